using System.Globalization;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>The content of one cell.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text as it stands; empty for a blank.</param>
/// <param name="Number">The number of <see cref="CellKind.Number"/>.</param>
/// <param name="Day">The day of <see cref="CellKind.Date"/>.</param>
/// <param name="Format">Number format; empty when there is none.</param>
public readonly record struct Cell(CellKind Kind, string Text, decimal Number, DateTime Day, string Format)
{
    /// <summary>A cell in which nothing stands.</summary>
    public static Cell Blank { get; } = new(CellKind.Blank, string.Empty, 0, default, string.Empty);

    /// <summary>True when nothing stands in it.</summary>
    public bool IsBlank => Kind == CellKind.Blank;

    /// <summary>The text without spaces and line breaks, full-width letters and digits as ASCII.</summary>
    public string Plain => Kind == CellKind.Blank ? string.Empty : Wide.Tight(Text);

    /// <summary>A text; blank when only spaces.</summary>
    public static Cell OfText(string text) => string.IsNullOrWhiteSpace(text) ? Blank : new(CellKind.Text, text.Trim(), 0, default, string.Empty);

    /// <summary>A number as a spreadsheet keeps it: 15 significant digits.</summary>
    public static Cell OfNumber(double number, string format) =>
        decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            ? new(CellKind.Number, exact.ToString(CultureInfo.InvariantCulture), exact, default, format)
            : new(CellKind.Error, number.ToString(CultureInfo.InvariantCulture), 0, default, format);

    /// <summary>A day, or a day and minute where the time is not midnight.</summary>
    public static Cell OfDay(DateTime day, string format) => new(CellKind.Date,
        day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), 0, day, format);

    /// <summary>An error as the spreadsheet shows it, such as #REF!.</summary>
    public static Cell OfError(string text) => new(CellKind.Error, text, 0, default, string.Empty);

    /// <summary>A formula without a stored value.</summary>
    public static Cell OfFormula(string formula) => new(CellKind.Uncomputed, "=" + formula, 0, default, string.Empty);
}
