using System.Runtime.CompilerServices;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Grains.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>
/// The simulation in this process: its silos, and runs on them. Any number of callers
/// may run at once; each has its run, its cancellation and its grains to itself.
/// </summary>
public sealed class SimulationHost : IAsyncDisposable
{
    private readonly IHost[] _own;
    private readonly IGrainFactory _grains;
    private readonly ComputeThreads? _threads;
    private readonly Func<IReadOnlyList<SiloAddress>> _silos;
    private readonly PlanDeposits _deposits;

    // Other processes run on the same cluster, and the grains of one that was killed are still there.
    private readonly string _id = Guid.NewGuid().ToString("N");
    private int _runs;

    private SimulationHost(IHost[] own, IGrainFactory grains, Func<IReadOnlyList<SiloAddress>> silos, PlanCatalog plans, ComputeThreads? threads) =>
        (_own, _grains, _silos, Plans, _threads, _deposits) = (own, grains, silos, plans, threads, new PlanDeposits(grains));

    /// <summary>Plans of this process.</summary>
    public PlanCatalog Plans { get; }

    /// <summary>Client of the cluster, for calls that this class does not make.</summary>
    public IGrainFactory Grains => _grains;

    /// <summary>Starts the silos.</summary>
    public static async Task<SimulationHost> StartAsync(HostOptions options, CancellationToken cancellationToken = default)
    {
        if (options.Silos < 1) throw new ArgumentOutOfRangeException(nameof(options), options.Silos, "silos: 1 or more");
        IHost[] silos = new IHost[options.Silos];
        var plans = new PlanCatalog(options.PlanSource is { } source ? new Lazy<IPlanSource>(() => source(silos[0].Services)) : null);
        var threads = new ComputeThreads(options.Threads, options.Before);
        var shelf = new SnapshotShelf();
        (int Silo, int Gateway)[] ports = SiloProcess.FreePorts(silos.Length);
        for (int i = 0; i < silos.Length; i++) silos[i] = SiloProcess.Build(ports[i], ports[0].Silo, Configure);
        await silos[0].StartAsync(cancellationToken);
        await Task.WhenAll(silos[1..].Select(silo => silo.StartAsync(cancellationToken)));
        SiloAddress[] addresses = silos.Select(silo => silo.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress).ToArray();
        return new SimulationHost(silos, silos[0].Services.GetRequiredService<IGrainFactory>(), () => addresses, plans, threads);

        void Configure(ISiloBuilder silo)
        {
            silo.AddSimulation(plans, threads, shelf);
            options.Configure?.Invoke(silo);
        }
    }

    /// <summary>A host on silos that someone else started and stops, e.g. a test cluster.</summary>
    /// <param name="grains">Client of the cluster.</param>
    /// <param name="silos">Its silos that compute, as they are at the moment: asked whenever a block is dealt, never none.</param>
    /// <param name="plans">Plans of this process.</param>
    /// <param name="own">This process's own silo in the cluster, which goes with the host; null for a client.</param>
    /// <param name="threads">Its compute threads.</param>
    public static SimulationHost Attach(
        IGrainFactory grains, Func<IReadOnlyList<SiloAddress>> silos, PlanCatalog plans, IHost? own = null, ComputeThreads? threads = null) =>
        new(own is null ? [] : [own], grains, silos, plans, threads);

    /// <summary>Deposits a plan's text, from which silos of other processes compile it once each.</summary>
    public Task DepositAsync(PlanText text) => _deposits.Put(text);

    /// <summary>Runs, and gathers all blocks.</summary>
    public Task<RunOutcome> RunAsync(RunRequest request, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default) =>
        RunOutcome.Gather(request, StreamAsync(request, progress, cancellationToken));

    /// <summary>Runs, and hands out the blocks in draw order as they are done; few are held at a time.</summary>
    public async IAsyncEnumerable<RunBlock> StreamAsync(
        RunRequest request, IProgress<RunProgress>? progress = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        RunRequest.Check(request);
        using IDisposable hold = Plans.Hold(request.PlanFingerprint, request.Plan);
        await foreach (RunBlock block in New(request, keepsQuarters: false).Blocks(progress, cancellationToken)) yield return block;
    }

    /// <summary>
    /// A run of the world that keeps every quarter, whose entities can be asked while it runs and
    /// afterwards, until it is disposed. It costs about half as much again as one that nobody asks.
    /// </summary>
    /// <exception cref="ArgumentException">A number is out of its range, or the request is not one of the world; the message names it.</exception>
    public LiveRun OpenLive(RunRequest request)
    {
        RunRequest.Check(request);
        if (request.Host != HostKind.World) throw new ArgumentException($"host {request.Host}: expected {HostKind.World} for a live run", nameof(request));
        return new LiveRun(_grains, New(request, keepsQuarters: true), Plans.Hold(request.PlanFingerprint, request.Plan));
    }

    /// <summary>Stops the silos.</summary>
    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        foreach (IHost silo in _own.Reverse())
        {
            try
            {
                await silo.StopAsync(soon.Token);
            }
            catch (OperationCanceledException)
            {
                // Nothing on a silo outlives the process: it need not hand anything over.
            }

            silo.Dispose();
        }

        _threads?.Dispose();
    }

    private RunUnderWay New(RunRequest request, bool keepsQuarters) =>
        new(_grains, _silos, _deposits, request,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"run-{_id}-{Interlocked.Increment(ref _runs)}"), keepsQuarters);
}
