using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Entities;

/// <summary>An industry chain.</summary>
/// <param name="plans">Plans of this silo.</param>
/// <param name="pool">Arrays for ensembles.</param>
/// <param name="store">Its record.</param>
public sealed class ChainGrain(PlanCatalog plans, LanePool pool, [PersistentState("chain", EntityStore.Provider)] IPersistentState<EntityStore> store)
    : EntityGrain(plans, pool, store, EntityKind.Chain, begins: null, nameof(Supply), nameof(Settle)), IChainGrain
{
    /// <inheritdoc/>
    public Task<Columns> Supply(int quarter, Columns opening, ColumnsList projects) =>
        Step(quarter, 0, (kernel, entity, _, draws, state, supply) => kernel.Supply(entity, quarter, draws, opening.Block(), projects.Blocks(), state, supply));

    /// <inheritdoc/>
    public Task<Columns> Settle(int quarter, Columns linkage) =>
        Step(quarter, 1, (kernel, entity, _, draws, state, output) => kernel.Settle(entity, quarter, draws, linkage.Block(), state, output));
}
