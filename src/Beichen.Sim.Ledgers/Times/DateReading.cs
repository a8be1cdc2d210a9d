namespace Beichen.Sim.Ledgers.Times;

/// <summary>What came of reading dates: one, two (from and to), a length of time, or why none.</summary>
/// <param name="Dates">The dates in the order of the text.</param>
/// <param name="Months">Length of time in months; null when none is written.</param>
/// <param name="Doubt">Key of the sentence that says why it is a guess; null when it is none.</param>
/// <param name="Trouble">Key of the sentence that says what is wrong; null when nothing is.</param>
/// <param name="IsUnknown">True for a word such as 待定 in place of a date.</param>
internal sealed record DateReading(IReadOnlyList<DayInterval> Dates, decimal? Months = null, string? Doubt = null, string? Trouble = null,
    bool IsUnknown = false)
{
    /// <summary>Nothing stands there.</summary>
    public static DateReading Blank { get; } = new([]);

    public static DateReading Of(DayInterval date, string? doubt = null) => new([date], Doubt: doubt);

    public static DateReading Wrong(string trouble) => new([], Trouble: trouble);
}
