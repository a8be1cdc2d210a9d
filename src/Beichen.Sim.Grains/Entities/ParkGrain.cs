using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Entities;

/// <summary>A park's actor: admits the projects and the pipeline to its land, floor area, power and desks.</summary>
/// <param name="plans">Plans of this silo.</param>
/// <param name="pool">Arrays for ensembles.</param>
/// <param name="store">Its record.</param>
public sealed class ParkGrain(PlanCatalog plans, LanePool pool, [PersistentState("park", EntityStore.Provider)] IPersistentState<EntityStore> store)
    : EntityGrain(plans, pool, store, EntityKind.Park, begins: null, nameof(Admit)), IParkGrain
{
    /// <inheritdoc/>
    public Task<Columns> Admit(int quarter, ColumnsList asks, Columns pipelineAsk) =>
        Step(quarter, 0, (kernel, entity, _, draws, state, answer) => kernel.Admit(entity, quarter, draws, asks.Blocks(), pipelineAsk.Block(), state, answer));
}
