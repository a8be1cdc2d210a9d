namespace Beichen.Sim.Grains.Batches;

/// <summary>
/// Work cut into tiles of draws. Its tiles are taken one after another by whichever threads are free, so that all of them finish within a tile of one
/// another whatever its size, and the oldest work is done first.
/// </summary>
internal abstract class TileWork
{
    private readonly CancellationToken _cancellation;
    private int _taken;
    private int _left;

    /// <summary>Work of which no tile has been taken yet.</summary>
    /// <param name="tiles">Number of tiles, one or more.</param>
    /// <param name="cancellation">Looked at between tiles.</param>
    protected TileWork(int tiles, CancellationToken cancellation) => (Tiles, _left, _cancellation) = (tiles, tiles, cancellation);

    /// <summary>Number of tiles.</summary>
    public int Tiles { get; }

    /// <summary>Whether it has failed or was given up: the tiles that are left need not be computed.</summary>
    protected abstract bool IsSettled { get; }

    /// <summary>Takes tiles until none is left to be taken. Threads may do it side by side, each with workspaces of its own.</summary>
    public void Help(BatchWorkspaces workspaces)
    {
        for (int tile; (tile = Interlocked.Increment(ref _taken) - 1) < Tiles;)
        {
            try
            {
                _cancellation.ThrowIfCancellationRequested();
                if (!IsSettled) Compute(workspaces, tile);
            }
            catch (OperationCanceledException canceled)
            {
                GiveUp(canceled.CancellationToken);
            }
            catch (Exception exception)
            {
                Fail(exception);
            }

            if (Interlocked.Decrement(ref _left) == 0) Finish();
        }
    }

    /// <summary>Computes one tile.</summary>
    protected abstract void Compute(BatchWorkspaces workspaces, int tile);

    /// <summary>Every tile is done, or was passed over.</summary>
    protected abstract void Finish();

    /// <summary>The first failure is the work's.</summary>
    protected abstract void Fail(Exception exception);

    /// <summary>Nobody waits for it any more.</summary>
    protected abstract void GiveUp(CancellationToken cancellation);
}

/// <summary>Work that ends in a result.</summary>
internal abstract class TileWork<T> : TileWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    protected TileWork(int tiles, CancellationToken cancellation)
        : base(tiles, cancellation)
    {
    }

    /// <summary>The result, once every tile is done; the first failure, or the cancellation, otherwise.</summary>
    public Task<T> Done => _done.Task;

    /// <inheritdoc/>
    protected override bool IsSettled => Done.IsCompleted;

    /// <summary>What the tiles have become.</summary>
    protected abstract T Result();

    /// <inheritdoc/>
    protected override void Finish() => _done.TrySetResult(Result());

    /// <inheritdoc/>
    protected override void Fail(Exception exception) => _done.TrySetException(exception);

    /// <inheritdoc/>
    protected override void GiveUp(CancellationToken cancellation) => _done.TrySetCanceled(cancellation);
}
