using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>Everything that the district reads and writes while it closes a quarter (phases 7 to 12), for one tile.</summary>
public readonly ref struct Closing
{
    /// <summary>The plan.</summary>
    public required DistrictPlan Plan { get; init; }

    /// <summary>Which quarter, which draws.</summary>
    public required QuarterContext Context { get; init; }

    /// <summary>State of the district.</summary>
    public required Tile State { get; init; }

    /// <summary>The frame to write.</summary>
    public required Tile Frame { get; init; }

    /// <summary>The opening.</summary>
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
    public DistrictState Layout => new(Plan.Accounts.Activities.Count, Plan.Commerce.Towns.Count, Plan.Budget.Items.Count);

    /// <summary>Layout of the opening.</summary>
    public DistrictOpening Opened => new(Plan.Accounts.Activities.Count, Plan.Commerce.Towns.Count);

    /// <summary>Layout of the linkage.</summary>
    public Kernel.Chains.LinkageOutput Linked => new(Plan.Accounts.Activities.Count);

    /// <summary>Layout of the frame.</summary>
    public DistrictFrame Framed => new(Plan.Accounts.Activities.Count, Plan.Budget.Items.Count, Plan.Targets.Count);
}
