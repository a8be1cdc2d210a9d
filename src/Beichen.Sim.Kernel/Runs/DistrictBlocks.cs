using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>All blocks of a district for some tiles: what the batch host and the plain loop work in, made once and used again.</summary>
public sealed class DistrictBlocks
{
    private readonly LaneBlock[][] _chainProjects;
    private readonly LaneBlock[][] _parkAsks;

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
        _chainProjects = plan.Chains.Select(c => c.Projects.Select(p => Projects[p]).ToArray()).ToArray();
        _parkAsks = plan.Parks.Select(park => park.Projects.Select(p => ProjectAsks[p]).ToArray()).ToArray();

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

    /// <summary>Settles every state for these draws.</summary>
    public void Initialise(DistrictKernel kernel, RunDraws draws)
    {
        for (int i = 0; i < ProjectStates.Length; i++) kernel.Initialise(EntityKind.Project, i, draws, ProjectStates[i]);
        for (int i = 0; i < ParkStates.Length; i++) kernel.Initialise(EntityKind.Park, i, draws, ParkStates[i]);
        for (int i = 0; i < ChainStates.Length; i++) kernel.Initialise(EntityKind.Chain, i, draws, ChainStates[i]);
        for (int i = 0; i < CommerceStates.Length; i++) kernel.Initialise(EntityKind.CommercialDistrict, i, draws, CommerceStates[i]);
        kernel.Initialise(EntityKind.Attraction, 0, draws, PipelineState);
        kernel.Initialise(EntityKind.District, 0, draws, DistrictState);
    }

    /// <summary>One quarter, phase by phase (model I.3).</summary>
    public void Step(DistrictKernel kernel, int quarter, RunDraws draws)
    {
        DistrictPlan plan = kernel.Plan;

        // 1 shocks and levers are read
        kernel.Open(quarter, draws, DistrictState, Opening);

        // 2 projects pass gates and ask their parks; the pipeline signs
        for (int i = 0; i < Projects.Length; i++) kernel.PassGates(i, quarter, draws, ProjectStates[i], ProjectAsks[i]);
        kernel.Sign(quarter, draws, PipelineState, PipelineAsk);

        // 3 parks admit
        for (int i = 0; i < Parks.Length; i++) kernel.Admit(i, quarter, draws, _parkAsks[i], PipelineAsk, ParkStates[i], Parks[i]);

        // 4 projects invest and bring capacity on stream
        for (int i = 0; i < Projects.Length; i++)
        {
            int park = plan.Projects[i].Park;
            kernel.Invest(i, quarter, draws, park < 0 ? null : Parks[park], ProjectStates[i], Projects[i]);
        }

        kernel.InvestPipeline(quarter, draws, Parks, PipelineState, Pipeline);

        // 5 chains produce, local orders go round
        for (int i = 0; i < Chains.Length; i++) kernel.Supply(i, quarter, draws, Opening, _chainProjects[i], ChainStates[i], Supplies[i]);
        kernel.Link(quarter, draws, Opening, Supplies, Projects, Pipeline, DistrictState, Linkage);
        for (int i = 0; i < Chains.Length; i++) kernel.Settle(i, quarter, draws, Linkage, ChainStates[i], Chains[i]);

        // 6 commercial districts share out spending
        for (int i = 0; i < Commerce.Length; i++) kernel.Draw(i, quarter, draws, Projects, CommerceStates[i], Draws[i]);
        for (int i = 0; i < Commerce.Length; i++) kernel.Sell(i, quarter, draws, Opening, Draws, CommerceStates[i], Commerce[i]);

        // 7–12 construction and services, firms, households, budget, energy, ledger
        kernel.Close(quarter, draws, new ClosingBlocks(Opening, Linkage, Pipeline, Projects, Parks, Chains, Commerce), DistrictState, Frame);
    }

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
