namespace Beichen.Sim.Experiments.Lateness;

/// <summary>How late projects may finish while a target stays as sure as asked: by project, and all of them together.</summary>
public sealed record LatestSafeReport
{
    /// <summary>Id of the scenario whose dates are moved.</summary>
    public required string Scenario { get; init; }

    /// <summary>Id of the target that is to be kept.</summary>
    public required string Target { get; init; }

    /// <summary>The chance asked for.</summary>
    public required double Probability { get; init; }

    /// <summary>Draws of each plan.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed that every plan's draws are keyed by.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Longest slip tried, quarters.</summary>
    public required int Quarters { get; init; }

    /// <summary>The chance as planned.</summary>
    public required double Chance { get; init; }

    /// <summary>Its lower bound, one-sided at 97.5 % (Clopper and Pearson).</summary>
    public required double ChanceLow { get; init; }

    /// <summary>Upper bound of the chance, one-sided at 97.5 %.</summary>
    public required double ChanceHigh { get; init; }

    /// <summary>Whether the lower bound reaches the chance asked for with every project as planned.</summary>
    public bool IsSafeAsPlanned => ChanceLow >= Probability;

    /// <summary>How far the lower bound falls short of the chance asked for as planned; 0 where it does not.</summary>
    public double Shortfall => Math.Max(0, Probability - ChanceLow);

    /// <summary>Whether some project's slip moves the chance beyond the noise of the paired draws.</summary>
    public bool TimingDecides => Projects.Any(project => project.Moves != 0);

    /// <summary>The projects, those with the least slack first.</summary>
    public required IReadOnlyList<ProjectLateness> Projects { get; init; }

    /// <summary>All of them late together, by as many quarters each.</summary>
    public required JointLateness Joint { get; init; }
}

/// <summary>How late one project may finish, the others as drawn.</summary>
public sealed record ProjectLateness
{
    /// <summary>Id of the project.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>Name in English.</summary>
    public required string En { get; init; }

    /// <summary>Quarter in which it comes into use as planned, at the median of the draws in which it does; null where it never does.</summary>
    public required string? Planned { get; init; }

    /// <summary>Last quarter in which it may come into use; null where none is safe.</summary>
    public required string? LatestSafe { get; init; }

    /// <summary>Quarters from the one to the other; null where none is safe.</summary>
    public required int? Slack { get; init; }

    /// <summary>True when the longest slip tried is safe too, so that the slack is that or more.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Share of draws in which some slip that was tried changes whether the target is hit.</summary>
    public required double Criticality { get; init; }

    /// <summary>Correlation of the day on which it comes into use with the margin, over the draws in which it does, −1 to 1 (Williams 1992).</summary>
    public required double Cruciality { get; init; }

    /// <summary>What the longest slip tried does to the chance, on the same draws.</summary>
    public required double Change { get; init; }

    /// <summary>Lower end of the 95 % interval of <see cref="Change"/> (Agresti and Min 2005).</summary>
    public required double ChangeLow { get; init; }

    /// <summary>Upper end of the 95 % interval of <see cref="Change"/>.</summary>
    public required double ChangeHigh { get; init; }

    /// <summary>
    /// −1 when being late lowers the chance beyond the noise of the paired draws, 1 when it raises it, 0 when neither can be told (McNemar's level
    /// over the number of projects).
    /// </summary>
    public required int Moves { get; init; }

    /// <summary>
    /// Its share of what all projects change together by the longest slip that all can take: the nested Shapley value, shared among kinds of projects first
    /// and then within each (Owen 1977); null where no shares were asked for.
    /// </summary>
    public double? JointShare { get; init; }

    /// <summary>Standard error of <see cref="JointShare"/> from the orders.</summary>
    public double? JointShareError { get; init; }

    /// <summary>The chance by quarter, from the planned one on.</summary>
    public required IReadOnlyList<LatenessQuarter> Curve { get; init; }
}

/// <summary>How late several projects may be together.</summary>
/// <param name="Projects">How many there are.</param>
/// <param name="Slack">Quarters that all of them may slip at once; null where none is safe.</param>
/// <param name="IsOpen">True when the longest slip tried is safe too.</param>
/// <param name="Criticality">Share of draws in which some slip of all changes whether the target is hit.</param>
/// <param name="Change">What the longest slip tried does to the chance.</param>
/// <param name="ChangeLow">Lower end of its 95 % interval.</param>
/// <param name="ChangeHigh">Upper end.</param>
/// <param name="Moves">−1, 0 or 1 as for a project.</param>
/// <param name="Curve">The chance by slip; quarters are not named, for each project has its own.</param>
public sealed record JointLateness(
    int Projects, int? Slack, bool IsOpen, double Criticality, double Change, double ChangeLow, double ChangeHigh, int Moves,
        IReadOnlyList<LatenessQuarter> Curve);

/// <summary>The chance when a project comes into use in a quarter.</summary>
/// <param name="Quarter">The quarter; null for several projects together and for one that is never planned to finish.</param>
/// <param name="Slip">Quarters later than planned.</param>
/// <param name="Probability">The chance, smoothed so that it never rises with lateness.</param>
/// <param name="Low">Its lower bound, one-sided at 97.5 %.</param>
/// <param name="High">Its upper bound likewise.</param>
/// <param name="Share">Share of draws that hit, as counted.</param>
public sealed record LatenessQuarter(string? Quarter, int Slip, double Probability, double Low, double High, double Share);
