using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Grains.Snapshots;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>The simulation in this process: its silos, and runs on them.</summary>
public sealed class SimulationHost : IAsyncDisposable
{
    private readonly IHost[] _own;
    private readonly IGrainFactory _grains;
    private readonly PlanCatalog _plans;
    private readonly ComputeThreads? _threads;
    private readonly Func<IReadOnlyList<SiloAddress>> _silos;
    private readonly ConcurrentDictionary<string, PlanText> _deposits = new(StringComparer.Ordinal);

    // Other processes run on the same cluster, and the grains of one that was killed are still there.
    private readonly string _id = Guid.NewGuid().ToString("N");
    private int _runs;
    private (RunRequest Request, string Run)? _live;

    private SimulationHost(IHost[] own, IGrainFactory grains, Func<IReadOnlyList<SiloAddress>> silos, PlanCatalog plans, ComputeThreads? threads) =>
        (_own, _grains, _silos, _plans, _threads) = (own, grains, silos, plans, threads);

    /// <summary>Plans of this process.</summary>
    public PlanCatalog Plans => _plans;

    /// <summary>Client of the cluster, for calls that this class does not make.</summary>
    public IGrainFactory Grains => _grains;

    /// <summary>Starts the silos.</summary>
    public static async Task<SimulationHost> StartAsync(HostOptions options, CancellationToken cancellationToken = default)
    {
        if (options.Silos < 1) throw new ArgumentOutOfRangeException(nameof(options), options.Silos, "silos: 1 or more");
        IHost[] silos = new IHost[options.Silos];
        var plans = new PlanCatalog(options.PlanSource is { } source ? new Lazy<IPlanSource>(() => source(silos[0].Services)) : null);
        var threads = new ComputeThreads(options.Threads);
        var shelf = new SnapshotShelf();
        if (options.WarmUp is { } plan) _ = Task.Run(() => threads.Run(DistrictKernel.Create(plan), new BatchOrder(string.Empty, 0, 0, 0, Tile.Draws, FullResults: true), CancellationToken.None), CancellationToken.None);
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
    public static SimulationHost Attach(IGrainFactory grains, Func<IReadOnlyList<SiloAddress>> silos, PlanCatalog plans, IHost? own = null, ComputeThreads? threads = null) =>
        new(own is null ? [] : [own], grains, silos, plans, threads);

    /// <summary>Deposits a plan's text, from which silos of other processes compile it once each.</summary>
    public Task DepositAsync(PlanText text)
    {
        _deposits[text.Fingerprint] = text;
        return _grains.GetGrain<IPlanTextGrain>(text.Fingerprint).Put(text);
    }

    /// <summary>Runs, and gathers all blocks.</summary>
    public async Task<RunOutcome> RunAsync(RunRequest request, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var blocks = new List<RunBlock>(request.Blocks);
        await foreach (RunBlock block in StreamAsync(request, progress, cancellationToken)) blocks.Add(block);
        return new RunOutcome(
            request.FullResults ? ResultLayout.Full(request.Plan) : ResultLayout.Outcomes(request.Plan),
            blocks,
            ResultFingerprint.OfRun(blocks.SelectMany(block => block.TileHashes)));
    }

    /// <summary>Runs, and hands out the blocks in draw order as they are done; few are held at a time.</summary>
    public async IAsyncEnumerable<RunBlock> StreamAsync(RunRequest request, IProgress<RunProgress>? progress = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        RunRequest.Check(request);
        if (request.IsLive) await EndLiveRunAsync();
        _plans.Register(request.PlanFingerprint, request.Plan);
        string run = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"run-{_id}-{Interlocked.Increment(ref _runs)}");
        if (request.IsLive) _live = (request, run);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var placement = new Placement(_silos);
        Func<int, int, CancellationToken, Task<RunBlock>> start = WithPlan(request.PlanFingerprint, Starter(request, placement, run, new ProgressCount(request, progress)));

        // A batch in the queue for each under way: no compute thread waits while the caller takes in a block. Blocks that are done before their turn wait
        // for it, up to twice as many as are under way.
        int atOnce = (request.Threads > 0 ? request.Threads : Environment.ProcessorCount) * (request.Host == HostKind.Batch ? 2 : 1);
        var underWay = new Queue<Task<RunBlock>>();
        try
        {
            for (int block = 0; block < request.Blocks || underWay.Count > 0;)
            {
                int most = atOnce * placement.Silos;
                while (block < request.Blocks && underWay.Count < 3 * most && underWay.Count(task => !task.IsCompleted) < most) underWay.Enqueue(Run(block++));

                // A silo that is ahead goes on while the block whose turn it is is still waited for.
                Task<RunBlock>[] pending = [.. underWay.Where(task => !task.IsCompleted)];
                if (underWay.Peek().IsCompleted) yield return await underWay.Dequeue();
                else await Task.WhenAny(pending).WaitAsync(stop.Token);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Quietly(Task.WhenAll(underWay));

            // The grains of an ensemble go, and their arrays are free for the next.
            if (request is { IsLive: false, Host: HostKind.World }) await Quietly(EndAsync(run, placement.Slots).WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None));
        }

        // A block of a live run keeps its slot: the first block has the first slot, and its grains are asked after it is done.
        async Task<RunBlock> Run(int block)
        {
            int slot = placement.Take();
            try
            {
                return await start(block, slot, stop.Token);
            }
            finally
            {
                if (!request.IsLive) placement.Return(slot);
            }
        }
    }

    /// <summary>What an entity of the live run published at the end of a quarter, for all draws.</summary>
    /// <exception cref="InvalidOperationException">There is no live run.</exception>
    /// <exception cref="KeyNotFoundException">The plan has no such entity.</exception>
    /// <exception cref="StepOrderException">The quarter is not completed yet.</exception>
    public async Task<LaneBlock> AskAsync(string entityId, int quarter)
    {
        (RunRequest request, string run) = _live ?? throw new InvalidOperationException("no run is live");
        Columns[] parts = await Task.WhenAll(Enumerable.Range(0, request.Blocks).Select(slot =>
            WorldEntities.Find(_grains, request.Plan, run, slot, entityId)?.GetQuarter(quarter) ?? throw new KeyNotFoundException($"no entity {entityId} in {request.Plan.Name.Id}")));

        // Arrays of a live run hold their tiles and nothing more.
        return new LaneBlock(parts[0].Count, [.. parts.SelectMany(part => part.Values)]);
    }

    /// <summary>Ends the live run: its grains clear their snapshots and go. The next live run does it too.</summary>
    public async Task EndLiveRunAsync()
    {
        if (_live is not ({ } request, { } run)) return;
        _live = null;
        await EndAsync(run, request.Blocks);
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

    // A failure here has been told already, or concerns what is thrown away.
    private static Task Quietly(Task task) => task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private Task EndAsync(string run, int slots) =>
        Task.WhenAll(Enumerable.Range(0, slots).Select(slot => _grains.GetGrain<IRunGrain>(GrainKey.Conductor(run, slot)).End()));

    // The grain that holds a text may have gone with its silo before every other silo had asked for it.
    private Func<int, int, CancellationToken, Task<RunBlock>> WithPlan(string fingerprint, Func<int, int, CancellationToken, Task<RunBlock>> start) => async (block, slot, cancellationToken) =>
    {
        for (int deposits = 0; ; deposits++)
        {
            try
            {
                return await start(block, slot, cancellationToken);
            }
            catch (UnknownPlanException) when (deposits < 3 && _deposits.ContainsKey(fingerprint))
            {
                await DepositAsync(_deposits[fingerprint]);
            }
        }
    };

    private Func<int, int, CancellationToken, Task<RunBlock>> Starter(RunRequest request, Placement placement, string run, ProgressCount progress) =>
        request.Host == HostKind.Batch
            ? new BatchBlocks(_grains, placement, request, progress).Run
            : new WorldBlocks(_grains, placement, request, run, ResultLayout.Outcomes(request.Plan).Canonical, progress).Run;
}
