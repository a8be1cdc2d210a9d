using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Audit;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Energy;
using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Kernel.Households;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Runs;

/// <content>
/// The whole district, for hosts that hold all its blocks. It stands with the width, so that every step is a direct call:
/// called through the base class they lose a tenth of their speed in a process that also runs another width (measured).
/// </content>
internal sealed partial class DistrictKernel<T>
{
    public override void Initialise(DistrictBlocks blocks, RunDraws draws)
    {
        Initialise(EntityKind.Project, draws, blocks.ProjectStates);
        Initialise(EntityKind.Park, draws, blocks.ParkStates);
        Initialise(EntityKind.Chain, draws, blocks.ChainStates);
        Initialise(EntityKind.CommercialDistrict, draws, blocks.CommerceStates);
        Initialise(EntityKind.Attraction, 0, draws, blocks.PipelineState);
        Initialise(EntityKind.District, 0, draws, blocks.DistrictState);
    }

    public override void Step(DistrictBlocks blocks, int quarter, RunDraws draws)
    {
        LaneBlock[] projects = blocks.Projects;
        LaneBlock[] parks = blocks.Parks;
        LaneBlock[] chains = blocks.Chains;
        LaneBlock[] commerce = blocks.Commerce;

        // 1 shocks and levers are read
        Open(quarter, draws, blocks.DistrictState, blocks.Opening);

        // 2 projects pass gates and ask their parks; the pipeline signs
        for (int i = 0; i < projects.Length; i++) PassGates(i, quarter, draws, blocks.ProjectStates[i], blocks.ProjectAsks[i]);
        Sign(quarter, draws, blocks.PipelineState, blocks.PipelineAsk);

        // 3 parks admit
        for (int i = 0; i < parks.Length; i++) Admit(i, quarter, draws, blocks.ParkAsks[i], blocks.PipelineAsk, blocks.ParkStates[i], parks[i]);

        // 4 projects invest and bring capacity on stream
        for (int i = 0; i < projects.Length; i++)
        {
            int park = Plan.Projects[i].Park;
            Invest(i, quarter, draws, blocks.Opening, park < 0 ? null : parks[park], blocks.ProjectStates[i], projects[i]);
        }

        InvestPipeline(quarter, draws, blocks.Opening, parks, blocks.PipelineState, blocks.Pipeline);

        // 5 chains produce, local orders go round
        for (int i = 0; i < chains.Length; i++) Supply(i, quarter, draws, blocks.Opening, blocks.ChainProjects[i], blocks.ChainStates[i], blocks.Supplies[i]);
        Link(quarter, draws, blocks.Opening, blocks.Supplies, projects, blocks.Pipeline, blocks.DistrictState, blocks.Linkage);
        for (int i = 0; i < chains.Length; i++) Settle(i, quarter, draws, blocks.Linkage, blocks.ChainStates[i], chains[i]);

        // 6 commercial districts share out spending
        for (int i = 0; i < commerce.Length; i++) Draw(i, quarter, draws, projects, blocks.CommerceStates[i], blocks.Draws[i]);
        for (int i = 0; i < commerce.Length; i++) Sell(i, quarter, draws, blocks.Opening, blocks.Draws, blocks.CommerceStates[i], commerce[i]);

        // 7–12 construction and services follow, firms age, households, budget, energy, the ledger closes (below)
        Close(quarter, draws, new ClosingBlocks(blocks.Opening, blocks.Linkage, blocks.Pipeline, projects, parks, chains, commerce),
            blocks.DistrictState, blocks.Frame);
    }

    // Phases 7 to 12 for one tile: what a phase writes, the next reads while it is near.
    private void CloseTile(in Closing closing)
    {
        // 7 construction and services follow
        GdpStep.Run<T>(Plan.Commerce.HospitalityShare, Plan.Targets, closing);
        RetailStep.Run<T>(closing);
        InvestmentStep.Run<T>(closing);

        // 8 firms and cohorts age
        FirmStep.Run<T>(Plan.Firms, Plan.Attraction, closing);

        // 9 households
        HouseholdStep.Run<T>(Plan.Households, closing);

        // 10 budget
        BudgetStep.Run<T>(Plan.Budget, closing);

        // 11 energy
        EnergyStep.Run<T>(Plan.Projects, closing);

        // 12 the ledger closes
        TargetStep.Run<T>(Plan.Targets, closing);
        Identities.Check<T>(Plan, closing);
        Digest.Run<T>(Plan, closing);
    }

    private void Initialise(EntityKind kind, RunDraws draws, LaneBlock[] states)
    {
        for (int i = 0; i < states.Length; i++) Initialise(kind, i, draws, states[i]);
    }
}
