
namespace Beichen.Sim.Results.Scores;

/// <summary>What a run says: the scoreboard and the figures that charts are drawn from.</summary>
public sealed record RunSummary
{
    /// <summary>Id of the district, as its folder of seeds is called.</summary>
    public required string District { get; init; }

    /// <summary>Number of draws.</summary>
    public required int Draws { get; init; }

    /// <summary>First quarter of the run, as in <c>2022Q1</c>.</summary>
    public required string Start { get; init; }

    /// <summary>Last quarter of the run, as in <c>2026Q4</c>.</summary>
    public required string Horizon { get; init; }

    /// <summary>Targets, in plan order.</summary>
    public required IReadOnlyList<TargetScore> Targets { get; init; }

    /// <summary>Milestones, in plan order.</summary>
    public required IReadOnlyList<MilestoneScore> Milestones { get; init; }

    /// <summary>Share of draws that meet every scored target due within the run; null when there is none.</summary>
    public required double? JointProbability { get; init; }

    /// <summary>Lower end of its Wilson 95 % interval.</summary>
    public required double? JointLow { get; init; }

    /// <summary>Upper end of its Wilson 95 % interval.</summary>
    public required double? JointHigh { get; init; }

    /// <summary>Fréchet's lower bound: the least that the single chances allow.</summary>
    public required double? JointLeast { get; init; }

    /// <summary>Fréchet's upper bound: the most that the single chances allow.</summary>
    public required double? JointMost { get; init; }

    /// <summary>Id of the target that is most often the only one missed; null when none ever is.</summary>
    public required string? BindingTarget { get; init; }

    /// <summary>Projects, in plan order.</summary>
    public required IReadOnlyList<ProjectScore> Projects { get; init; }

    /// <summary>Real growth of GDP, year to date, by quarter; empty when the run did not keep it.</summary>
    public required IReadOnlyList<QuarterBand> GdpGrowth { get; init; }

    /// <summary>Fixed-asset investment, year to date, 亿元, by quarter; empty when the run did not keep it.</summary>
    public required IReadOnlyList<QuarterBand> InvestmentYearToDate { get; init; }

    /// <summary>Real growth of the city that the draws were made with, by quarter; empty when the run did not keep it.</summary>
    public required IReadOnlyList<QuarterBand> CityGrowth { get; init; }

    /// <summary>What timing, the city and the targets do to one another; null where it was not asked.</summary>
    public RunSayings? Sayings { get; init; }

    /// <summary>A target by its id.</summary>
    /// <exception cref="InvalidOperationException">The run has none of that id.</exception>
    public TargetScore Target(string id) => Targets.First(target => string.Equals(target.Id, id, StringComparison.Ordinal));
}
