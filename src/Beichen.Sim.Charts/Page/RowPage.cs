namespace Beichen.Sim.Charts;

/// <summary>Rows under each other with a name at the left: how high they are, and their names.</summary>
/// <param name="Top">Upper edge of the first row.</param>
/// <param name="Pitch">Height of a row.</param>
/// <param name="Count">How many rows.</param>
/// <param name="NamesRight">Right end of the names.</param>
/// <param name="NamesWidth">Width of the name column.</param>
internal sealed record RowPage(double Top, double Pitch, int Count, double NamesRight, double NamesWidth)
{
    private const int MostLines = 8;

    // What sums of fractions leave of a whole number of pixels.
    private const double Rounding = 1e-6;

    /// <summary>Lower edge of the last row.</summary>
    public double Bottom => Top + (Pitch * Count);

    /// <summary>The middle of a row.</summary>
    public double Middle(int row) => Top + (Pitch * (row + 0.5));

    /// <summary>Fits rows to the page: the page grows when the rows need it and shrinks when they do not.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="names">The names of the rows.</param>
    /// <param name="top">Where the rows may begin.</param>
    /// <param name="below">What stands between the rows and the edge of the page.</param>
    /// <param name="least">Least height of a row.</param>
    /// <param name="most">Greatest height of a row.</param>
    public static RowPage Fit(Sheet sheet, IReadOnlyList<Bilingual> names, double top, double below, double least, double most)
    {
        double widest = names.Select(name => Math.Max(
            TextMeasure.Width(sheet.Language == Language.En ? name.En : name.Zh, sheet.Strong),
            sheet.Language == Language.Both ? TextMeasure.Width(name.En, Second(sheet)) : 0)).DefaultIfEmpty(0).Max();
        double width = Math.Clamp(widest, 60, sheet.Width * (sheet.Type.Compact ? 0.3 : 0.235));
        int count = Math.Max(1, names.Count), lines = names.Select(name => Lines(sheet, name, width)).DefaultIfEmpty(1).Max();
        double pitch = Math.Max(Math.Clamp((sheet.Type.Height - top - below) / count, least, most), lines == 1 ? 0 : (lines * Leading(sheet)) + 3);
        double height = Math.Ceiling(top + (pitch * count) + below - Rounding);
        sheet.Height = (int)Math.Max(height, Math.Min(sheet.Type.Height, 300));
        return new(top, pitch, names.Count, sheet.Type.Margin + width, width);
    }

    /// <summary>Least height of a row whose name has a line for each language.</summary>
    public static double LeastPitch(Sheet sheet) =>
        sheet.Language == Language.Both ? (sheet.Type.Body + sheet.Type.Small) * 1.16 : sheet.Type.Body * 1.75;

    /// <summary>Draws the name of a row.</summary>
    public void Name(Sheet sheet, int row, Bilingual name)
    {
        double y = Middle(row);
        bool same = string.Equals(name.Zh, name.En, StringComparison.Ordinal);
        if (sheet.Language != Language.Both || same)
        {
            string only = sheet.Language == Language.En ? name.En : name.Zh;
            TextStyle style = sheet.Strong.Right;
            double leading = Leading(sheet);
            int most = Math.Min(MostLines, (int)(Pitch / leading));
            IReadOnlyList<string> lines = most > 1 ? TextMeasure.WrapEvenly(only, style, NamesWidth, most) : [only];
            for (int line = 0; line < lines.Count; line++)
                sheet.Middle(lines[line], NamesRight, y + ((line - ((lines.Count - 1) / 2.0)) * leading), style, NamesWidth);
            return;
        }

        double half = (sheet.Type.Body + sheet.Type.Small) * 0.29;
        sheet.Middle(name.Zh, NamesRight, y - half, sheet.Strong.Right, NamesWidth);
        sheet.Middle(name.En, NamesRight, y + half + 0.5, Second(sheet).Right, NamesWidth);
    }

    // Lines that a name takes where one line of the least type does not hold it: a name is never cut.
    private static int Lines(Sheet sheet, Bilingual name, double width)
    {
        if (sheet.Language == Language.Both) return 1;
        string only = name.Short(sheet.Language);
        return TextMeasure.Width(only, sheet.Strong with { Size = sheet.Type.Least }) <= width ? 1
            : TextMeasure.Wrap(only, sheet.Strong, width, MostLines).Count;
    }

    private static double Leading(Sheet sheet) => sheet.Type.Body * 1.15;

    private static TextStyle Second(Sheet sheet) => new(Math.Max(sheet.Type.Small - 1, sheet.Type.Least), Palette.Muted);
}
