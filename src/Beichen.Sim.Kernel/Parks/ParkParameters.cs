using System.Collections.Immutable;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Parks;

/// <summary>A park: hard limits and its approval desks. Land 亩, floor 万 m², power MW.</summary>
public sealed record ParkParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>Indices of the named projects that it may admit, in admission order.</summary>
    public required ImmutableArray<int> Projects { get; init; }

    /// <summary>
    /// Indices of the projects whose completion serves it (<see cref="ProjectParameters.Serves"/>): those that open land here, and those that quicken approvals
    /// everywhere.
    /// </summary>
    public ImmutableArray<int> Servants { get; init; } = [];

    /// <summary>Indices of the projects that it hears: its own in admission order, then those that serve it.</summary>
    public IEnumerable<int> Heard => Projects.AddRange(Servants);

    /// <summary>Land free on the first day.</summary>
    public required Quantity Land { get; init; }

    /// <summary>Standard floor area free on the first day.</summary>
    public required Quantity FloorArea { get; init; }

    /// <summary>Power free on the first day.</summary>
    public required Quantity Power { get; init; }

    /// <summary>Share of every limit kept in reserve.</summary>
    public required double Reserve { get; init; }

    /// <summary>Approval desks c.</summary>
    public required int Desks { get; init; }

    /// <summary>Files that one desk completes in a quarter, μ.</summary>
    public required Quantity FilesPerDesk { get; init; }

    /// <summary>Files a quarter from firms outside the plan, background of λ.</summary>
    public required Quantity BackgroundFiles { get; init; }

    /// <summary>Share of the attraction pipeline's asks that comes to this park (all parks together at most 1).</summary>
    public required double PipelineShare { get; init; }

    /// <summary>Share of the floor area that the pipeline asks for that is asked here (all parks together at most 1).</summary>
    public double PipelineFloorShare { get; init; }

    /// <summary>Lever: extra land released, cumulative by quarter.</summary>
    public QuarterPath LandRelease { get; init; } = 0;

    /// <summary>Lever: extra floor area released, cumulative by quarter.</summary>
    public QuarterPath FloorAreaRelease { get; init; } = 0;

    /// <summary>Lever: extra power released, cumulative by quarter.</summary>
    public QuarterPath PowerRelease { get; init; } = 0;

    /// <summary>Lever: multiplier of the desks' pace, by quarter.</summary>
    public QuarterPath ApprovalPace { get; init; } = 1;
}
