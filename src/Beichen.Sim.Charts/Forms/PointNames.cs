namespace Beichen.Sim.Charts;

/// <summary>
/// Names beside the points of a plane, those first that matter: above the point to either side, below it, beside it, the first place where the name covers
/// neither another name nor a point. A name that finds none is left to the table.
/// </summary>
internal static class PointNames
{
    private const double Away = 9;

    /// <summary>Places the names and gives back how many found no place.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="area">The plane.</param>
    /// <param name="points">Points with their names, in the order in which they matter.</param>
    /// <param name="lines">Level lines that no name may cross: from, to, and how high.</param>
    public static int Place(
        Sheet sheet, PlotArea area, IReadOnlyList<(string Name, double X, double Y, TextStyle Style)> points,
        IReadOnlyList<(double From, double To, double Y)>? lines = null)
    {
        double half = sheet.Type.Small * 0.6;
        List<(double Left, double Top, double Right, double Bottom)> taken =
            [.. points.Select(point => (area.PixelX(point.X) - 6, area.PixelY(point.Y) - 6, area.PixelX(point.X) + 6, area.PixelY(point.Y) + 6))];
        foreach ((double from, double to, double level) in lines ?? [])
            taken.Add((area.PixelX(from), area.PixelY(level) - 2, area.PixelX(to), area.PixelY(level) + 2));
        int left = 0;
        foreach ((string name, double atX, double atY, TextStyle style) in points)
        {
            double x = area.PixelX(atX), y = area.PixelY(atY), width = TextMeasure.Width(name, style);
            (double X, double Y)[] places =
            [
                (x + 4, y - Away - half), (x - 4 - width, y - Away - half), (x + 4, y + Away + half), (x - 4 - width, y + Away + half),
                (x + Away, y), (x - Away - width, y), (x - (width / 2), y - (1.5 * Away) - half), (x - (width / 2), y + (1.5 * Away) + half),
            ];
            (double Left, double Top, double Right, double Bottom)[] free =
            [
                .. places.Select(place => (Left: place.X, Top: place.Y - half, Right: place.X + width, Bottom: place.Y + half))
                    .Where(box => box.Left >= area.Left && box.Right <= sheet.Width - 4 && box.Top >= area.Top - half && box.Bottom <= area.Bottom + half
                        && !taken.Exists(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom)),
            ];
            if (free.Length == 0)
            {
                left++;
                continue;
            }

            sheet.Middle(name, free[0].Left, (free[0].Top + free[0].Bottom) / 2, style);
            taken.Add(free[0]);
        }

        return left;
    }
}
