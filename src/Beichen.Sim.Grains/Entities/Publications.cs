using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Grains.Entities;

/// <summary>
/// What an entity published, by quarter and step. A live run keeps all of it, in arrays that are never written again; an
/// ensemble keeps the newest of each step alone and writes over the one before, whose readers have all answered by then: half the memory that
/// a block of draws takes its way through.
/// </summary>
/// <param name="columns">Columns of each step's publication.</param>
/// <param name="tiles">Tiles a block.</param>
/// <param name="pool">Where the arrays of an ensemble come from and go back to; null in a live run, which keeps every quarter.</param>
internal sealed class Publications(int[] columns, int tiles, LanePool? pool)
{
    private readonly List<Columns[]> _rows = [];
    private readonly int[] _newest = [.. columns.Select(_ => -1)];

    /// <summary>True if what a step of a quarter published can still be read.</summary>
    public bool Holds(int quarter, int step) => quarter >= 0 && (pool is null ? quarter <= _newest[step] : quarter == _newest[step]);

    /// <summary>What a step of a quarter published.</summary>
    public Columns this[int quarter, int step] => Row(quarter)[step];

    /// <summary>The array that a step of a quarter is to fill.</summary>
    public Columns Next(int quarter, int step)
    {
        _newest[step] = quarter;
        if (_rows.Count < (pool is null ? quarter + 1 : 1)) _rows.Add(new Columns[columns.Length]);
        return Row(quarter)[step] ??= new Columns(columns[step], pool?.Rent(columns[step], tiles) ?? new double[columns[step] * tiles * Tile.Draws]);
    }

    /// <summary>A copy of the table for a snapshot, at a quarter's end; the arrays in it are shared.</summary>
    public Columns[][] Copy() => [.. _rows];

    /// <summary>Takes up the table of a snapshot.</summary>
    public void Restore(Columns[][] rows)
    {
        _rows.AddRange(rows);
        Array.Fill(_newest, rows.Length - 1);
    }

    /// <summary>Gives the arrays of an ensemble back.</summary>
    public void Release()
    {
        foreach (Columns published in _rows.SelectMany(row => row).OfType<Columns>()) pool?.Return(published.Values);
        _rows.Clear();
    }

    private Columns[] Row(int quarter) => _rows[pool is null ? quarter : 0];
}
