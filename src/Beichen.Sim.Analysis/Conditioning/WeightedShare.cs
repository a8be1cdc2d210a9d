using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Analysis.Conditioning;

/// <summary>A share of weighted draws with the interval that as many draws of equal weight as say as much would give (Wilson 1927).</summary>
/// <param name="Value">Share.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
public readonly record struct WeightedShare(double Value, double Low, double High)
{
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
        return Of(Math.Clamp(share, 0, 1), weights.AreEven ? hits.Length : weights.EffectiveDraws);
    }

    /// <summary>A share p of n draws of equal weight: [p + z²/2n ± z √(p(1−p)/n + z²/4n²)] / (1 + z²/n), within 0 and 1.</summary>
    /// <param name="share">The share, 0–1.</param>
    /// <param name="draws">Draws, or as many as say as much; need not be whole.</param>
    public static WeightedShare Of(double share, double draws)
    {
        const double score = NormalScore.NinetyFivePercentInterval, square = score * score;
        double middle = share + (square / (2 * draws)), scale = 1 + (square / draws);
        double half = score * Math.Sqrt((share * (1 - share) / draws) + (square / (4 * draws * draws)));
        return new WeightedShare(share, Math.Max((middle - half) / scale, 0), Math.Min((middle + half) / scale, 1));
    }
}
