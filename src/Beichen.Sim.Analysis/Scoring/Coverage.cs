using Beichen.Sim.Analysis.Conditioning;

namespace Beichen.Sim.Analysis.Scoring;

/// <summary>How many outcomes fell inside their bands, with Wilson's 95 % interval of the share (model 13.1, 18.2).</summary>
/// <param name="Inside">Outcomes inside, ends included.</param>
/// <param name="Total">Outcomes.</param>
/// <param name="Low">Lower end of the interval of the share.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Coverage(int Inside, int Total, double Low, double High)
{
    /// <summary>Share of outcomes that fell inside, 0–1.</summary>
    public double Share => (double)Inside / Total;

    /// <summary>Counts outcomes inside [low, high]. Cases that move together make the true interval wider than Wilson's.</summary>
    /// <exception cref="ArgumentException">No outcomes, or not one band each.</exception>
    public static Coverage Of(ReadOnlySpan<double> low, ReadOnlySpan<double> high, ReadOnlySpan<double> outcomes)
    {
        if (outcomes.IsEmpty || low.Length != outcomes.Length || high.Length != outcomes.Length)
            throw new ArgumentException("One band an outcome, and at least one.", nameof(outcomes));
        int inside = 0;
        for (int i = 0; i < outcomes.Length; i++)
        {
            if (low[i] <= outcomes[i] && outcomes[i] <= high[i]) inside++;
        }

        return Of(inside, outcomes.Length);
    }

    /// <summary>The share of so many outcomes, with its interval.</summary>
    public static Coverage Of(int inside, int total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(inside);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inside, total);
        var share = WeightedShare.Of((double)inside / total, total);
        return new Coverage(inside, total, share.Low, share.High);
    }
}
