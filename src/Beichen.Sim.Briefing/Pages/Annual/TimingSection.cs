using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>What timing decides, and what it does not.</summary>
internal static class TimingSection
{
    private const int MostNamed = 3;

    public static IEnumerable<Block> Write(RunPage page)
    {
        yield return new Section(2, page.English ? Sentence.Of($"What timing decides") : Sentence.Of($"时序决定什么"));
        if (page.Facts.Timing.Count == 0)
        {
            yield return new Paragraph(page.English ? Sentence.Of($"What timing decides was not asked of this run.") : Sentence.Of($"本次推演没有问时序的影响。"));
            yield break;
        }

        TimingFact[] ranked = [.. page.Facts.Timing.OrderByDescending(fact => Math.Abs(fact.ChanceDifference))];
        TimingFact[] told = [.. ranked.Where(fact => !page.Facts.Spared.Contains(fact.Target, StringComparer.Ordinal)).Take(MostNamed)];
        if (told.Length == 0 && ranked[0].ChanceDifference != 0) told = [ranked[0]];
        yield return new Paragraph(Sentence.Join([.. told.Select((fact, at) => Moved(page, fact, at == 0)), .. Spared(page)], page.English ? " " : ""));
        foreach (Block picture in page.Picture(
            "timing", page.English ? Sentence.Of($"Chances as planned and with every project a quarter later") : Sentence.Of($"全部项目延后一季前后的达标概率")))
            yield return picture;
    }

    private static Sentence Moved(RunPage page, TimingFact fact, bool first)
    {
        Cells cells = page.Cells;
        string effect = $"run/timingEffects/{fact.Target}", unit = page.Target(fact.Target).Unit;
        (Claim name, Claim direction, Claim size) = (page.Name(fact.Target), cells.Direction($"{effect}/difference"), cells.Size($"{effect}/difference", unit));
        (Claim before, Claim towards, Claim after) = (cells.Chance($"{effect}/probabilityBefore"),
            cells.Towards($"facts/timing/{fact.Target}/chanceDifference"), cells.Chance($"{effect}/probabilityAfter"));
        Sentence reference = first && page.Has("timing")
            ? page.English ? Sentence.Of($" ({cells.Figure("timing")})") : Sentence.Of($"（{cells.Figure("timing")}）")
            : Sentence.Empty;
        return page.English
            ? Sentence.Of($"With every project a quarter later {name} {direction} {size} on average, and its chance goes from {before} to {after}{reference}.")
            : Sentence.Of($"全部项目延后一季，{name}平均{direction}{size}，达标概率由{before}{towards}{after}{reference}。");
    }

    private static IEnumerable<Sentence> Spared(RunPage page)
    {
        if (page.Facts.Spared.Count == 0) yield break;
        (Claim least, Claim count) = (page.Cells.RulePoints("spares"), page.Cells.Count("facts/sparedCount"));
        yield return page.English
            ? Sentence.Of($"The chances of {count} move by less than {least}.")
            : Sentence.Of($"概率变动不到{least}的有{count}项。");
    }
}
