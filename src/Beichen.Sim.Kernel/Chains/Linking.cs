using System.Collections.Immutable;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Chains;

/// <summary>Everything that the linkage of a quarter reads and writes, for one tile (phase 5).</summary>
public readonly ref struct Linking
{
    /// <summary>The accounts and their activities.</summary>
    public required AccountsParameters Accounts { get; init; }

    /// <summary>Chains, in plan order.</summary>
    public required ImmutableArray<ChainParameters> ChainParameters { get; init; }

    /// <summary>Projects, in plan order.</summary>
    public required ImmutableArray<ProjectParameters> ProjectParameters { get; init; }

    /// <summary>Streams of the pipeline, in plan order.</summary>
    public required ImmutableArray<ArrivalStreamParameters> Streams { get; init; }

    /// <summary>National technical coefficients: what each activity buys of each for a unit of its gross output.</summary>
    public required InputTable Table { get; init; }

    /// <summary>Which quarter, which draws.</summary>
    public required QuarterContext Context { get; init; }

    /// <summary>The district's opening.</summary>
    public required Tile Opening { get; init; }

    /// <summary>The chains' supplies, in plan order.</summary>
    public required Tiles Supplies { get; init; }

    /// <summary>All projects' outputs, in plan order.</summary>
    public required Tiles Projects { get; init; }

    /// <summary>The pipeline's output.</summary>
    public required Tile Pipeline { get; init; }

    /// <summary>State of the district.</summary>
    public required Tile State { get; init; }

    /// <summary>Layout of the state.</summary>
    public required DistrictState Layout { get; init; }

    /// <summary>The linkage to write.</summary>
    public required Tile Linkage { get; init; }

    /// <summary>Layout of the linkage.</summary>
    public required LinkageOutput Linked { get; init; }

    /// <summary>Layout of what the linkage works in.</summary>
    public LocalOrders Working => new(Linked.Activities);
}
