using DocumentFormat.OpenXml.Spreadsheet;

namespace Beichen.Sim.Ledgers.TableFiles;

/// <summary>The few styles of a workbook: head, text, day, whole numbers, numbers with decimals.</summary>
internal sealed class TableStyles(IReadOnlyList<Table> tables)
{
    public const uint Text = 1, Head = 2, Day = 3, Whole = 4;

    private const uint FirstFormat = 164, FirstNumber = 5;

    private readonly int[] decimals = [.. tables.SelectMany(table => table.Columns).Select(column => column.Decimals).Distinct().Order()];

    /// <summary>The style of numbers with so many decimals.</summary>
    public uint Number(int shown) => FirstNumber + (uint)Array.IndexOf(decimals, shown);

    public Stylesheet Sheet()
    {
        var formats = new NumberingFormats(
            decimals.Select((count, at) => new NumberingFormat
            {
                NumberFormatId = FirstFormat + 1 + (uint)at,
                FormatCode = count == 0 ? "#,##0"
                : "#,##0." + new string('0', count)
            })
                .Prepend(new NumberingFormat { NumberFormatId = FirstFormat, FormatCode = "yyyy-mm-dd" }));
        var cells = new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true }) { ApplyAlignment = true },
            new CellFormat(new Alignment
            {
                Horizontal = HorizontalAlignmentValues.Center,
                Vertical = VerticalAlignmentValues.Center,
                WrapText = true
            })
            { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            new CellFormat { NumberFormatId = FirstFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true });
        cells.Append(decimals.Select((_, at) => new CellFormat { NumberFormatId = FirstFormat + 1 + (uint)at, ApplyNumberFormat = true }));
        return new Stylesheet(
            formats,
            new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "宋体" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF4" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            cells,
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }
}
