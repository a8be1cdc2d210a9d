using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>All blocks of a district for some tiles: what the batch host and the plain loop work in, made once and used again.</summary>
public sealed class DistrictBlocks
{
    /// <summary>Makes the blocks of a plan.</summary>
    public DistrictBlocks(DistrictPlan plan, int tiles)
    {
        Tiles = tiles;
        ProjectStates = Make(EntityKind.Project, BlockSizes.State);
        ProjectAsks = Make(EntityKind.Project, (p, k, _) => BlockSizes.Interim(p, k));
        Projects = Make(EntityKind.Project, BlockSizes.Output);
        ParkStates = Make(EntityKind.Park, BlockSizes.State);
        Parks = Make(EntityKind.Park, BlockSizes.Output);
        ChainStates = Make(EntityKind.Chain, BlockSizes.State);
        Supplies = Make(EntityKind.Chain, (p, k, _) => BlockSizes.Interim(p, k));
        Chains = Make(EntityKind.Chain, BlockSizes.Output);
        CommerceStates = Make(EntityKind.CommercialDistrict, BlockSizes.State);
        Draws = Make(EntityKind.CommercialDistrict, (p, k, _) => BlockSizes.Interim(p, k));
        Commerce = Make(EntityKind.CommercialDistrict, BlockSizes.Output);
        PipelineState = Make(EntityKind.Attraction, BlockSizes.State)[0];
        PipelineAsk = LaneBlock.Create(BlockSizes.Interim(plan, EntityKind.Attraction), tiles);
        Pipeline = Make(EntityKind.Attraction, BlockSizes.Output)[0];
        DistrictState = Make(EntityKind.District, BlockSizes.State)[0];
        Opening = LaneBlock.Create(BlockSizes.Interim(plan, EntityKind.District), tiles);
        Linkage = LaneBlock.Create(BlockSizes.Linkage(plan), tiles);
        Frame = Make(EntityKind.District, BlockSizes.Output)[0];
        ChainProjects = plan.Chains.Select(c => c.Projects.Select(p => Projects[p]).ToArray()).ToArray();
        ParkAsks = plan.Parks.Select(park => park.Heard.Select(p => ProjectAsks[p]).ToArray()).ToArray();

        LaneBlock[] Make(EntityKind kind, Func<DistrictPlan, EntityKind, int, int> columns) =>
            Enumerable.Range(0, BlockSizes.Entities(plan, kind)).Select(i => LaneBlock.Create(columns(plan, kind, i), tiles)).ToArray();
    }

    /// <summary>Tiles a block.</summary>
    public int Tiles { get; }

    /// <summary>States of the projects.</summary>
    public LaneBlock[] ProjectStates { get; }

    /// <summary>Asks of the projects.</summary>
    public LaneBlock[] ProjectAsks { get; }

    /// <summary>Outputs of the projects.</summary>
    public LaneBlock[] Projects { get; }

    /// <summary>States of the parks.</summary>
    public LaneBlock[] ParkStates { get; }

    /// <summary>Answers of the parks.</summary>
    public LaneBlock[] Parks { get; }

    /// <summary>States of the chains.</summary>
    public LaneBlock[] ChainStates { get; }

    /// <summary>Supplies of the chains.</summary>
    public LaneBlock[] Supplies { get; }

    /// <summary>Outputs of the chains.</summary>
    public LaneBlock[] Chains { get; }

    /// <summary>States of the commercial districts.</summary>
    public LaneBlock[] CommerceStates { get; }

    /// <summary>Draws of the commercial districts.</summary>
    public LaneBlock[] Draws { get; }

    /// <summary>Outputs of the commercial districts.</summary>
    public LaneBlock[] Commerce { get; }

    /// <summary>State of the pipeline.</summary>
    public LaneBlock PipelineState { get; }

    /// <summary>Ask of the pipeline.</summary>
    public LaneBlock PipelineAsk { get; }

    /// <summary>Output of the pipeline.</summary>
    public LaneBlock Pipeline { get; }

    /// <summary>State of the district.</summary>
    public LaneBlock DistrictState { get; }

    /// <summary>Opening of the district.</summary>
    public LaneBlock Opening { get; }

    /// <summary>Result of the local rounds.</summary>
    public LaneBlock Linkage { get; }

    /// <summary>Frame of the district.</summary>
    public LaneBlock Frame { get; }

    /// <summary>Outputs of each chain's own projects, in plan order.</summary>
    public LaneBlock[][] ChainProjects { get; }

    /// <summary>Asks that each park hears: its own projects in admission order, then those that serve it.</summary>
    public LaneBlock[][] ParkAsks { get; }

    /// <summary>What an actor published at the end of the quarter.</summary>
    public LaneBlock Output(EntityKind kind, int entity) => kind switch
    {
        EntityKind.Project => Projects[entity],
        EntityKind.Park => Parks[entity],
        EntityKind.Chain => Chains[entity],
        EntityKind.CommercialDistrict => Commerce[entity],
        EntityKind.Attraction => Pipeline,
        _ => Frame,
    };
}
