using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Entities;

/// <summary>The attraction pipeline.</summary>
/// <param name="plans">Plans of this silo.</param>
/// <param name="pool">Arrays for ensembles.</param>
/// <param name="store">Its record.</param>
public sealed class AttractionGrain(PlanCatalog plans, LanePool pool, [PersistentState("attraction", EntityStore.Provider)] IPersistentState<EntityStore> store)
    : EntityGrain(plans, pool, store, EntityKind.Attraction, nameof(Sign), nameof(Invest)), IAttractionGrain
{
    /// <inheritdoc/>
    public Task<Columns> Sign(int quarter) =>
        Step(quarter, 0, (kernel, _, draws, state, ask) => kernel.Sign(quarter, draws, state, ask));

    /// <inheritdoc/>
    public Task<Columns> Invest(int quarter, ColumnsList parkAnswers) =>
        Step(quarter, 1, (kernel, _, draws, state, output) => kernel.InvestPipeline(quarter, draws, parkAnswers.Blocks(), state, output));
}
