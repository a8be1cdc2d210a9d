using Beichen.Sim.Analysis.Lateness;

namespace Beichen.Sim.Analysis.Conditioning;

/// <summary>
/// Where a chance that only rises, or only falls, with a given value passes one half. Draws are put into groups of equal number by that value; the
/// shares of hits are pooled to the closest monotone series (<see cref="IsotonicFit"/>), and between the two groups on either side of one half the
/// value is interpolated. Groups keep a lone hit at the edge of the draws from passing for a crossing.
/// </summary>
public static class EvenPoint
{
    /// <summary>Fewest draws that say where: two groups.</summary>
    public const int FewestDraws = 2 * GroupDraws;

    private const int GroupDraws = 32;
    private const int MostGroups = 20;

    /// <summary>
    /// The value at which the chance is one half; null when that lies outside the drawn range, or the draws are fewer than <see cref="FewestDraws"/>.
    /// </summary>
    /// <param name="given">The value in draw order.</param>
    /// <param name="hits">Whether each draw hits.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static double? Of(ReadOnlySpan<double> given, ReadOnlySpan<bool> hits)
    {
        if (given.Length != hits.Length) throw new ArgumentException($"{hits.Length} hits for {given.Length} draws.", nameof(hits));
        int groups = Math.Min(MostGroups, given.Length / GroupDraws);
        if (groups < 2) return null;
        double[] values = given.ToArray();
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(order, (a, b) => values[a] != values[b] ? values[a].CompareTo(values[b]) : a.CompareTo(b));
        double[] places = new double[groups], shares = new double[groups], weights = new double[groups];
        for (int group = 0; group < groups; group++)
        {
            int from = (int)((long)group * order.Length / groups), to = (int)((group + 1L) * order.Length / groups);
            foreach (int draw in order.AsSpan(from, to - from))
            {
                places[group] += values[draw];
                shares[group] += hits[draw] ? 1 : 0;
            }

            weights[group] = to - from;
            places[group] /= weights[group];
            shares[group] /= weights[group];
        }

        // A chance that falls is fitted as it stands, one that rises from its far end.
        if (Rises(places, shares)) (places, shares, weights) = ([.. places.Reverse()], [.. shares.Reverse()], [.. weights.Reverse()]);
        double[] fitted = IsotonicFit.NeverRising(shares, weights);
        for (int group = 1; group < groups; group++)
        {
            double above = fitted[group - 1], below = fitted[group];
            if (above >= 0.5 && below < 0.5) return places[group - 1] + ((above - 0.5) / (above - below) * (places[group] - places[group - 1]));
        }

        return null;
    }

    private static bool Rises(double[] places, double[] shares)
    {
        double centre = places.Average(), product = 0;
        for (int i = 0; i < places.Length; i++) product += (places[i] - centre) * shares[i];
        return product > 0;
    }
}
