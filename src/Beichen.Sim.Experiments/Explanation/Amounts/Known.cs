namespace Beichen.Sim.Experiments.Explanation.Amounts;

/// <summary>A number that is not taken further apart: it stands for rows of the ledger, and for the luck that they are the law of.</summary>
public sealed class Known(Bilingual name, double value, double reference, string rule, IReadOnlyList<string> sources) : Amount(name, value, reference, rule)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Sources { get; } = sources;
}
