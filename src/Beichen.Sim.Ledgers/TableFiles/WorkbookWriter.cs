using System.Globalization;
using Beichen.Sim.Ledgers.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Beichen.Sim.Ledgers.TableFiles;

/// <summary>Writes a workbook that opens without repair.</summary>
internal static class WorkbookWriter
{
    private const int LongestName = 31, LongestText = 32767, WidestColumn = 60;

    // Excel counts a day from 1899-12-30.
    private static readonly DateOnly Zero = new(1899, 12, 30);

    public static void Write(string path, IReadOnlyList<Table> tables)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        WorkbookPart workbook = document.AddWorkbookPart();
        workbook.Workbook = new Workbook();
        var styles = new TableStyles(tables);
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Sheet();
        var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < tables.Count; index++)
        {
            WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = Make(tables[index], styles, isFirst: index == 0);
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)index + 1,
                Name = Name(tables[index].Name, names)
            });
        }

        workbook.Workbook.Append(list);
    }

    private static Worksheet Make(Table table, TableStyles styles, bool isFirst)
    {
        var worksheet = new Worksheet(
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue>([new StringValue("A2")]) })
            { WorkbookViewId = 0, TabSelected = isFirst }),
            new SheetFormatProperties { DefaultRowHeight = 15 });
        if (table.Columns.Count > 0)
            worksheet.Append(new Columns(table.Columns.Select((column, at) =>
                new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = Width(column), CustomWidth = true })));
        var data = new SheetData(HeadRow(table));
        for (int row = 0; row < table.Rows.Count; row++) data.Append(DataRow(table, row, styles));
        worksheet.Append(data);
        if (table.Columns.Count > 0) worksheet.Append(new AutoFilter { Reference = $"A1:{CellName.Of(table.Rows.Count, table.Columns.Count - 1)}" });
        if (Validations(table) is { } validations) worksheet.Append(validations);
        return worksheet;
    }

    private static Row HeadRow(Table table) =>
        new(table.Columns.Select((column, at) => TextCell(CellName.Of(0, at), column.Text, TableStyles.Head))) { RowIndex = 1 };

    private static Row DataRow(Table table, int row, TableStyles styles)
    {
        var made = new Row { RowIndex = (uint)row + 2 };
        for (int column = 0; column < table.Columns.Count; column++)
        {
            if (CellOf(CellName.Of(row + 1, column), table.Rows[row][column], styles.Number(table.Columns[column].Decimals)) is { } cell) made.Append(cell);
        }

        return made;
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell? CellOf(string at, object? value, uint numbers) => value switch
    {
        null or "" => null,
        string text => TextCell(at, text, TableStyles.Text),
        bool flag => new() { CellReference = at, DataType = CellValues.Boolean, CellValue = new CellValue(flag ? "1" : "0") },
        DateOnly day => new()
        {
            CellReference = at,
            StyleIndex = TableStyles.Day,
            CellValue = new CellValue((day.DayNumber - Zero.DayNumber).ToString(CultureInfo.InvariantCulture))
        },
        int or long => new() { CellReference = at, StyleIndex = TableStyles.Whole, CellValue = new CellValue(TableFile.Text(value)) },
        double number when double.IsNaN(number) || double.IsInfinity(number) => null,
        double or float or decimal => new() { CellReference = at, StyleIndex = numbers, CellValue = new CellValue(TableFile.Text(value)) },
        _ => TextCell(at, TableFile.Text(value), TableStyles.Text),
    };

    private static DocumentFormat.OpenXml.Spreadsheet.Cell TextCell(string at, string text, uint style) => new()
    {
        CellReference = at,
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    // Letters that no XML holds are left out: they come from broken files.
    private static string Clean(string text)
    {
        string whole = text.Length > LongestText ? text[..LongestText] : text;
        return string.Concat(whole.Where(letter => letter is '\t' or '\n' or '\r' || (letter >= ' ' && letter is not ('\ufffe' or '\uffff'))));
    }

    private static DataValidations? Validations(Table table)
    {
        DataValidation[] lists = [.. table.Columns.Select((column, at) => (column.Choices, at)).Where(pair => pair.Choices is { Count: > 0 })
            .Select(pair => new DataValidation(new Formula1("\"" + string.Join(',', pair.Choices!) + "\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{CellName.Column(pair.at)}2:{CellName.Column(pair.at)}2000")]),
        })];
        return lists.Length == 0 ? null : new DataValidations(lists) { Count = (uint)lists.Length };
    }

    // A Chinese letter is two wide.
    private static double Width(TableColumn column) =>
        column.Width > 0 ? column.Width : Math.Clamp(column.Text.Sum(letter => letter > '\u00ff' ? 2.0 : 1.0) + 4, 8, WidestColumn);

    private static string Name(string wanted, HashSet<string> taken)
    {
        string plain = string.Concat(wanted.Where(letter => !"[]:*?/\\'".Contains(letter, StringComparison.Ordinal)));
        string name = plain.Length == 0 ? "Sheet" : plain.Length > LongestName ? plain[..LongestName] : plain;
        for (int number = 2; !taken.Add(name); number++)
        {
            string suffix = " " + number.ToString(CultureInfo.InvariantCulture);
            name = (plain.Length > LongestName - suffix.Length ? plain[..(LongestName - suffix.Length)] : plain) + suffix;
        }

        return name;
    }
}
