using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel.Runs;
using Orleans.Placement;

namespace Beichen.Sim.Grains.Runs;

/// <summary>
/// Conducts one block of draws. In a live run it takes the entities back up after a failure from the last quarter that all of
/// them have, by asking each for its steps again: what they took before they answer from memory.
/// </summary>
/// <param name="plans">Plans of this silo.</param>
[PreferLocalPlacement]
public sealed class RunGrain(PlanCatalog plans) : Grain, IRunGrain
{
    private RunOrder? _order;
    private WorldEntities? _entities;
    private WorldQuarter? _quarter;
    private ResultLayout? _layout;
    private DistrictKernel? _kernel;
    private int _next;
    private Columns? _last;

    /// <inheritdoc/>
    public async Task<int> Begin(RunOrder order)
    {
        PlaceEntitiesHere();
        DistrictKernel kernel = await plans.Kernel(order.Plan, order.Width, order.Kernel);
        if (_entities is null || !ReferenceEquals(kernel, _kernel))
        {
            _kernel = kernel;
            _entities = new WorldEntities(GrainFactory, kernel.Plan, order.Run, order.Slot);
            _quarter = new WorldQuarter(kernel.Plan, _entities);
            _layout = kernel.Layout(order.FullResults);
        }

        int completed = await _entities.Begin(new EntityAssignment(
            order.Plan, order.Width, 0, order.Seed, order.FirstDraw, order.Tiles, order.Attempt, order.KeepsQuarters, order.Kernel));
        _order = order;
        _quarter!.Forget();
        _next = completed + 1;
        _last = null;
        return _next;
    }

    /// <inheritdoc/>
    public async Task<Columns> Step(int quarter)
    {
        if (_order is null) throw new StepOrderException($"{this.GetPrimaryKeyString()}: asked for quarter {quarter}, expected an order");
        if (quarter == _next - 1 && _last is not null) return _last;
        bool repeatable = _order.KeepsQuarters && quarter < _next;
        if (quarter != _next && !repeatable) throw new StepOrderException($"{this.GetPrimaryKeyString()}: asked for quarter {quarter}, expected {_next}");
        PlaceEntitiesHere();
        await _quarter!.Run(quarter);
        Columns result = _quarter.Gather(_layout!, _order.Tiles, quarter == _kernel!.Plan.Quarters - 1);
        _next = Math.Max(_next, quarter + 1);
        if (quarter == _next - 1) _last = result;
        return result;
    }

    // The host's hint says where this grain stands. Entities come to stand beside it without one, and a context costs each of their calls a copy.
    private static void PlaceEntitiesHere() => RequestContext.Clear();

    /// <inheritdoc/>
    public async Task End(RunOrder? order)
    {
        _order = null;
        _last = null;

        // One that came back after its silo was lost has no entities, but the snapshots of a live run are still in storage.
        if (_entities is null && order is not null)
            _entities = new WorldEntities(GrainFactory, (await plans.Kernel(order.Plan, order.Width, order.Kernel)).Plan, order.Run, order.Slot);
        if (_entities is not null) await _entities.End();
        DeactivateOnIdle();
    }
}
