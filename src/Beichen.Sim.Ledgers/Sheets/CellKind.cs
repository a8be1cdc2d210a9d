namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>What stands in a cell.</summary>
public enum CellKind
{
    /// <summary>Nothing, or spaces alone.</summary>
    Blank,

    /// <summary>A text, which may hold a number or a date.</summary>
    Text,

    /// <summary>A number as the spreadsheet keeps it.</summary>
    Number,

    /// <summary>A day, by the cell's number format.</summary>
    Date,

    /// <summary>An error of the spreadsheet, such as #REF!.</summary>
    Error,

    /// <summary>A formula whose value was never stored.</summary>
    Uncomputed,
}
