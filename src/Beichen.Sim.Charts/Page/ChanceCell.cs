namespace Beichen.Sim.Charts;

/// <summary>A probability at the end of a row: the number in its colour, its sign and word below where there is room.</summary>
internal static class ChanceCell
{
    /// <summary>Draws the cell with its right end at x.</summary>
    public static void Draw(Sheet sheet, double probability, double right, double y, double pitch, double maxWidth)
    {
        ProbabilityBand band = ProbabilityWords.Band(probability);
        float size = sheet.Type.Body + (pitch >= 34 ? 5 : 2);
        TextStyle number = new TextStyle(size, Palette.Of(band), Bold: true).Right;
        TextStyle word = new TextStyle(sheet.Type.Small - 1, Palette.Of(band)).Right;
        string words = $"{ProbabilityWords.Sign(band)} {ProbabilityWords.Word(band).In(sheet.Language)}";
        if (pitch < size + sheet.Type.Small + 6)
        {
            sheet.Middle(ProbabilityWords.Sign(band), right, y, word);
            sheet.Middle(ProbabilityWords.Text(probability), right - (word.Size * 1.4), y, number, maxWidth);
            return;
        }

        sheet.Middle(ProbabilityWords.Text(probability), right, y - (sheet.Type.Small * 0.55), number, maxWidth);
        sheet.Middle(words, right, y + (size * 0.62), word, maxWidth);
    }
}
