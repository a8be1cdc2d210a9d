using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>What the numbers mean and how far they carry.</summary>
internal static class GroundsSection
{
    public static IEnumerable<Block> Write(RunPage page)
    {
        Cells cells = page.Cells;
        (Claim low, Claim high, Claim level, Claim seed, Claim print) =
            (cells.Rule("bandLow"), cells.Rule("bandHigh"), cells.Rule("interval"), cells.Identity("run/seed"), cells.Fingerprint("run/resultFingerprint"));
        Sentence bands = page.English
            ? Sentence.Of($"Eight draws in ten lie between the {low} and the {high} quantile; a {level}"
                + $" interval holds the error of sampling alone, not that of the model. Seed {seed}, result {print}.")
            : Sentence.Of($"八成区间为{low}分位至{high}分位；{level}区间只含抽样误差，不含模型误差。种子{seed}，结果指纹{print}。");
        var sentences = new List<Sentence>();
        if (page.Manifest.AssumedShare is not null)
        {
            Claim share = cells.Share("run/assumedShare");
            sentences.Add(page.English ? Sentence.Of($"Of the uncertain values {share} are assumed.") : Sentence.Of($"不确定参数中{share}出于假定。"));
        }

        sentences.Add(bands);
        if (string.Equals(page.Manifest.Kind, "stress", StringComparison.Ordinal))
            sentences.Add(page.English
                ? Sentence.Of($"A stress: it borrows the size of a shock that was not known when the plan was made.")
                : Sentence.Of($"压力情景：借用了计划之后才知道的冲击幅度。"));
        yield return new Section(6, page.English ? Sentence.Of($"Grounds") : Sentence.Of($"口径与说明"));
        yield return new Paragraph(Sentence.Join(sentences, page.English ? " " : ""), Small: true);
    }
}
