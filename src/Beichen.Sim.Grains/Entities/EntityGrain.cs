using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Orleans.Placement;

namespace Beichen.Sim.Grains.Entities;

/// <summary>
/// What all entities have in common: an assignment, the lanes of one entity, the order of its steps, and a snapshot a quarter.
/// It computes nothing itself: it lets a step through to the kernel when it is the next one, gives the earlier answer when the
/// step was taken before, and refuses it otherwise.
/// </summary>
[PreferLocalPlacement]
public abstract class EntityGrain : Grain, IEntityGrain
{
    private readonly PlanCatalog _plans;
    private readonly LanePool _pool;
    private readonly IPersistentState<EntityStore> _store;
    private readonly EntityKind _kind;
    private readonly Calculation? _begins;
    private readonly string[] _steps;
    private EntityAssignment? _assignment;
    private DistrictKernel? _kernel;
    private StateBuffers? _state;
    private Publications? _published;
    private RunDraws _draws;
    private int _nextQuarter;
    private int _nextStep;
    private bool _broken;
    private Task _writing = Task.CompletedTask;

    /// <summary>
    /// A grain of a kind, whose steps of a quarter have these names, in this order. The first of them, when it needs to hear from nobody, is
    /// <paramref name="begins"/>: it is taken with the end of the quarter before, so that the state is gone through once and nobody has to ask for it.
    /// </summary>
    private protected EntityGrain(
        PlanCatalog plans, LanePool pool, IPersistentState<EntityStore> store, EntityKind kind, Calculation? begins, params string[] steps) =>
        (_plans, _pool, _store, _kind, _begins, _steps) = (plans, pool, store, kind, begins, steps);

    /// <summary>One step of the kernel on this entity's blocks.</summary>
    private protected delegate void Calculation(DistrictKernel kernel, int entity, int quarter, RunDraws draws, LaneBlock state, LaneBlock published);

    /// <inheritdoc/>
    public async Task<int> Begin(EntityAssignment assignment)
    {
        if (_assignment is not null && _assignment != assignment && assignment.Attempt <= _assignment.Attempt)
            throw new StepOrderException($"{this.GetPrimaryKeyString()}: assigned to {_assignment}; attempt {assignment.Attempt} is not later");
        if (_assignment == assignment && !_broken) return _nextQuarter - 1;

        await _writing;
        DistrictKernel kernel = await _plans.Kernel(assignment.Plan, assignment.Width, assignment.Kernel);
        bool reusable = !_broken && _assignment is { KeepsQuarters: false } && !assignment.KeepsQuarters
            && _assignment.Tiles == assignment.Tiles && _assignment.Entity == assignment.Entity
            && string.Equals(_assignment.Plan, assignment.Plan, StringComparison.Ordinal);
        if (!reusable)
        {
            _assignment = null;
            _state = new StateBuffers(BlockSizes.State(kernel.Plan, _kind, assignment.Entity), assignment.Tiles, assignment.KeepsQuarters ? null : _pool);
            _published = new Publications(PublishedColumns(kernel.Plan, assignment.Entity), assignment.Tiles, assignment.KeepsQuarters ? null : _pool);
        }

        _kernel = kernel;
        _draws = new RunDraws(assignment.Seed, assignment.FirstDraw, assignment.Tiles);
        _nextQuarter = _nextStep = 0;
        if (assignment.KeepsQuarters && _store.State.Snapshot is { } snapshot && snapshot.Assignment == assignment)
        {
            _state!.Restore(snapshot.State);
            _published!.Restore(snapshot.Published);
            _nextQuarter = snapshot.Published.Length;
        }
        else
        {
            kernel.Initialise(_kind, assignment.Entity, _draws, _state!.Current);
        }

        _assignment = assignment;
        BeginQuarter();
        return _nextQuarter - 1;
    }

    /// <inheritdoc/>
    public Task<Columns> GetQuarter(int quarter) =>
        _published is { } published && quarter < _nextQuarter && published.Holds(quarter, _steps.Length - 1)
            ? Task.FromResult(published[quarter, _steps.Length - 1])
            : throw new StepOrderException($"{this.GetPrimaryKeyString()}: asked for quarter {quarter}, "
                + $"has completed {_nextQuarter}{(_assignment is { KeepsQuarters: false } ? " and keeps the last alone" : "")}");

    /// <inheritdoc/>
    public async Task End()
    {
        await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!_writing.IsCompletedSuccessfully) await _store.ReadStateAsync(); // another activation wrote
        if (_store.RecordExists) await _store.ClearStateAsync();
        _state?.Release();
        _published?.Release();
        _assignment = null;
        _state = null;
        _published = null;
        DeactivateOnIdle();
    }

    /// <summary>Takes a step, or gives its answer again.</summary>
    private protected async Task<Columns> Step(int quarter, int step, Calculation calculate)
    {
        if (_assignment is null || _broken) throw OutOfOrder(quarter, step);
        if ((quarter < _nextQuarter || (quarter == _nextQuarter && step < _nextStep)) && _published!.Holds(quarter, step)) return _published[quarter, step];
        if (quarter != _nextQuarter || step != _nextStep || quarter == _kernel!.Plan.Quarters) throw OutOfOrder(quarter, step);

        Columns answer = Take(calculate);
        if (_nextStep < _steps.Length) return answer;
        await Complete();
        BeginQuarter();
        return answer;
    }

    /// <summary>Takes the last step of a quarter, and with it the first of the next; or gives both answers again.</summary>
    private protected async Task<QuarterEnd> LastStep(int quarter, Calculation calculate)
    {
        Columns output = await Step(quarter, _steps.Length - 1, calculate);
        return new QuarterEnd(output, _published!.Holds(quarter + 1, 0) ? _published[quarter + 1, 0] : null);
    }

    private void BeginQuarter()
    {
        _broken = false;
        if (_begins is not null && _nextQuarter < _kernel!.Plan.Quarters) Take(_begins);
    }

    private Columns Take(Calculation calculate)
    {
        if (_nextStep == 0 && _nextQuarter > 0 && _assignment!.KeepsQuarters) _state!.MoveOn(_writing.IsCompletedSuccessfully);
        Columns answer = _published!.Next(_nextQuarter, _nextStep);
        _broken = true; // until the kernel has come through: a state left in mid-step is not to be used
        calculate(_kernel!, _assignment!.Entity, _nextQuarter, _draws, _state!.Current, answer.Block());
        _broken = false;
        _nextStep++;
        return answer;
    }

    // The write of a quarter runs beside the next quarter and must have ended before that one is acknowledged.
    private async Task Complete()
    {
        _nextStep = 0;
        _nextQuarter++;
        if (!_assignment!.KeepsQuarters) return;
        await _writing;
        LaneBlock state = _state!.Current;
        _store.State.Snapshot = new EntitySnapshot(_assignment, new Columns(state.Columns, state.Values), _published!.Copy());
        _writing = _store.WriteStateAsync();
    }

    /// <summary>What this entity published in an earlier step of the quarter.</summary>
    private protected LaneBlock Published(int quarter, int step) => _published![quarter, step].Block();

    private int[] PublishedColumns(DistrictPlan plan, int entity) => _kind switch
    {
        EntityKind.Park => [BlockSizes.Output(plan, _kind, entity)],
        EntityKind.District => [BlockSizes.Interim(plan, _kind), BlockSizes.Linkage(plan), BlockSizes.Output(plan, _kind, entity)],
        _ => [BlockSizes.Interim(plan, _kind), BlockSizes.Output(plan, _kind, entity)],
    };

    private StepOrderException OutOfOrder(int quarter, int step) => new(
        $"{this.GetPrimaryKeyString()}: asked for {_steps[step]} of quarter {quarter}, expected "
        + (_broken ? "a new beginning, after a step that failed"
            : _assignment is null ? "an assignment"
            : _nextQuarter == _kernel!.Plan.Quarters ? "nothing after the last quarter"
            : $"{_steps[_nextStep]} of quarter {_nextQuarter}"));
}
