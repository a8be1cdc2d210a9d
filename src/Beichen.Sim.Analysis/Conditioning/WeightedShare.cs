namespace Beichen.Sim.Analysis.Conditioning;

/// <summary>A share of weighted draws with the interval that as many draws of equal weight as say as much would give (Wilson 1927).</summary>
/// <param name="Value">Share.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
public readonly record struct WeightedShare(double Value, double Low, double High)
{
    private const double Score = 1.959963984540054;

    /// <summary>The share of weight on the draws that are hit.</summary>
    /// <exception cref="ArgumentException">Hits of other draws.</exception>
    public static WeightedShare Of(ImportanceWeights weights, ReadOnlySpan<bool> hits)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (hits.Length != weights.Draws) throw new ArgumentException($"{hits.Length} hits for {weights.Draws} weights.", nameof(hits));
        double share = 0;
        ReadOnlySpan<double> values = weights.Values;
        for (int i = 0; i < hits.Length; i++)
        {
            if (hits[i]) share += values[i];
        }

        if (weights.AreEven) share = (double)hits.Count(true) / hits.Length;
        double p = Math.Clamp(share, 0, 1), n = weights.AreEven ? hits.Length : weights.EffectiveDraws, square = Score * Score;
        double middle = p + (square / (2 * n)), half = Score * Math.Sqrt((p * (1 - p) / n) + (square / (4 * n * n))), scale = 1 + (square / n);
        return new WeightedShare(p, Math.Max((middle - half) / scale, 0), Math.Min((middle + half) / scale, 1));
    }
}
