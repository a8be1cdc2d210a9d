namespace Beichen.Sim.Ledgers.Numbers;

/// <summary>What came of reading a number: the number, or why there is none.</summary>
/// <param name="Amount">The number; null when there is none.</param>
/// <param name="Trouble">Key of the sentence that says what is wrong; null for a number, a blank or a sign of absence.</param>
/// <param name="IsUnknown">True for a word such as 待定 in place of a number.</param>
public readonly record struct AmountReading(Amount? Amount, string? Trouble, bool IsUnknown)
{
    /// <summary>Nothing stands there.</summary>
    public static AmountReading Blank { get; }
}
