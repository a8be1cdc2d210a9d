using System.Collections.Immutable;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>What a project's rules need in every draw and quarter and is the same in all of them, worked out once for a plan.</summary>
public sealed class ProjectTables
{
    private readonly double[] _clock;
    private readonly double[] _pace;

    /// <summary>Works them out.</summary>
    /// <param name="parameters">The project.</param>
    /// <param name="curve">Its investment curve, which projects of one curve share.</param>
    /// <param name="firstSeason">Calendar number (0–3) of the first quarter of the run.</param>
    /// <param name="quarters">Quarters of the run.</param>
    public ProjectTables(ProjectParameters parameters, CurveTable curve, int firstSeason, int quarters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Curve = curve;
        WorkPace = [.. Enumerable.Range(0, 4).Select(season => ProjectStep.WorkPace(parameters, season))];
        _pace = [.. Enumerable.Range(0, quarters + 1).Select(quarter => WorkPace[(firstSeason + quarter) % 4])];
        _clock = new double[quarters + 1];
        for (int quarter = 0; quarter < quarters; quarter++) _clock[quarter + 1] = _clock[quarter] + _pace[quarter];
        NegotiationSpread = Spread(parameters.Negotiation);
        ApprovalSpread = Spread(parameters.Approval);
        ConstructionSpread = Spread(parameters.Construction);
        CommissioningSpread = Spread(parameters.Commissioning);
    }

    /// <summary>Its investment curve.</summary>
    public CurveTable Curve { get; }

    /// <summary>
    /// Factor on the days still to come that lands the median of a project's date where the scenario asks for it; 1 without such a date
    /// (<see cref="ProjectDating"/>).
    /// </summary>
    public double DateScale { get; init; } = 1;

    /// <summary>Pace of outdoor work by calendar quarter, relative to the year's mean (<see cref="ProjectStep.WorkPace"/>).</summary>
    public ImmutableArray<double> WorkPace { get; }

    /// <summary>Quarters of work at the year's mean pace that calendar and winter allow from the first day to the start of a quarter of the run.</summary>
    public double Clock(int quarter) => _clock[quarter];

    /// <summary>The same at any moment from the first day on, by draw; a moment after the run counts at mean pace from its end.</summary>
    internal T Clock<T>(T moment)
        where T : struct, ILanes<T>
    {
        T end = T.Broadcast(_clock.Length - 1);
        T quarter = T.Floor(T.Min(T.Max(moment, Pack.Zero<T>()), end));
        T within = T.Select(moment < end, moment - quarter, Pack.Zero<T>());
        return T.Gather(ref _clock[0], quarter) + (within * T.Gather(ref _pace[0], quarter)) + T.Max(moment - end, Pack.Zero<T>());
    }

    /// <summary>ln(P80/P50) of the slip of negotiation; see <see cref="DelayRatio.FromSpread"/>.</summary>
    public double NegotiationSpread { get; }

    /// <summary>ln(P80/P50) of the slip of approval.</summary>
    public double ApprovalSpread { get; }

    /// <summary>ln(P80/P50) of the slip of construction.</summary>
    public double ConstructionSpread { get; }

    /// <summary>ln(P80/P50) of the slip of commissioning.</summary>
    public double CommissioningSpread { get; }

    private static double Spread(StageDuration duration) => LaneMath.Log(new Lanes1(duration.RatioP80) / new Lanes1(duration.RatioP50)).Value;
}
