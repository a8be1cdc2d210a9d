using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Entities;

/// <summary>The district's actor: opens a quarter, takes the local rounds between the chains and closes its accounts.</summary>
/// <param name="plans">Plans of this silo.</param>
/// <param name="pool">Arrays for ensembles.</param>
/// <param name="store">Its record.</param>
public sealed class DistrictGrain(PlanCatalog plans, LanePool pool, [PersistentState("district", EntityStore.Provider)] IPersistentState<EntityStore> store)
    : EntityGrain(plans, pool, store, EntityKind.District, Opening, nameof(Open), nameof(Link), nameof(Close)), IDistrictGrain
{
    private static readonly Calculation Opening = (kernel, _, quarter, draws, state, opening) => kernel.Open(quarter, draws, state, opening);

    /// <inheritdoc/>
    public Task<Columns> Open(int quarter) => Step(quarter, 0, Opening);

    /// <inheritdoc/>
    public Task<Columns> Link(int quarter, ColumnsList supplies, ColumnsList projects, Columns pipeline) =>
        Step(quarter, 1, (kernel, _, _, draws, state, linkage) =>
            kernel.Link(quarter, draws, Published(quarter, 0), supplies.Blocks(), projects.Blocks(), pipeline.Block(), state, linkage));

    /// <inheritdoc/>
    public Task<QuarterEnd> Close(int quarter, ClosingColumns closing) =>
        LastStep(quarter, (kernel, _, _, draws, state, frame) =>
        {
            var blocks = new ClosingBlocks(
                Published(quarter, 0),
                Published(quarter, 1),
                closing.Pipeline.Block(),
                closing.Projects.Blocks(),
                closing.Parks.Blocks(),
                closing.Chains.Blocks(),
                closing.CommercialDistricts.Blocks());
            kernel.Close(quarter, draws, blocks, state, frame);
        });
}
