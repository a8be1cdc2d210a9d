using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Grains.Entities;

/// <summary>
/// The state of an entity. In a live run the state at a quarter's end goes into a snapshot as it stands, and the next quarter
/// works on a copy; the buffer of the snapshot before last is free again, because its successor has been written by then.
/// </summary>
/// <param name="columns">Columns of the state.</param>
/// <param name="tiles">Tiles a block.</param>
/// <param name="pool">Where the array of an ensemble comes from and goes back to; null in a live run.</param>
internal sealed class StateBuffers(int columns, int tiles, LanePool? pool)
{
    private LaneBlock? _previous;
    private LaneBlock? _third;

    /// <summary>The state to work on.</summary>
    public LaneBlock Current { get; private set; } = pool is null ? LaneBlock.Create(columns, tiles) : new LaneBlock(columns, pool.Rent(columns, tiles));

    /// <summary>Leaves the current array to its snapshot and goes on with a copy.</summary>
    /// <param name="written">Whether the snapshot of the current array has been written; if not, the one before may still be read.</param>
    public void MoveOn(bool written)
    {
        LaneBlock left = Current;
        Current = (written ? _previous : _third) ?? LaneBlock.Create(columns, tiles);
        if (!written) _third = _previous;
        _previous = left;
        left.Values.CopyTo(Current.Values, 0);
    }

    /// <summary>Gives the array of an ensemble back.</summary>
    public void Release() => pool?.Return(Current.Values);

    /// <summary>Starts from a stored state.</summary>
    public void Restore(Columns state) => state.Values.CopyTo(Current.Values, 0);
}
