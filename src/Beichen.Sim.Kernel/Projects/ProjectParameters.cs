using System.Collections.Immutable;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>Everything the kernel knows of a project. Money 亿元, time in quarters, land 亩, floor 万 m², power MW.</summary>
public sealed record ProjectParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>What it is.</summary>
    public required ProjectKind Kind { get; init; }

    /// <summary>Index of the activity that its output belongs to; −1 without market output of its own (malls sell through commerce).</summary>
    public required int Activity { get; init; }

    /// <summary>Index of its industry chain; −1 for none.</summary>
    public required int Chain { get; init; }

    /// <summary>Index of its park; −1 for none (admitted at once).</summary>
    public required int Park { get; init; }

    /// <summary>Admission order in the park, 1 first; ties by id when the plan is compiled.</summary>
    public required int Priority { get; init; }

    /// <summary>
    /// Stage on the first day of the run, by its chances: the plan's words say how far a project is, not where. Drawn at u = Φ(√(1−ρ) ε − √ρ M), so that
    /// what made a delay group late has held it back before the first day too.
    /// </summary>
    public required Chances InitialStage { get; init; }

    /// <summary>Elapsed share of construction on the first day of the run in the draws where it is building then, 0–1.</summary>
    public required Quantity InitialProgress { get; init; }

    /// <summary>Quarters since production began on the first day of the run in the draws where it produces then.</summary>
    public required Quantity InitialAge { get; init; }

    /// <summary>Total planned investment, 亿元.</summary>
    public required Quantity Investment { get; init; }

    /// <summary>Share of investment that is counted in the district (a line through many districts: its part), 0–1.</summary>
    public required Quantity LocalInvestmentShare { get; init; }

    /// <summary>Share of investment that is construction; the rest is equipment and other.</summary>
    public required Quantity ConstructionShare { get; init; }

    /// <summary>Share of the construction bought from builders of the district.</summary>
    public required Quantity LocalConstructionShare { get; init; }

    /// <summary>Curve of money in place.</summary>
    public required InvestmentCurve Curve { get; init; }

    /// <summary>Negotiation to signing.</summary>
    public required StageDuration Negotiation { get; init; }

    /// <summary>Signing to full approval.</summary>
    public required StageDuration Approval { get; init; }

    /// <summary>Whole construction (from start to completion; a project under way has (1 − progress) of it left).</summary>
    public required StageDuration Construction { get; init; }

    /// <summary>Completion to production or opening.</summary>
    public required StageDuration Commissioning { get; init; }

    /// <summary>Index of the delay group whose common factor it shares.</summary>
    public required uint DelayGroupKey { get; init; }

    /// <summary>Correlation ρ with the group's common factor (model 4.5), 0–1.</summary>
    public required double DelayCorrelation { get; init; }

    /// <summary>Probability that negotiation ends in a signature.</summary>
    public required Quantity SigningProbability { get; init; }

    /// <summary>Probability that a signed project starts construction.</summary>
    public required Quantity StartProbability { get; init; }

    /// <summary>Probability that construction begun is completed.</summary>
    public required Quantity CompletionProbability { get; init; }

    /// <summary>Probability of a discrete setback (a permit refused, a dispute) in the next gate.</summary>
    public required Quantity SetbackProbability { get; init; }

    /// <summary>Quarters that the setback costs.</summary>
    public required Quantity SetbackQuarters { get; init; }

    /// <summary>Mean cost overrun as a fraction of planned investment.</summary>
    public required Quantity OverrunMean { get; init; }

    /// <summary>Overrun added by one standard deviation of the project's delay score (model 3.8).</summary>
    public required Quantity OverrunPerDelayScore { get; init; }

    /// <summary>Share of normal work pace by calendar quarter (winter), four numbers.</summary>
    public required ImmutableArray<double> WorkPace { get; init; }

    /// <summary>
    /// Quarters between money in place and its entry in the statistics, 0–2, by their chances; one luck for all projects, for the practice of entry is one.
    /// </summary>
    public required Chances StatisticsLag { get; init; }

    /// <summary>Key of that luck.</summary>
    public uint StatisticsKey { get; init; }

    /// <summary>False when below the statistics' threshold or outside their scope.</summary>
    public required bool EntersStatistics { get; init; }

    /// <summary>Annual gross output at full capacity per yuan of planned investment.</summary>
    public required Quantity OutputPerInvestment { get; init; }

    /// <summary>Ramp-up time τ (model 5.1), quarters.</summary>
    public required Quantity RampQuarters { get; init; }

    /// <summary>Highest utilisation u_max, 0–1.</summary>
    public required Quantity UtilisationCeiling { get; init; }

    /// <summary>Share of its output that displaces output already in the district (model 2.6).</summary>
    public required Quantity Displacement { get; init; }

    /// <summary>Jobs at full capacity, persons.</summary>
    public required Quantity Jobs { get; init; }

    /// <summary>Energy at full capacity beyond what its activity's intensity implies, 万 tce a year.</summary>
    public required Quantity OwnEnergy { get; init; }

    /// <summary>Index of the park whose limits it widens when it is finished; −1 for none.</summary>
    public int Opens { get; init; } = -1;

    /// <summary>Land that it opens there, 亩.</summary>
    public Quantity ReleasedLand { get; init; } = Quantity.Fixed(0);

    /// <summary>Standard floor area that it opens there, 万 m².</summary>
    public Quantity ReleasedFloorArea { get; init; } = Quantity.Fixed(0);

    /// <summary>Fraction by which approvals and the desks of every park quicken once it is in use.</summary>
    public Quantity ApprovalGain { get; init; } = Quantity.Fixed(0);

    /// <summary>True when its completion serves a park: it opens that one, or quickens all.</summary>
    public bool Serves(int park) => Opens == park || ApprovalGain != Quantity.Fixed(0);

    /// <summary>Land asked of the park, 亩.</summary>
    public required double Land { get; init; }

    /// <summary>Standard floor area asked of the park, 万 m².</summary>
    public required double FloorArea { get; init; }

    /// <summary>Power asked of the park, MW.</summary>
    public required double Power { get; init; }

    /// <summary>True for one that a scenario adds: no ordinary year counts on it, so that its money comes on top.</summary>
    public bool BeyondOrdinary { get; init; }

    /// <summary>What the plan says it will have reached by when; none where it says nothing.</summary>
    public required ImmutableArray<Milestone> Milestones { get; init; }

    /// <summary>What is known to have happened, in the order of quarters; empty before anything has.</summary>
    public ImmutableArray<ProjectFact> Facts { get; init; } = [];

    /// <summary>A date that a scenario asks of it; null for what its durations give.</summary>
    public ProjectDate? Date { get; init; }

    /// <summary>Lever: idle quarters inserted before the project's next step (a slip), ≥ 0.</summary>
    public QuarterPath SlipQuarters { get; init; } = 0;

    /// <summary>Lever: share of every overrun of time, exit and setback that is prevented, 0–1 (1 = on time).</summary>
    public QuarterPath Punctuality { get; init; } = 0;

    /// <summary>Lever: multiplier of the approval pace, by quarter.</summary>
    public QuarterPath ApprovalPace { get; init; } = 1;

    /// <summary>Lever: multiplier of the construction pace, by quarter, after the effort budget was shared out.</summary>
    public QuarterPath ConstructionPace { get; init; } = 1;
}
