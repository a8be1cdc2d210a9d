using System.Runtime.CompilerServices;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>One run: keeps some of its blocks under way on the silos that there are, and hands them out in draw order.</summary>
/// <param name="grains">Client of the cluster.</param>
/// <param name="silos">Its silos that compute, as they are at the moment.</param>
/// <param name="deposits">Texts of plans, for silos that ask.</param>
/// <param name="request">What to run.</param>
/// <param name="id">Name of the run, which no other has.</param>
/// <param name="keepsQuarters">True for a live run, whose grains stay until they are ended.</param>
internal sealed class RunUnderWay(
    IGrainFactory grains, Func<IReadOnlyList<SiloAddress>> silos, PlanDeposits deposits, RunRequest request, string id, bool keepsQuarters)
{
    private readonly Placement _placement = new(silos);

    /// <summary>What is run.</summary>
    public RunRequest Request => request;

    /// <summary>Name of the run.</summary>
    public string Id => id;

    /// <summary>Its blocks in draw order, each as soon as it and those before it are there; to be asked once.</summary>
    public async IAsyncEnumerable<RunBlock> Blocks(IProgress<RunProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Func<int, int, CancellationToken, Task<RunBlock>> start = Starter(new ProgressCount(request, progress));

        // A batch in the queue for each under way: no compute thread waits while the caller takes in a block. Blocks that are done before their turn wait
        // for it, up to twice as many as are under way.
        int atOnce = (request.Threads > 0 ? request.Threads : Environment.ProcessorCount) * (request.Host == HostKind.Batch ? 2 : 1);
        var underWay = new Queue<Task<RunBlock>>();
        try
        {
            for (int block = 0; block < request.Blocks || underWay.Count > 0;)
            {
                int most = atOnce * _placement.Silos;
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

            // The grains of a run that nobody asks go, and their arrays are free for the next.
            if (!keepsQuarters && request.Host == HostKind.World) await Quietly(EndAsync().WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None));
        }

        // A block of a live run keeps its slot: the first block has the first slot, and its grains are asked after it is done.
        async Task<RunBlock> Run(int block)
        {
            int slot = _placement.Take();
            try
            {
                return await deposits.Again(request.PlanFingerprint, () => start(block, slot, stop.Token));
            }
            finally
            {
                if (!keepsQuarters) _placement.Return(slot);
            }
        }
    }

    /// <summary>Ends the grains of every slot that was dealt: they clear their snapshots and go.</summary>
    public Task EndAsync() => Task.WhenAll(Enumerable.Range(0, _placement.Slots).Select(slot =>
        grains.GetGrain<IRunGrain>(GrainKey.Conductor(id, slot)).End(keepsQuarters ? Order(slot, slot, 0) : null)));

    // A failure here has been told already, or concerns what is thrown away.
    private static Task Quietly(Task task) =>
        task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private Func<int, int, CancellationToken, Task<RunBlock>> Starter(ProgressCount progress) =>
        request.Host == HostKind.Batch
            ? new BatchBlocks(grains, _placement, request, progress).Run
            : new WorldBlocks(grains, _placement, request, Order, ResultLayout.Outcomes(request.Plan).Canonical, progress).Run;

    private RunOrder Order(int block, int slot, int attempt) => new(
        id,
        slot,
        request.PlanFingerprint,
        request.Width,
        request.Seed,
        request.FirstDrawOf(block),
        (request.DrawsOf(block) + Tile.Draws - 1) / Tile.Draws,
        attempt,
        keepsQuarters,
        request.FullResults,
        KernelBuild.Id);
}
