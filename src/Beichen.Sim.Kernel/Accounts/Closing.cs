using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// Everything that the district reads and writes while it closes a quarter (phases 7 to 12), for one tile; a part's own parameters come beside it.
/// </summary>
public readonly ref struct Closing
{
    /// <summary>The accounts and their activities.</summary>
    public required AccountsParameters Accounts { get; init; }

    /// <summary>Number of streams of the pipeline.</summary>
    public required int Streams { get; init; }

    /// <summary>Which quarter, which draws.</summary>
    public required QuarterContext Context { get; init; }

    /// <summary>State of the district.</summary>
    public required Tile State { get; init; }

    /// <summary>The frame to write.</summary>
    public required Tile Frame { get; init; }

    /// <summary>What the district published at the opening of the quarter (<see cref="DistrictOpening"/>).</summary>
    public required Tile Opening { get; init; }

    /// <summary>Result of the local rounds.</summary>
    public required Tile Linkage { get; init; }

    /// <summary>The pipeline's output.</summary>
    public required Tile Pipeline { get; init; }

    /// <summary>All projects' outputs, in plan order.</summary>
    public required Tiles Projects { get; init; }

    /// <summary>All parks' outputs, in plan order.</summary>
    public required Tiles Parks { get; init; }

    /// <summary>All chains' outputs, in plan order.</summary>
    public required Tiles Chains { get; init; }

    /// <summary>All commercial districts' outputs, in plan order.</summary>
    public required Tiles Commerce { get; init; }

    /// <summary>Layout of the state.</summary>
    public required DistrictState Layout { get; init; }

    /// <summary>Layout of the opening.</summary>
    public required DistrictOpening Opened { get; init; }

    /// <summary>Layout of the linkage.</summary>
    public required LinkageOutput Linked { get; init; }

    /// <summary>Layout of the frame.</summary>
    public required DistrictFrame Framed { get; init; }
}
