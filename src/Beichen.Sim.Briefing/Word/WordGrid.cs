using System.Globalization;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Briefing.Pages;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Beichen.Sim.Briefing.Word;

/// <summary>A table of three rules: 1.1 pt over and under, 0.6 pt under the heads, hairlines between rows.</summary>
internal static class WordGrid
{
    private const uint Rule = 9, HeadRule = 5, Hair = 3;
    private const string Ink = "1B2838", Pale = "DEE2E6";

    public static Table Write(Grid grid)
    {
        double all = grid.Columns.Sum(column => column.Weight);
        int[] widths = [.. grid.Columns.Select(column => (int)Math.Round(WordMeasures.Core * column.Weight / all))];
        Table table = new(
            new TableProperties(
                new TableWidth { Width = Text(WordMeasures.Core), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = Rule, Color = Ink },
                    new BottomBorder { Val = BorderValues.Single, Size = Rule, Color = Ink },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = Hair, Color = Pale }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 50, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        TableRow head = new(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (int at = 0; at < widths.Length; at++)
        {
            TableCell cell = Cell(grid.Columns[at].Head, widths[at], grid.Columns[at].Numbers, WordStyles.TableHead);
            cell.TableCellProperties!.Append(new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = HeadRule, Color = Ink }));
            cell.TableCellProperties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom });
            head.Append(cell);
        }

        table.Append(head);
        foreach (IReadOnlyList<Sentence> row in grid.Rows)
        {
            TableRow line = new(new TableRowProperties(new CantSplit()));
            for (int at = 0; at < widths.Length; at++) line.Append(Cell(row[at], widths[at], grid.Columns[at].Numbers, WordStyles.TableText));
            table.Append(line);
        }

        return table;
    }

    private static TableCell Cell(Sentence text, int width, bool numbers, string style)
    {
        Paragraph paragraph = WordPage.Text(style, text);
        if (numbers) paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Right });
        return new TableCell(new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa }), paragraph);
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
