using System.Collections.Immutable;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>What a project's rules need in every draw and quarter and is the same in all of them, worked out once for a plan.</summary>
public sealed class ProjectTables
{
    /// <summary>Works them out.</summary>
    /// <param name="parameters">The project.</param>
    /// <param name="curve">Its investment curve, which projects of one curve share.</param>
    public ProjectTables(ProjectParameters parameters, CurveTable curve)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Curve = curve;
        WorkPace = [.. Enumerable.Range(0, 4).Select(season => ProjectStep.WorkPace(parameters, season))];
        NegotiationSpread = Spread(parameters.Negotiation);
        ApprovalSpread = Spread(parameters.Approval);
        ConstructionSpread = Spread(parameters.Construction);
        CommissioningSpread = Spread(parameters.Commissioning);
    }

    /// <summary>Its investment curve.</summary>
    public CurveTable Curve { get; }

    /// <summary>Pace of outdoor work by calendar quarter, relative to the year's mean (<see cref="ProjectStep.WorkPace"/>).</summary>
    public ImmutableArray<double> WorkPace { get; }

    /// <summary>ln(P80/P50) of the slip of negotiation; see <see cref="DelayRatio.FromSpread"/>.</summary>
    public double NegotiationSpread { get; }

    /// <summary>Likewise of approval.</summary>
    public double ApprovalSpread { get; }

    /// <summary>Likewise of construction.</summary>
    public double ConstructionSpread { get; }

    /// <summary>Likewise of commissioning.</summary>
    public double CommissioningSpread { get; }

    private static double Spread(StageDuration duration) => LaneMath.Log(new Lanes1(duration.RatioP80) / new Lanes1(duration.RatioP50)).Value;
}
