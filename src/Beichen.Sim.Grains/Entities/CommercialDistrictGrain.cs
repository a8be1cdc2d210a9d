using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Entities;

/// <summary>A commercial district.</summary>
/// <param name="plans">Plans of this silo.</param>
/// <param name="pool">Arrays for ensembles.</param>
/// <param name="store">Its record.</param>
public sealed class CommercialDistrictGrain(
    PlanCatalog plans, LanePool pool, [PersistentState("commercial-district", EntityStore.Provider)] IPersistentState<EntityStore> store)
    : EntityGrain(plans, pool, store, EntityKind.CommercialDistrict, begins: null, nameof(Draw), nameof(Sell)), ICommercialDistrictGrain
{
    /// <inheritdoc/>
    public Task<Columns> Draw(int quarter, ColumnsList projects) =>
        Step(quarter, 0, (kernel, entity, _, draws, state, draw) => kernel.Draw(entity, quarter, draws, projects.Blocks(), state, draw));

    /// <inheritdoc/>
    public Task<Columns> Sell(int quarter, Columns opening, ColumnsList draws) =>
        Step(quarter, 1, (kernel, entity, _, range, state, output) => kernel.Sell(entity, quarter, range, opening.Block(), draws.Blocks(), state, output));
}
