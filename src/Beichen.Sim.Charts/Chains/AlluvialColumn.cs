namespace Beichen.Sim.Charts;

/// <summary>
/// A column of nodes of an alluvial drawing: heights in proportion to their values, with gaps between; all columns of equal sums have one scale.
/// </summary>
/// <param name="Start">Upper end of the column.</param>
/// <param name="End">Lower end of the column.</param>
/// <param name="Scale">Pixels to a unit of value.</param>
internal sealed record AlluvialColumn(double Start, double End, double Scale)
{
    private const double Gaps = 0.22;
    private double[] tops = [], values = [];

    /// <summary>Lays the nodes between two heights; gaps take 22 % of it in every column.</summary>
    public static AlluvialColumn Of(double[] values, double start, double end)
    {
        double scale = (end - start) * (1 - Gaps) / Math.Max(values.Sum(), 1e-9), gap = (end - start) * Gaps / Math.Max(1, values.Length - 1);
        double[] places = new double[values.Length];
        double at = values.Length == 1 ? start + ((end - start) * Gaps / 2) : start;
        for (int node = 0; node < values.Length; node++)
        {
            places[node] = at;
            at += (values[node] * scale) + gap;
        }

        return new AlluvialColumn(start, end, scale) { tops = places, values = values };
    }

    /// <summary>Upper end of a node.</summary>
    public double Top(int node) => tops[node];

    /// <summary>Lower end of a node; a node of almost nothing keeps a hair.</summary>
    public double Bottom(int node) => tops[node] + Math.Max(values[node] * Scale, 0.8);
}
