using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>
/// A run of the world whose entities can be asked what they published, at any quarter that they have completed,
/// while it runs and afterwards. They leave a snapshot a quarter in grain storage, from which a lost silo is
/// made up for. Disposal ends the run, its grains and its snapshots; any number may be live on one host.
/// </summary>
public sealed class LiveRun : IAsyncDisposable
{
    private readonly IGrainFactory _grains;
    private readonly RunUnderWay _run;
    private readonly IDisposable _plan;
    private readonly CancellationTokenSource _end = new();
    private Task _outcome = Task.CompletedTask;
    private int _state;

    internal LiveRun(IGrainFactory grains, RunUnderWay run, IDisposable plan) => (_grains, _run, _plan) = (grains, run, plan);

    /// <summary>Runs, once, and gathers all blocks.</summary>
    /// <exception cref="InvalidOperationException">It has run, or was disposed.</exception>
    public Task<RunOutcome> RunAsync(IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (Interlocked.CompareExchange(ref _state, 1, 0) != 0) throw new InvalidOperationException("a live run is run once");
        Task<RunOutcome> outcome = Run(progress, cancellationToken);
        _outcome = outcome;
        return outcome;
    }

    /// <summary>What an entity published at the end of a quarter, for all draws.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such entity.</exception>
    /// <exception cref="StepOrderException">The quarter is not completed yet.</exception>
    /// <exception cref="ObjectDisposedException">The run was ended.</exception>
    public async Task<LaneBlock> AskAsync(string entityId, int quarter, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_end.IsCancellationRequested, this);
        RunRequest request = _run.Request;
        Columns[] parts = await Task.WhenAll(Enumerable.Range(0, request.Blocks).Select(slot =>
            WorldEntities.Find(_grains, request.Plan, _run.Id, slot, entityId)?.GetQuarter(quarter)
                ?? throw new KeyNotFoundException($"no entity {entityId} in {request.Plan.Name.Id}"))).WaitAsync(cancellationToken);

        // Arrays of a live run hold their tiles and nothing more.
        return new LaneBlock(parts[0].Count, [.. parts.SelectMany(part => part.Values)]);
    }

    /// <summary>Ends the run: it is stopped if it is under way, its grains clear their snapshots and go. A silo lost meanwhile is made up for.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _state, 2) == 2) return;
        await _end.CancelAsync();
        await _outcome.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        for (int failures = 0; ; failures++)
        {
            try
            {
                await _run.EndAsync();
                break;
            }
            catch (Exception exception) when (Recovery.CanHelp(exception) && failures < Recovery.Attempts)
            {
                await Task.Delay(Recovery.Pause);
            }
        }

        _plan.Dispose();
        _end.Dispose();
    }

    private async Task<RunOutcome> Run(IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        return await RunOutcome.Gather(_run.Request, _run.Blocks(progress, stop.Token));
    }
}
