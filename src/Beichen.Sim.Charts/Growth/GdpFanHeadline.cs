namespace Beichen.Sim.Charts;

/// <summary>The finding of the growth fan.</summary>
public static class GdpFanHeadline
{
    /// <summary>How sure the growth target is, by the words of <see cref="CertaintyWords"/>, with probability and median.</summary>
    /// <param name="input">The fan.</param>
    public static Headline Write(GdpFanInput input)
    {
        Bilingual predicate = CertaintyWords.Of(input.Probability, input.Low, input.High).Predicate;
        string target = Numerals.Percent(input.Target);
        string chance = ProbabilityWords.Text(input.Probability);
        string median = Numerals.Percent(input.Quarters[^1].P50);
        return new(
            $"{input.Subject?.Zh}全年增长 {target} 的目标{predicate.Zh}：达标概率 {chance}，中位 {median}",
            $"The {target} growth target{(input.Subject is { } subject ? $" of {subject.En}" : "")} {predicate.En}: probability {chance}, median {median}");
    }
}
