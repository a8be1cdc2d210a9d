using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>
/// Threads that do nothing but compute, fed by a queue, so that an ensemble never takes the silo's own threads from an
/// interactive run. A caller's continuation runs on its own scheduler, never here.
/// </summary>
public sealed class ComputeThreads : IDisposable
{
    // Work stands in the queue once for each thread that may help with it.
    private readonly BlockingCollection<TileWork> _queue = [];
    private readonly Thread[] _threads;
    private readonly RightOfWay? _before;

    // What stands in the queue, for whoever measures: a call waits as long as that takes.
    private readonly Meter _meter = new(MeterName.Value);

    /// <summary>Starts the threads.</summary>
    /// <param name="count">How many; 0 for one a processor.</param>
    /// <param name="before">To whom they give way between two tiles; null for nobody.</param>
    public ComputeThreads(int count, RightOfWay? before = null)
    {
        _before = before;
        _meter.CreateObservableUpDownCounter("beichen.queue", () => _queue.Count, "{work}", "Pieces of work that wait for a compute thread.");
        _threads = new Thread[count > 0 ? count : Environment.ProcessorCount];
        for (int i = 0; i < _threads.Length; i++)
        {
            _threads[i] = new Thread(Work) { IsBackground = true, Name = $"compute-{i}" };
            _threads[i].Start();
        }
    }

    /// <summary>How many threads there are.</summary>
    public int Count => _threads.Length;

    /// <summary>Runs a batch on all threads that are free for it. Batches are done in the order in which they come.</summary>
    public Task<BatchColumns> Run(DistrictKernel kernel, BatchOrder order, CancellationToken cancellationToken)
    {
        ResultLayout layout = kernel.Layout(order.FullResults);
        return Run(kernel, order, layout, BatchWork.Blocks(layout, order.Draws, kernel.Plan.Quarters), null, cancellationToken);
    }

    /// <summary>Runs a batch with columns of a layout of one's own, into blocks of one's own.</summary>
    /// <param name="kernel">The plan's kernel.</param>
    /// <param name="order">Which draws.</param>
    /// <param name="layout">Columns to keep.</param>
    /// <param name="quarters">Blocks to write them into, one a quarter: until the batch has ended well they belong to these threads.</param>
    /// <param name="settled">What its tiles begin with, where that is kept.</param>
    /// <param name="cancellationToken">Looked at between tiles.</param>
    public Task<BatchColumns> Run(
        DistrictKernel kernel, BatchOrder order, ResultLayout layout, LaneBlock[] quarters, SettledTiles? settled, CancellationToken cancellationToken) =>
        Queue(new BatchWork(kernel, order, layout, quarters, settled, cancellationToken), cancellationToken);

    /// <summary>The outcomes of targets, a column a plan and target, from the same threads and in the same turn.</summary>
    public Task<double[][][]> Outcomes(IReadOnlyList<DistrictKernel> kernels, OutcomeOrder order, CancellationToken cancellationToken) =>
        Queue(new OutcomeWork(kernels, order, cancellationToken), cancellationToken);

    /// <summary>Takes no more work and waits for what is under way.</summary>
    public void Dispose()
    {
        if (_queue.IsAddingCompleted) return;
        _meter.Dispose();
        _queue.CompleteAdding();
        foreach (Thread thread in _threads) thread.Join();
        _queue.Dispose();
    }

    private Task<T> Queue<T>(TileWork<T> work, CancellationToken cancellationToken)
    {
        for (int helpers = Math.Min(_threads.Length, work.Tiles); helpers > 0; helpers--) _queue.Add(work, cancellationToken);
        return work.Done;
    }

    private void Work()
    {
        var workspaces = new BatchWorkspaces(_before);
        foreach (TileWork work in _queue.GetConsumingEnumerable()) work.Help(workspaces);
    }
}
