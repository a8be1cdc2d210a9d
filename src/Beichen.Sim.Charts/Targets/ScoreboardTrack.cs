namespace Beichen.Sim.Charts;

/// <summary>The track of one target, with its own scale: the target in the middle, the furthest quantile near the end.</summary>
internal static class ScoreboardTrack
{
    /// <summary>Draws track, range, target and median at a height of the plot.</summary>
    public static void Draw(PlotArea area, ScoreboardRow row, double y)
    {
        double half = Reach(row);
        double Place(double? value) => (value!.Value - row.Target!.Value) / half;
        area.Box(-1, 1, y - 0.27, y + 0.27, Palette.Shade);
        double low = Place(row.P10);
        double high = Place(row.P90);
        if (high > low)
            area.Box(low, high, y - 0.27, y + 0.27, Palette.Band60);
        area.Segment(0, y - 0.36, 0, y + 0.36, Palette.Target, 3);
        area.Mark(Place(row.P50), y, ScottPlot.MarkerShape.FilledCircle, 10, Palette.Navy);
    }

    /// <summary>Half the width of a row's scale: the furthest of P10, median and P90 from the target, and an eighth more.</summary>
    public static double Reach(ScoreboardRow row)
    {
        double target = row.Target!.Value;
        double furthest = Math.Max(Math.Abs(row.P10!.Value - target), Math.Max(Math.Abs(row.P50!.Value - target), Math.Abs(row.P90!.Value - target)));
        return furthest > 0 ? furthest * 1.125 : 1;
    }
}
