namespace Beichen.Sim.Charts;

/// <summary>The words over a column: one line, or one for each language.</summary>
internal static class ColumnHead
{
    /// <summary>Height of the heads.</summary>
    public static double Height(Sheet sheet) => sheet.Type.Small * (sheet.Language == Language.Both ? 2.7 : 1.6);

    /// <summary>Draws the words so that they end above y.</summary>
    public static void Draw(Sheet sheet, Bilingual words, double x, double bottom, TextStyle style, double maxWidth)
    {
        double y = bottom - (sheet.Type.Small * 0.75);
        if (sheet.Language != Language.Both || string.Equals(words.Zh, words.En, StringComparison.Ordinal))
        {
            sheet.Middle(words.In(sheet.Language), x, y, style, maxWidth);
            return;
        }

        sheet.Middle(words.En, x, y, style, maxWidth);
        sheet.Middle(words.Zh, x, y - (sheet.Type.Small * 1.15), style, maxWidth);
    }
}
