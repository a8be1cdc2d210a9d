namespace Beichen.Sim.Experiments.Explanation.Amounts;

/// <summary>The same amount summed over quarters; its tree is one tree, with like parts of the quarters taken together.</summary>
public sealed class OverQuarters(Bilingual name, string rule, IReadOnlyList<Amount> quarters)
    : Amount(name, quarters.Sum(quarter => quarter.Value), quarters.Sum(quarter => quarter.Reference), rule)
{
    /// <summary>The quarters, the earliest first.</summary>
    public IReadOnlyList<Amount> Quarters { get; } = quarters;

    /// <inheritdoc/>
    public override IEnumerable<string> Sources => Quarters.SelectMany(quarter => quarter.Sources);
}
