using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel;

namespace Beichen.Sim.Cli.Benching;

/// <summary>An ensemble in batches on all compute threads of a host, without pause until it is disposed. Its results are taken in and dropped.</summary>
public sealed class BackgroundEnsemble : IAsyncDisposable
{
    // One stream that nobody sees the end of: a stream that begins ends the live run of its host.
    private const int Draws = 1_000_000_000;

    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _running;
    private long _done;

    private BackgroundEnsemble(SimulationHost host, RunRequest request, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _running = Run(host, request, _stop.Token);
    }

    /// <summary>Draws done so far.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>Starts one, and returns when its first batch is there.</summary>
    /// <param name="host">The host; no run may begin on it meanwhile.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    /// <param name="seed">Seed of the ensemble.</param>
    /// <param name="threads">Batches under way at a time.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<BackgroundEnsemble> StartAsync(SimulationHost host, DistrictPlan plan, string fingerprint, ulong seed, int threads, CancellationToken cancellation)
    {
        var request = new RunRequest { Plan = plan, PlanFingerprint = fingerprint, Seed = seed, Draws = Draws, Host = HostKind.Batch, Threads = threads, Live = false };
        var ensemble = new BackgroundEnsemble(host, request, cancellation);
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

    private async Task Run(SimulationHost host, RunRequest request, CancellationToken cancellation)
    {
        await foreach (var block in host.StreamAsync(request, null, cancellation).ConfigureAwait(false))
        {
            Interlocked.Add(ref _done, block.Draws);
            _first.TrySetResult();
        }
    }
}
