namespace Beichen.Sim.Analysis.Audit;

/// <summary>How a plan is audited.</summary>
public sealed record AuditOptions
{
    /// <summary>
    /// Probability left outside each end of every band of the linear programme, between 0 and ½; 0.1 gives the band from the 10th to
    /// the 90th percentile.
    /// </summary>
    public double Tail { get; init; } = 0.1;

    /// <summary>Team effort that accelerated projects share (the seeds' promotion-effort-budget); null when not known.</summary>
    public double? EffortBudget { get; init; }
}
