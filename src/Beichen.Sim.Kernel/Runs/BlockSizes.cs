using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>How many columns each actor's state and publications have under a plan.</summary>
public static class BlockSizes
{
    /// <summary>Columns of the state of an actor.</summary>
    public static int State(DistrictPlan plan, EntityKind kind, int entity) => kind switch
    {
        EntityKind.Project => ProjectState.Count,
        EntityKind.Park => ParkState.Count,
        EntityKind.Chain => ChainState.Count,
        EntityKind.CommercialDistrict => new CommerceState(plan.Commerce.Towns.Length, plan.CommercialDistricts[entity].Venues.Length).Count,
        EntityKind.Attraction => Math.Max(1, StreamState.Count(plan.Quarters) * plan.Attraction.Streams.Length),
        _ => new DistrictState(plan.Accounts.Activities.Length, plan.Commerce.Towns.Length, plan.Budget.Items.Length).Count,
    };

    /// <summary>Columns of what an actor publishes at the end of its quarter, its seal among them (<see cref="Audit.Digest.Seal"/>).</summary>
    public static int Output(DistrictPlan plan, EntityKind kind, int entity) => kind switch
    {
        EntityKind.Project => ProjectOutput.Count + 1,
        EntityKind.Park => ParkOutput.Count(plan.Parks[entity].Projects.Length) + 1,
        EntityKind.Chain => ChainOutput.Count + 1,
        EntityKind.CommercialDistrict => CommerceOutput.Count + 1,
        EntityKind.Attraction => (StreamOutput.Count * plan.Attraction.Streams.Length) + 1,
        _ => new DistrictFrame(plan.Accounts.Activities.Length, plan.Budget.Items.Length, plan.Targets.Length).Count,
    };

    /// <summary>Columns of what an actor publishes in the middle of the quarter: asks, supplies, draws, the opening; none for a park.</summary>
    public static int Interim(DistrictPlan plan, EntityKind kind) => kind switch
    {
        EntityKind.Project => ProjectAsk.Count,
        EntityKind.Chain => ChainSupply.Count,
        EntityKind.CommercialDistrict => new CommerceDraw(plan.Commerce.Towns.Length).Count,
        EntityKind.Attraction => AttractionAsk.Count,
        EntityKind.District => new DistrictOpening(plan.Accounts.Activities.Length, plan.Commerce.Towns.Length).Count,
        _ => 0,
    };

    /// <summary>Columns of the linkage and its seal.</summary>
    public static int Linkage(DistrictPlan plan) => new LinkageOutput(plan.Accounts.Activities.Length).Count + 1;

    /// <summary>How many actors of a kind the plan has.</summary>
    public static int Entities(DistrictPlan plan, EntityKind kind) => kind switch
    {
        EntityKind.Project => plan.Projects.Length,
        EntityKind.Park => plan.Parks.Length,
        EntityKind.Chain => plan.Chains.Length,
        EntityKind.CommercialDistrict => plan.CommercialDistricts.Length,
        _ => 1,
    };
}
