namespace Beichen.Sim.Analysis.Scoring;

/// <summary>How many outcomes fell inside their bands, with Wilson's 95 % interval of the share (model 13.1, 18.2).</summary>
/// <param name="Inside">Outcomes inside, ends included.</param>
/// <param name="Total">Outcomes.</param>
/// <param name="Low">Lower end of the interval of the share.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Coverage(int Inside, int Total, double Low, double High)
{
    private const double Score = 1.959963984540054;

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

    /// <summary>From counts: [p + z²/2n ± z √(p(1−p)/n + z²/4n²)] / (1 + z²/n).</summary>
    public static Coverage Of(int inside, int total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(inside);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inside, total);
        double n = total;
        double p = inside / n;
        double square = Score * Score;
        double middle = p + (square / (2 * n));
        double half = Score * Math.Sqrt((p * (1 - p) / n) + (square / (4 * n * n)));
        double scale = 1 + (square / n);
        return new Coverage(inside, total, Math.Max((middle - half) / scale, 0), Math.Min((middle + half) / scale, 1));
    }
}
