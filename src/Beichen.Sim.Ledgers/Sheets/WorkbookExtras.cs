using System.IO.Compression;
using System.Xml;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>What the reading library does not tell of a workbook: its date system, formulas whose value was never stored, and errors.</summary>
internal sealed class WorkbookExtras
{
    private readonly Dictionary<string, IReadOnlyDictionary<(int Row, int Column), Cell>> withoutValue = new(StringComparer.Ordinal);

    public static WorkbookExtras None { get; } = new();

    /// <summary>True when the workbook counts days from 1904.</summary>
    public bool Counts1904 { get; private init; }

    /// <summary>Cells of a sheet that hold a formula without a value, or an error.</summary>
    public IReadOnlyDictionary<(int Row, int Column), Cell> WithoutValue(string sheet) =>
        withoutValue.TryGetValue(sheet, out IReadOnlyDictionary<(int, int), Cell>? cells) ? cells : new Dictionary<(int, int), Cell>();

    public static WorkbookExtras Read(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XmlReader element in Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship")) targets[element.GetAttribute("Id")
            ?? string.Empty] = element.GetAttribute("Target") ?? string.Empty;
        bool counts1904 = Elements(zip, "xl/workbook.xml", "workbookPr").Any(element => element.GetAttribute("date1904") is "1" or "true");
        var extras = new WorkbookExtras { Counts1904 = counts1904 };
        foreach (XmlReader element in Elements(zip, "xl/workbook.xml", "sheet"))
        {
            string relation = element.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                ?? element.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? string.Empty;
            if (!targets.TryGetValue(relation, out string? target)) continue;
            string part = target.StartsWith('/') ? target[1..] : "xl/" + target;
            extras.withoutValue[element.GetAttribute("name") ?? string.Empty] = CellsWithoutValue(zip, part);
        }

        return extras;
    }

    private static Dictionary<(int Row, int Column), Cell> CellsWithoutValue(ZipArchive zip, string part)
    {
        var cells = new Dictionary<(int, int), Cell>();
        foreach (XmlReader cell in Elements(zip, part, "c"))
        {
            string name = cell.GetAttribute("r") ?? string.Empty;
            if (cell.IsEmptyElement || CellName.Parse(name) is not { } place) continue;
            string? formula = null;
            bool isError = cell.GetAttribute("t") is "e";
            string value = string.Empty;
            using XmlReader inside = cell.ReadSubtree();
            while (inside.Read())
            {
                if (inside.NodeType != XmlNodeType.Element) continue;
                if (inside.LocalName is "f") formula = inside.IsEmptyElement ? string.Empty : inside.ReadString();
                else if (inside.LocalName is "v" or "is") value = inside.IsEmptyElement ? string.Empty : inside.ReadInnerXml();
            }

            if (isError) cells[place] = Cell.OfError(value);
            else if (formula is not null && value.Length == 0) cells[place] = Cell.OfFormula(formula);
        }

        return cells;
    }

    private static IEnumerable<XmlReader> Elements(ZipArchive zip, string part, string element)
    {
        ZipArchiveEntry? entry = zip.GetEntry(part);
        if (entry is null) yield break;
        using Stream stream = entry.Open();
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && string.Equals(reader.LocalName, element, StringComparison.Ordinal)) yield return reader;
        }
    }
}
