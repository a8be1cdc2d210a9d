using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Results.Statistics;

/// <summary>How many of the draws hit.</summary>
/// <param name="Hits">Draws that hit.</param>
/// <param name="Draws">Draws in all, at least one.</param>
public readonly record struct Proportion(int Hits, int Draws)
{
    /// <summary>Share of draws that hit, 0–1.</summary>
    public double Value => (double)Hits / Draws;

    /// <summary>
    /// Wilson's 95 % interval (model 13.1): (p + z²/2n ∓ z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). Stays within 0–1 and says something at 0
    /// and n hits.
    /// </summary>
    public Interval Wilson
    {
        get
        {
            const double z = NormalScore.NinetyFivePercentInterval;
            double n = Draws;
            double p = Value;
            double scale = 1 + (z * z / n);
            double centre = p + (z * z / (2 * n));
            double reach = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
            double low = Hits == 0 ? 0 : Math.Max(0, (centre - reach) / scale);
            double high = Hits == Draws ? 1 : Math.Min(1, (centre + reach) / scale);
            return new Interval(low, high);
        }
    }
}
