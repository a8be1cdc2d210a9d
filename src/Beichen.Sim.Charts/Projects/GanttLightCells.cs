using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>The lights of projects as lettered cells, a column for each quarter; a frame without ground where the likeliest is less likely than not.</summary>
internal static class GanttLightCells
{
    private const double Frame = 2;

    /// <summary>Width of the columns; 0 without lights.</summary>
    public static double Width(Sheet sheet, GanttLights? lights) => lights is null ? 0 : (lights.Quarters.Count * Cell(sheet)) + (sheet.Type.Small * 0.8);

    /// <summary>Draws the numbers of the quarters over the columns.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="lights">The columns.</param>
    /// <param name="left">Left end of the first column.</param>
    /// <param name="bottom">Where the heads end.</param>
    public static void Heads(Sheet sheet, GanttLights lights, double left, double bottom)
    {
        for (int at = 0; at < lights.Quarters.Count; at++)
        {
            string quarter = lights.Quarters[at][^2..];
            ColumnHead.Draw(sheet, new(quarter, quarter), left + (Cell(sheet) * (at + 0.5)), bottom, sheet.Small.Center, Cell(sheet));
        }
    }

    /// <summary>Draws the lights of a row.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="row">Chance of green, yellow and red by quarter; nothing is drawn for none.</param>
    /// <param name="left">Left end of the first column.</param>
    /// <param name="middle">Middle of the row.</param>
    /// <param name="pitch">Height of the row.</param>
    public static void Row(Sheet sheet, IReadOnlyList<(double Green, double Yellow, double Red)> row, double left, double middle, double pitch)
    {
        double cell = Cell(sheet), half = Math.Min((pitch / 2) - 1, sheet.Type.Small * 0.8);
        for (int at = 0; at < row.Count; at++)
        {
            LightLooks looks = LightLooks.All[LightLooks.Likeliest(row[at])];
            double from = left + (cell * at);
            SKColor ink = looks.Ink;
            sheet.Fill(from + 0.75, middle - half, from + cell - 0.75, middle + half, looks.Ground);
            if (Math.Max(row[at].Green, Math.Max(row[at].Yellow, row[at].Red)) < 0.5)
            {
                sheet.Fill(from + Frame, middle - half + Frame, from + cell - Frame, middle + half - Frame, SKColors.White);
                if (ink == SKColors.White) ink = looks.Ground;
            }

            sheet.Middle(looks.Letter.Short(sheet.Language), from + (cell / 2), middle, new TextStyle(sheet.Type.Small, ink, Bold: true).Center);
        }
    }

    private static double Cell(Sheet sheet) => sheet.Type.Small * 1.9;
}
