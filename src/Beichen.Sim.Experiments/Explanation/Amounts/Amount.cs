namespace Beichen.Sim.Experiments.Explanation.Amounts;

/// <summary>
/// A number of one draw with the equation that it came from. It is known in two worlds: as it is, and as it would be in the reference, the base year
/// gone on with no growth, no shock and nothing new, so that what moved it can be told.
/// </summary>
/// <param name="name">What it is.</param>
/// <param name="value">Its value in the draw.</param>
/// <param name="reference">Its value in the reference.</param>
/// <param name="rule">Section of docs/model.md that states the equation.</param>
public abstract class Amount(Bilingual name, double value, double reference, string rule)
{
    /// <summary>What it is.</summary>
    public Bilingual Name { get; } = name;

    /// <summary>Its value in the draw, in its own unit.</summary>
    public double Value { get; } = value;

    /// <summary>Its value in the reference.</summary>
    public double Reference { get; } = reference;

    /// <summary>Section of docs/model.md that states the equation.</summary>
    public string Rule { get; } = rule;

    /// <summary>Paths in the ledger of all values that enter it, a trailing <c>*</c> for all that begin so.</summary>
    public abstract IEnumerable<string> Sources { get; }
}
