using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Entities;

/// <summary>The attraction pipeline.</summary>
/// <param name="plans">Plans of this silo.</param>
/// <param name="pool">Arrays for ensembles.</param>
/// <param name="store">Its record.</param>
public sealed class AttractionGrain(PlanCatalog plans, LanePool pool, [PersistentState("attraction", EntityStore.Provider)] IPersistentState<EntityStore> store)
    : EntityGrain(plans, pool, store, EntityKind.Attraction, Signings, nameof(Sign), nameof(Invest)), IAttractionGrain
{
    private static readonly Calculation Signings = (kernel, _, quarter, draws, state, ask) => kernel.Sign(quarter, draws, state, ask);

    /// <inheritdoc/>
    public Task<Columns> Sign(int quarter) => Step(quarter, 0, Signings);

    /// <inheritdoc/>
    public Task<QuarterEnd> Invest(int quarter, Columns opening, ColumnsList parkAnswers) =>
        LastStep(quarter, (kernel, _, _, draws, state, output) => kernel.InvestPipeline(quarter, draws, opening.Block(), parkAnswers.Blocks(), state, output));
}
