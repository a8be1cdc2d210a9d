using Beichen.Sim.Experiments;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans;

namespace Beichen.Sim.HostBench;

/// <summary>An ensemble in batches on all compute threads of a host, without pause until it is disposed. Its results are taken in and dropped.</summary>
public sealed class BackgroundEnsemble : IAsyncDisposable
{
    // One stream that nobody sees the end of.
    private const int Draws = 1_000_000_000;

    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _running;
    private long _done;

    private BackgroundEnsemble(Evaluator evaluator, CompiledPlan plan, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _running = Run(evaluator, plan, _stop.Token);
    }

    /// <summary>Draws done so far.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>Starts one, and returns when its first batch is there.</summary>
    /// <param name="evaluator">Where it runs.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<BackgroundEnsemble> StartAsync(Evaluator evaluator, CompiledPlan plan, CancellationToken cancellation)
    {
        var ensemble = new BackgroundEnsemble(evaluator, plan, cancellation);
        try
        {
            await await Task.WhenAny(ensemble._first.Task, ensemble._running);
            return ensemble;
        }
        catch
        {
            ensemble._stop.Dispose();
            throw;
        }
    }

    /// <summary>Stops it; a failure that ended it earlier is thrown here.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // As asked.
        }

        _stop.Dispose();
    }

    private async Task Run(Evaluator evaluator, CompiledPlan plan, CancellationToken cancellation)
    {
        await foreach (var block in evaluator.Stream(plan, new Sampling(Sampling.DefaultSeed, Draws), 1024, HostKind.Batch, cancellation: cancellation)
            .ConfigureAwait(false))
        {
            Interlocked.Add(ref _done, block.Draws);
            _first.TrySetResult();
        }
    }
}
