namespace Beichen.Sim.Charts;

/// <summary>The finding of the investment curve.</summary>
public static class InvestmentCurveHeadline
{
    /// <summary>How sure the investment target is, and how far the median of the year stands from it in 亿元.</summary>
    /// <param name="input">The curve.</param>
    public static Headline Write(InvestmentCurveInput input)
    {
        Bilingual predicate = CertaintyWords.Of(input.Probability, input.Low, input.High).Predicate;
        string growth = Numerals.Percent(input.TargetGrowth);
        string chance = ProbabilityWords.Text(input.Probability);
        string gap = Numerals.Fixed(Math.Abs(input.P50[^1] - input.TargetLevel), 1);
        Bilingual distance = gap is "0.0"
            ? new("中位与目标持平", "the median equals the target")
            : input.P50[^1] < input.TargetLevel
                ? new($"中位比目标少 {gap} 亿元", $"the median falls ¥{Billion(input)}bn short")
                : new($"中位比目标多 {gap} 亿元", $"the median is ¥{Billion(input)}bn above");
        return new(
            $"投资增长 {growth} 的目标{predicate.Zh}：达标概率 {chance}，{distance.Zh}",
            $"The {growth} investment target {predicate.En}: probability {chance}, {distance.En}");
    }

    private static string Billion(InvestmentCurveInput input) => Numerals.Fixed(Math.Abs(input.P50[^1] - input.TargetLevel) / 10, 2);
}
