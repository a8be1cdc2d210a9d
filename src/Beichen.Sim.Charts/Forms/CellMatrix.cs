namespace Beichen.Sim.Charts;

/// <summary>Rows with a name and a cell for each column, and a word at the end of each row. One form for slack by quarter and for lights ahead.</summary>
/// <param name="Rows">Names of the rows.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="End">Head of the words at the ends.</param>
internal sealed record CellMatrix(IReadOnlyList<Bilingual> Rows, IReadOnlyList<Bilingual> Columns, Bilingual End)
{
    /// <summary>Lays the matrix on a page.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="headline">The finding.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="legend">Coloured words.</param>
    /// <param name="cell">The cell of a row and a column; null for none.</param>
    /// <param name="end">The word at the end of a row.</param>
    public void Lay(
        Sheet sheet, FigureSource source, Headline headline, Bilingual measure, IReadOnlyList<LegendEntry> legend, Func<int, int, MatrixCell?> cell,
        Func<int, string> end)
    {
        TypeScale type = sheet.Type;
        double top = PageFrame.Header(sheet, headline, measure, legend) + ColumnHead.Height(sheet) + 4;
        RowPage rows = RowPage.Fit(sheet, Rows, top, PageFrame.FooterHeight(sheet, source) + 4, Math.Max(RowPage.LeastPitch(sheet), type.Body * 1.9), 40);
        double right = sheet.Width - type.Margin;
        double ends = Math.Max(
            Enumerable.Range(0, Rows.Count).Max(row => TextMeasure.Width(end(row), sheet.Strong)),
            TextMeasure.Width(End.Zh, sheet.Small)) + 10;
        double left = rows.NamesRight + 14, pitch = (right - ends - left) / Columns.Count;
        ColumnHead.Draw(sheet, End, right, top, sheet.Small.Right, ends + 20);
        for (int column = 0; column < Columns.Count; column++)
            ColumnHead.Draw(sheet, Columns[column], left + (pitch * (column + 0.5)), top, sheet.Small.Center, pitch - 4);
        for (int row = 0; row < Rows.Count; row++)
        {
            rows.Name(sheet, row, Rows[row]);
            double middle = rows.Middle(row), half = (rows.Pitch / 2) - 1.5;
            for (int column = 0; column < Columns.Count; column++)
            {
                if (cell(row, column) is not { } drawn) continue;
                double from = left + (pitch * column);
                sheet.Fill(from + 1, middle - half, from + pitch - 1, middle + half, drawn.Fill);
                sheet.Middle(drawn.Text, from + (pitch / 2), middle, new TextStyle(type.Small, drawn.Ink, drawn.Bold).Center, pitch - 4);
            }

            sheet.Middle(end(row), right, middle, sheet.Strong.Right, ends);
        }

        PageFrame.Footer(sheet, source);
    }
}
