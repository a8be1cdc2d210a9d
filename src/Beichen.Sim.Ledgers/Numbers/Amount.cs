namespace Beichen.Sim.Ledgers.Numbers;

/// <summary>A number read from a cell, in the unit that it stands in.</summary>
/// <param name="Value">The number; of a range its middle.</param>
/// <param name="Low">Least that it may be.</param>
/// <param name="High">Most that it may be.</param>
/// <param name="Unit">Unit written in the cell itself; null when none is.</param>
/// <param name="Doubt">Key of the sentence that says why it is a guess; null when it is none.</param>
public sealed record Amount(decimal Value, decimal Low, decimal High, string? Unit = null, string? Doubt = null)
{
    /// <summary>A number as it stands.</summary>
    public static Amount Of(decimal value) => new(value, value, value);

    /// <summary>The same in another unit.</summary>
    public Amount Times(decimal factor) => this with { Value = Value * factor, Low = Low * factor, High = High * factor, Unit = null };
}
