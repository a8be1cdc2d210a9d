namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>What a file is, by its content.</summary>
public enum FileForm
{
    /// <summary>Nothing stands in it.</summary>
    Empty,

    /// <summary>Workbook in Office Open XML.</summary>
    Xlsx,

    /// <summary>Workbook in BIFF, in a compound document or bare.</summary>
    Xls,

    /// <summary>Text with separators.</summary>
    Text,

    /// <summary>Word document: no table that can be relied upon.</summary>
    Word,

    /// <summary>PDF: no table that can be relied upon.</summary>
    Pdf,

    /// <summary>A web page saved under the name of a workbook.</summary>
    Html,

    /// <summary>Primavera's exchange form.</summary>
    Xer,

    /// <summary>Microsoft Project's XML.</summary>
    ProjectXml,

    /// <summary>Some other XML, SpreadsheetML 2003 among it.</summary>
    Xml,

    /// <summary>None of these.</summary>
    Unknown,
}
