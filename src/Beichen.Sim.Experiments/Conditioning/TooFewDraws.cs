using System.Globalization;
using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>Why published figures are refused that too few draws carry, and what would do: more draws, or which of the figures to leave out.</summary>
internal static class TooFewDraws
{
    // Figures of which it is said what they cost.
    private const int MostTold = 4;

    /// <summary>Names the figure that lies farthest out, how much of the evidence the draws could carry, and what would do.</summary>
    /// <param name="figures">The figures that are known.</param>
    /// <param name="columns">The draws, by reading.</param>
    /// <param name="weights">Their weights; null where none is left.</param>
    /// <param name="enough">Effective draws that are needed.</param>
    public static RefusedException Refusal(IReadOnlyList<ObservedColumn> figures, double[][] columns, ImportanceWeights? weights, int enough)
    {
        (ObservedColumn Figure, double Mean, double Deviation, double Out) worst = figures.Select(figure =>
        {
            double[] drawn = figure.Drawn(columns);
            double mean = drawn.Average(), variance = drawn.Sum(value => (value - mean) * (value - mean)) / drawn.Length;
            return (figure, mean, Math.Sqrt(variance),
                Math.Abs(figure.Seen.Value - mean) / Math.Sqrt(variance + (figure.Seen.Deviation * figure.Seen.Deviation)));
        }).MaxBy(one => one.Item4);
        double[] evidence = WeightedDraws.Evidence(figures, columns);
        string left = weights is null
            ? "no draw is left"
            : string.Create(CultureInfo.InvariantCulture, $"{weights.EffectiveDraws:0} effective draws are left, k̂ {weights.Shape:0.00}");
        return new RefusedException(string.Create(
            CultureInfo.InvariantCulture,
            $"{worst.Figure.Seen.At}: {worst.Figure.Name} was {worst.Figure.Seen.Value:0.####}, {worst.Out:0.0} standard deviations from what the plan's draws "
            + $"have ({worst.Mean:0.####} ± {worst.Deviation:0.####}); of {evidence.Length} draws {left} where {enough} are needed, "
            + $"and {Carried(evidence, enough) * 100:0} % of the evidence could be carried; {WhatWouldDo(figures, columns, weights, enough)}: "
            + $"expected figures that the plan can come to, a wider 'deviation', or a scenario that holds what happened"));
    }

    // Effective draws grow with the draws where the tail is light. What a figure costs is what would be left without it; those to leave out are taken one by
    // one, each time the one that costs the most, until enough are left.
    private static string WhatWouldDo(IReadOnlyList<ObservedColumn> figures, double[][] columns, ImportanceWeights? weights, int enough)
    {
        string more = weights is null || weights.Shape > weights.MostShape
            ? "more draws alone would not do"
            : string.Create(CultureInfo.InvariantCulture,
                $"{enough} would take some {DrawsFor(weights, enough)} draws, and at most {WeightedDraws.MostDraws} are made");
        if (figures.Count < 2) return more;
        (ObservedColumn Figure, ImportanceWeights? Weights)[] without = Without(figures, columns);
        string left = string.Join(", ", without.Take(MostTold).Select(one => string.Create(CultureInfo.InvariantCulture,
            $"{one.Figure.Name} {one.Weights?.EffectiveDraws ?? 0:0}")));
        var kept = new List<ObservedColumn>(figures);
        var dropped = new List<string>();
        do
        {
            dropped.Add(without[0].Figure.Name);
            kept.Remove(without[0].Figure);
            if (without[0].Weights is { } rest && WeightedDraws.Serves(rest, enough)) break;
            without = Without(kept, columns);
        }
        while (kept.Count > 0);
        return $"{more}; effective draws without one figure: {left}; enough are left without {string.Join(", ", dropped)}";
    }

    /// <summary>As many draws as would leave enough effective ones at the share that these leave, to two figures.</summary>
    internal static long DrawsFor(ImportanceWeights weights, int enough)
    {
        double needed = weights.Draws * (enough / weights.EffectiveDraws), unit = 1;
        while (needed >= unit * 100) unit *= 10;
        return (long)(Math.Ceiling(needed / unit) * unit);
    }

    // What is left without each of the figures, the most first.
    private static (ObservedColumn Figure, ImportanceWeights? Weights)[] Without(IReadOnlyList<ObservedColumn> figures, double[][] columns) =>
        [.. figures.Select(figure => (figure, WeightedDraws.Weights(figures.Where(other => other != figure), columns)))
            .OrderByDescending(one => one.Item2?.EffectiveDraws ?? 0)];

    // The largest power of the likelihood that leaves enough effective draws (tempering).
    private static double Carried(double[] evidence, int enough)
    {
        double low = 0, high = 1;
        for (int i = 0; i < 20; i++)
        {
            double power = (low + high) / 2;
            double[] tempered = Array.ConvertAll(evidence, value => double.IsNegativeInfinity(value) ? -1e6 : power * value);
            if (ImportanceWeights.Of(tempered).EffectiveDraws >= enough) low = power;
            else high = power;
        }

        return low;
    }
}
