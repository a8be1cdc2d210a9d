using System.Globalization;
using Beichen.Sim.Ledgers.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Beichen.Sim.Ledgers.Tests.Making;

/// <summary>Makes workbooks cell by cell, with the traps of real ones: merges, hidden rows, formulas without value, the 1904 date system.</summary>
internal sealed class BookMaker(bool counts1904 = false)
{
    // Number formats of the styles below: general, a day, a year with its month, per cent.
    public const uint Day = 1, Month = 2, Percent = 3;

    private readonly List<SheetMaker> sheets = [];

    public SheetMaker Sheet(string name = "总表")
    {
        var sheet = new SheetMaker(name);
        sheets.Add(sheet);
        return sheet;
    }

    public string Save(string path)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        WorkbookPart workbook = document.AddWorkbookPart();
        workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = counts1904 });
        DocumentFormat.OpenXml.Spreadsheet.Sheets list = workbook.Workbook.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
        WorkbookStylesPart styles = workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\"年\"m\"月\"" }),
            new Fonts(new Font()),
            new Fills(new Fill(), new Fill()),
            new Borders(new Border()),
            new CellFormats(new CellFormat(), Format(14), Format(164), Format(10)));
        foreach ((SheetMaker sheet, int index) in sheets.Select((sheet, index) => (sheet, index)))
        {
            WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = sheet.Make();
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)index + 1,
                Name = sheet.Name,
                State = sheet.IsHidden ? SheetStateValues.Hidden : SheetStateValues.Visible
            });
        }

        return path;
    }

    private static CellFormat Format(uint number) => new() { NumberFormatId = number, ApplyNumberFormat = true };
}

/// <summary>A sheet in the making; cells by their names.</summary>
internal sealed class SheetMaker(string name)
{
    private readonly SortedDictionary<(int Row, int Column), DocumentFormat.OpenXml.Spreadsheet.Cell> cells = [];
    private readonly List<string> merges = [];
    private readonly HashSet<int> hiddenRows = [], hiddenColumns = [];

    public string Name { get; } = name;

    public bool IsHidden { get; set; }

    /// <summary>Puts a text, number, or null for a blank, with a style.</summary>
    public SheetMaker Put(string at, object? value, uint style = 0)
    {
        if (value is null) return this;
        bool isText = value is string;
        var cell = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = at, StyleIndex = style };
        if (isText) (cell.DataType, cell.InlineString) = (CellValues.InlineString,
            new InlineString(new Text((string)value) { Space = SpaceProcessingModeValues.Preserve }));
        else cell.CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
        cells[CellName.Parse(at)!.Value] = cell;
        return this;
    }

    /// <summary>A formula; without its value when that is null.</summary>
    public SheetMaker Formula(string at, string formula, double? value)
    {
        var cell = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = at, CellFormula = new CellFormula(formula) };
        if (value is { } stored) cell.CellValue = new CellValue(stored.ToString(CultureInfo.InvariantCulture));
        cells[CellName.Parse(at)!.Value] = cell;
        return this;
    }

    /// <summary>An error.</summary>
    public SheetMaker Error(string at, string error)
    {
        cells[CellName.Parse(at)!.Value] = new DocumentFormat.OpenXml.Spreadsheet.Cell
        {
            CellReference = at,
            DataType = CellValues.Error,
            CellValue = new CellValue(error)
        };
        return this;
    }

    /// <summary>A row from its first column; null leaves a cell blank.</summary>
    public SheetMaker Row(int row, params object?[] values)
    {
        for (int column = 0; column < values.Length; column++) Put(CellName.Of(row - 1, column), values[column]);
        return this;
    }

    public SheetMaker Merge(string range)
    {
        merges.Add(range);
        return this;
    }

    public SheetMaker HideRow(int row)
    {
        hiddenRows.Add(row - 1);
        return this;
    }

    public SheetMaker HideColumn(int column)
    {
        hiddenColumns.Add(column - 1);
        return this;
    }

    public Worksheet Make()
    {
        var worksheet = new Worksheet();
        if (hiddenColumns.Count > 0)
            worksheet.Append(new Columns(hiddenColumns.Order().Select(column =>
                new Column { Min = (uint)column + 1, Max = (uint)column + 1, Hidden = true, Width = 9, CustomWidth = true })));
        var data = new SheetData();
        foreach (IGrouping<int, KeyValuePair<(int Row, int Column), DocumentFormat.OpenXml.Spreadsheet.Cell>> row in cells.GroupBy(cell => cell.Key.Row))
        {
            var made = new Row { RowIndex = (uint)row.Key + 1 };
            if (hiddenRows.Contains(row.Key)) made.Hidden = true;
            foreach (var (_, cell) in row) made.Append(cell.CloneNode(deep: true));
            data.Append(made);
        }

        worksheet.Append(data);
        if (merges.Count > 0) worksheet.Append(new MergeCells(merges.Select(range => new MergeCell { Reference = range })));
        return worksheet;
    }
}
