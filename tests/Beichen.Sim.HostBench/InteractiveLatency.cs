namespace Beichen.Sim.HostBench;

/// <summary>How long an interactive run takes on an idle host, and beside an ensemble on the same host.</summary>
/// <param name="Idle">Seconds of each run on the idle host.</param>
/// <param name="Busy">Seconds of each run while the ensemble keeps all compute threads at work.</param>
/// <param name="EnsembleRate">Draws a second that the ensemble did meanwhile.</param>
public sealed record InteractiveLatency(IReadOnlyList<double> Idle, IReadOnlyList<double> Busy, double EnsembleRate)
{
    private const double Most = 0.95;

    /// <summary>Median seconds of a run on the idle host.</summary>
    public double IdleMedian => Quantile(Idle, 0.5);

    /// <summary>Median seconds of a run beside the ensemble.</summary>
    public double BusyMedian => Quantile(Busy, 0.5);

    /// <summary>Seconds within which 95 of 100 runs end on the idle host.</summary>
    public double IdleP95 => Quantile(Idle, Most);

    /// <summary>Seconds within which 95 of 100 runs end beside the ensemble.</summary>
    public double BusyP95 => Quantile(Busy, Most);

    /// <summary>The second of these over the first: what the ensemble costs whoever waits.</summary>
    public double Ratio => BusyP95 / IdleP95;

    /// <summary>The smallest of the values that at least a share of them do not exceed (nearest rank).</summary>
    /// <param name="values">One or more values, in any order.</param>
    /// <param name="share">Above 0, at most 1.</param>
    public static double Quantile(IReadOnlyList<double> values, double share) =>
        values.Order().ElementAt((int)Math.Ceiling(share * values.Count) - 1);
}
