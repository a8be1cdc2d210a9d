using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Entities;

/// <summary>A named project.</summary>
/// <param name="plans">Plans of this silo.</param>
/// <param name="pool">Arrays for ensembles.</param>
/// <param name="store">Its record.</param>
public sealed class ProjectGrain(PlanCatalog plans, LanePool pool, [PersistentState("project", EntityStore.Provider)] IPersistentState<EntityStore> store)
    : EntityGrain(plans, pool, store, EntityKind.Project, Gates, nameof(PassGates), nameof(Invest)), IProjectGrain
{
    private static readonly Calculation Gates = (kernel, entity, quarter, draws, state, ask) => kernel.PassGates(entity, quarter, draws, state, ask);

    /// <inheritdoc/>
    public Task<Columns> PassGates(int quarter) => Step(quarter, 0, Gates);

    /// <inheritdoc/>
    public Task<QuarterEnd> Invest(int quarter, Columns opening, Columns? parkAnswer) =>
        LastStep(quarter,
            (kernel, entity, _, draws, state, output) => kernel.Invest(entity, quarter, draws, opening.Block(), parkAnswer?.Block(), state, output));
}
