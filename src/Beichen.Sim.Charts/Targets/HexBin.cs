namespace Beichen.Sim.Charts;

/// <summary>A hexagon of a plane with the draws that lie in it (Carr, Littlefield, Nicholson and Littlefield 1987).</summary>
/// <param name="X">Centre across.</param>
/// <param name="Y">Centre up.</param>
/// <param name="Draws">Draws in it.</param>
/// <param name="Shade">Share of the fullest hexagon, by the square root so that thin places show, 0–1.</param>
/// <param name="Corners">Its corners.</param>
internal sealed record HexBin(double X, double Y, int Draws, double Shade, IReadOnlyList<(double X, double Y)> Corners)
{
    private const int Across = 36;

    /// <summary>Sorts draws into hexagons, 36 across, in order of their rows.</summary>
    /// <param name="points">Places of the draws.</param>
    public static HexBin[] Of(IReadOnlyList<(double X, double Y)> points)
    {
        double left = points.Min(point => point.X), bottom = points.Min(point => point.Y);
        double width = Math.Max((points.Max(point => point.X) - left) / Across, 1e-12);
        // Rows stand at three quarters of a hexagon's height; on a plane of 1.6 : 1 the hexagons are about regular.
        double row = Math.Max((points.Max(point => point.Y) - bottom) / (Across / 1.6 / Math.Sqrt(0.75)), 1e-12);
        var counts = new SortedDictionary<(int Row, int Column), int>();
        foreach ((double x, double y) in points)
        {
            (int, int) place = Nearest((x - left) / width, (y - bottom) / row);
            counts[place] = counts.GetValueOrDefault(place) + 1;
        }

        double most = counts.Values.Max();
        return [.. counts.Select(one =>
        {
            double x = left + ((one.Key.Column + (one.Key.Row % 2 == 0 ? 0 : 0.5)) * width), y = bottom + (one.Key.Row * row);
            double half = width / 2, tall = row * 2 / 3;
            return new HexBin(x, y, one.Value, Math.Sqrt(one.Value / most),
                [(x, y + tall), (x + half, y + (tall / 2)), (x + half, y - (tall / 2)), (x, y - tall), (x - half, y - (tall / 2)), (x - half, y + (tall / 2))]);
        })];
    }

    // The nearest centre is on the row below or above; within each, the nearest column.
    private static (int Row, int Column) Nearest(double x, double y)
    {
        int below = (int)Math.Floor(y);
        ((int, int) Place, double Distance) first = On(below), second = On(below + 1);
        return first.Distance <= second.Distance ? first.Place : second.Place;

        ((int, int), double) On(int row)
        {
            double shift = row % 2 == 0 ? 0 : 0.5;
            int column = (int)Math.Round(x - shift, MidpointRounding.AwayFromZero);
            double dx = x - shift - column, dy = (y - row) * Math.Sqrt(0.75);
            return ((row, column), (dx * dx) + (dy * dy));
        }
    }
}
