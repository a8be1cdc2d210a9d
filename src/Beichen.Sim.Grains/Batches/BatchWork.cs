using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>
/// A batch under way. Its tiles are taken one after another by whichever threads are free, so that all of them finish within a tile of one
/// another whatever the size of batches, and the oldest batch is done first.
/// </summary>
internal sealed class BatchWork
{
    private readonly DistrictKernel _kernel;
    private readonly BatchOrder _order;
    private readonly ResultLayout _layout;
    private readonly CancellationToken _cancellation;
    private readonly LaneBlock[] _quarters;
    private readonly byte[][] _hashes;
    private readonly TaskCompletionSource<BatchColumns> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;
    private int _left;

    /// <summary>A batch of which no tile has been taken yet.</summary>
    /// <param name="kernel">The plan's kernel.</param>
    /// <param name="order">Which draws.</param>
    /// <param name="cancellation">Looked at between tiles.</param>
    public BatchWork(DistrictKernel kernel, BatchOrder order, CancellationToken cancellation)
    {
        (_kernel, _layout, _order, _cancellation) = (kernel, kernel.Layout(order.FullResults), order, cancellation);
        _hashes = new byte[(order.Draws + Tile.Draws - 1) / Tile.Draws][];
        _left = _hashes.Length;
        _quarters = new LaneBlock[kernel.Plan.Quarters];
        for (int quarter = 0; quarter < _quarters.Length; quarter++) _quarters[quarter] = LaneBlock.Unwritten(_layout.Indicators.Count, _hashes.Length);
    }

    /// <summary>Number of tiles.</summary>
    public int Tiles => _hashes.Length;

    /// <summary>The columns, once every tile is done; the first failure, or the cancellation, otherwise.</summary>
    public Task<BatchColumns> Done => _done.Task;

    /// <summary>Takes tiles until none is left to be taken. Threads may do it side by side, each with workspaces of its own.</summary>
    public void Help(BatchWorkspaces workspaces)
    {
        for (int tile; (tile = Interlocked.Increment(ref _taken) - 1) < _hashes.Length;)
        {
            try
            {
                _cancellation.ThrowIfCancellationRequested();
                if (!Done.IsCompleted) _hashes[tile] = workspaces.For(_kernel).Run(_layout, new RunDraws(_order.Seed, _order.FirstDraw + ((ulong)tile * Tile.Draws), Tiles: 1), _quarters, tile, Math.Min(Tile.Draws, _order.Draws - (tile * Tile.Draws)));
            }
            catch (OperationCanceledException canceled)
            {
                _done.TrySetCanceled(canceled.CancellationToken);
            }
            catch (Exception exception)
            {
                _done.TrySetException(exception);
            }

            if (Interlocked.Decrement(ref _left) == 0) _done.TrySetResult(new BatchColumns(Array.ConvertAll(_quarters, LaneColumns.Message), _hashes));
        }
    }
}
