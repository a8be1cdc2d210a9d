using Beichen.Sim.Ledgers.Findings;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>Reads a workbook of either form.</summary>
internal static class ExcelBook
{
    public static IReadOnlyList<Sheet> Read(byte[] bytes, string file, bool isPackage, FindingList findings)
    {
        _ = TextForm.Decode([]); // registers the code pages that old workbooks name
        var sheets = new List<Sheet>();
        try
        {
            WorkbookExtras extras = isPackage ? WorkbookExtras.Read(bytes) : WorkbookExtras.None;
            using IExcelDataReader reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes),
                new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.GetEncoding("GB18030") });
            do
            {
                sheets.Add(ReadSheet(reader, file, extras));
            }
            while (reader.NextResult());
        }
        catch (InvalidPasswordException)
        {
            findings.Refuse("workbook-locked", new CellPlace(file, string.Empty, string.Empty));
        }
        catch (Exception failure) when (failure is ExcelReaderException or InvalidDataException or System.Xml.XmlException or IOException
            or FormatException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or OverflowException)
        {
            findings.Refuse("workbook-broken", new CellPlace(file, sheets.Count > 0 ? sheets[^1].Name : string.Empty, string.Empty),
                ("reason", failure.Message.ReplaceLineEndings(" ")));
        }

        return sheets;
    }

    private static Sheet ReadSheet(IExcelDataReader reader, string file, WorkbookExtras extras)
    {
        string name = reader.Name;
        IReadOnlyDictionary<(int Row, int Column), Cell> without = extras.WithoutValue(name);
        var rows = new List<Cell[]>();
        var hidden = new HashSet<int>();
        while (reader.Read())
        {
            int row = rows.Count;
            if (reader.RowHeight == 0) hidden.Add(row);
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => without.TryGetValue((row, column), out Cell cell) ? cell
                : CellOf(reader, column))]);
        }

        return new Sheet(file, name, rows, [.. (reader.MergeCells ?? [])
            .Select(range => new MergedRange(range.FromRow, range.FromColumn, range.ToRow, range.ToColumn))])
        {
            HiddenRows = hidden,
            HiddenColumns = new HashSet<int>(Enumerable.Range(0, reader.FieldCount).Where(column => reader.GetColumnWidth(column) == 0)),
            IsHidden = !string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase),
            Counts1904 = extras.Counts1904,
        };
    }

    private static Cell CellOf(IExcelDataReader reader, int column)
    {
        string format = reader.GetNumberFormatString(column) ?? string.Empty;
        return reader.GetValue(column) switch
        {
            null => Cell.Blank,
            string text => Cell.OfText(text),
            DateTime day => Cell.OfDay(day, format),
            double number => Cell.OfNumber(number, format),
            int number => Cell.OfNumber(number, format),
            bool flag => Cell.OfText(flag ? "TRUE" : "FALSE"),
            TimeSpan span => Cell.OfText(span.ToString()),
            var other => Cell.OfText(other.ToString() ?? string.Empty),
        };
    }
}
