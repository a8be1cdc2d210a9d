namespace Beichen.Sim.Results.Scores;

/// <summary>The words of where a spread comes from, on the terminal.</summary>
public static class SpreadTexts
{
    // A line names so many causes; the manifest has them all.
    private const int MostNamed = 4;

    // A share whose 95 % interval is wider than this is another number with every seed: a sentence does not rest on it.
    private const double Widest = 0.25;

    /// <summary>A cause or a confidence in words.</summary>
    public static Bilingual Name(string id) => id switch
    {
        "city" => new("全市增速", "the city's growth"),
        "outbreaks" => new("疫情", "outbreaks"),
        "district" => new("区因子", "the district factor"),
        "manufacturing" => new("制造业因子", "the manufacturing factor"),
        "prices" => new("价格", "prices"),
        "housing" => new("住房", "housing"),
        "fiscal" => new("财政与非税", "fiscal and non-tax receipts"),
        "starts" => new("计划外投资", "investment outside the plan"),
        "projects" => new("项目", "projects"),
        "pipeline" => new("招商", "the pipeline"),
        "firms" => new("企业认定", "certification of firms"),
        "structure" => new("基年与结构参数", "base year and structure"),
        "luck" => new("偶然", "luck"),
        "low" => new("低可信度", "low confidence"),
        "med" => new("中可信度", "medium confidence"),
        "high" => new("高可信度", "high confidence"),
        _ => new(id, id),
    };

    /// <summary>A share with its interval: 54% [49–59].</summary>
    public static string Share(SpreadPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return $"{NumberWords.Share(Held(part.Share))} [{Whole(part.Low)}–{Whole(part.High)}]";

        static string Whole(double share) => Numerals.Fixed(Held(share) * 100, 0);
    }

    /// <summary>The largest parts whose interval lies above 0, the largest first.</summary>
    public static IReadOnlyList<SpreadPart> Largest(TargetSpread spread)
    {
        ArgumentNullException.ThrowIfNull(spread);
        return [.. spread.Parts.Where(part => part.Low > 0).OrderByDescending(part => part.Share).Take(MostNamed)];
    }

    /// <summary>
    /// Which cause and, in a sentence of its own, which confidence decides most of a target's variance; no sentence where the largest share is not known to
    /// within a quarter, as with few draws.
    /// </summary>
    public static IReadOnlyList<Bilingual> Sentences(RunSummary summary, RunSpread spread, string target)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(spread);
        TargetScore score = summary.Target(target);
        return
        [
            .. Sentence(spread.ByFactor, target, new($"“{score.Zh}”的方差，按成因", $"What '{score.En}' varies by, cause by cause")),
            .. Sentence(spread.ByConfidence, target, new($"“{score.Zh}”的方差，按所据数值的可信度", $"What '{score.En}' varies by, as surely as its numbers are known")),
        ];
    }

    private static IEnumerable<Bilingual> Sentence(IReadOnlyList<TargetSpread> spread, string target, Bilingual head)
    {
        SpreadPart[] parts = [.. spread.Where(one => string.Equals(one.Target, target, StringComparison.Ordinal)).SelectMany(Largest)];
        if (parts.Length == 0 || Wobbles(parts[0])) yield break;
        parts = [.. parts.Where(part => !Wobbles(part))];
        yield return new Bilingual(
            $"{head.Zh}：{string.Join("，", parts.Select(part => $"{Name(part.Id).Zh}{Share(part)}"))}。",
            $"{head.En}: {string.Join(", ", parts.Select(part => $"{Name(part.Id).En} {Share(part)}"))}.");
    }

    private static bool Wobbles(SpreadPart part) => part.High - part.Low > Widest;

    private static double Held(double share) => Math.Clamp(share, 0, 1);
}
