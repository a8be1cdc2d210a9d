namespace Beichen.Sim.Charts;

/// <summary>Keeps labels in one column apart, each as near to its own place as the others let it.</summary>
internal static class LabelSpread
{
    /// <summary>The middles of the labels, in the order given.</summary>
    /// <param name="middles">Where each would stand alone, y downwards.</param>
    /// <param name="heights">How much room each takes.</param>
    /// <param name="top">Upper end of the column.</param>
    /// <param name="bottom">Lower end of the column.</param>
    public static double[] Place(IReadOnlyList<double> middles, IReadOnlyList<double> heights, double top, double bottom)
    {
        int[] order = [.. Enumerable.Range(0, middles.Count).OrderBy(at => middles[at])];
        double[] placed = [.. middles];
        double edge = top;
        foreach (int at in order)
        {
            placed[at] = Math.Max(middles[at], edge + (heights[at] / 2));
            edge = placed[at] + (heights[at] / 2);
        }

        edge = bottom;
        foreach (int at in order.Reverse())
        {
            placed[at] = Math.Min(placed[at], edge - (heights[at] / 2));
            edge = placed[at] - (heights[at] / 2);
        }

        return placed;
    }
}
