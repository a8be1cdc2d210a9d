using Beichen.Sim.Ledgers.Findings;

namespace Beichen.Sim.Ledgers.Schedules;

/// <summary>A project's schedule as a planning program exchanges it.</summary>
public sealed record Schedule
{
    /// <summary>Name of the project.</summary>
    public required string Name { get; init; }

    /// <summary>Its code; empty when there is none.</summary>
    public required string Code { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required CellPlace Place { get; init; }

    /// <summary>Day that what has happened is known up to; null when the file does not say.</summary>
    public required DateOnly? DataDate { get; init; }

    /// <summary>Cost of all work in yuan; null when the file has none.</summary>
    public required decimal? Cost { get; init; }

    /// <summary>Work, without the summaries above it.</summary>
    public required IReadOnlyList<ScheduleTask> Tasks { get; init; }

    /// <summary>What waits for what.</summary>
    public required IReadOnlyList<ScheduleLink> Links { get; init; }
}
