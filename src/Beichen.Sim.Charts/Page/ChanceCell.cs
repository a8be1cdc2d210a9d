namespace Beichen.Sim.Charts;

/// <summary>A probability at the end of a row: its interval, the number in its colour, and its sign; with its word below where there is room.</summary>
internal static class ChanceCell
{
    /// <summary>Draws the cell with its right end at x; an interval that is not a number is left out.</summary>
    public static void Draw(Sheet sheet, ProbabilityMark chance, double right, double y, double pitch, double maxWidth)
    {
        CertaintyThreshold certainty = CertaintyWords.Of(chance.Probability, chance.Low, chance.High);
        float size = sheet.Type.Body + (pitch >= 34 ? 5 : 2);
        TextStyle number = new TextStyle(size, Palette.Of(certainty.Side), Bold: true).Right;
        TextStyle word = new TextStyle(Math.Max(sheet.Type.Small - 1, sheet.Type.Least), Palette.Of(certainty.Side)).Right;
        bool tall = pitch >= size + sheet.Type.Small + 6;
        double numberRight = tall ? right : right - (word.Size * 1.4);
        double numberY = tall ? y - (sheet.Type.Small * 0.55) : y;
        double width = sheet.Middle(ProbabilityWords.Text(chance.Probability), numberRight, numberY, number);
        double left = numberRight - width - 7;
        if (!double.IsNaN(chance.Low) && !double.IsNaN(chance.High))
        {
            TextStyle interval = new TextStyle(Math.Max(sheet.Type.Small - 1, sheet.Type.Least), Palette.Muted).Right;
            string text = ProbabilityWords.Interval(chance.Low, chance.High);
            if (TextMeasure.Width(text, interval) <= maxWidth - (right - left))
                sheet.Middle(text, left, numberY + (size * 0.08), interval);
        }

        string words = tall
            ? $"{certainty.Mark} {certainty.Word.In(sheet.Language)}"
            : certainty.Mark;
        sheet.Middle(words, right, tall ? y + (size * 0.62) : y, word, maxWidth);
    }
}
