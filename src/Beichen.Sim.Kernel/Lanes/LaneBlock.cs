using System.Runtime.CompilerServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>
/// Columns of one entity for a whole number of tiles; less than a tile of numbers without meaning may follow. Tile t stands at offset t × columns ×
/// <see cref="Lanes.Tile.Draws"/>. A block that was sent in a message is never written again.
/// </summary>
/// <param name="Columns">Number of columns.</param>
/// <param name="Values">The values, tile after tile.</param>
public sealed record LaneBlock(int Columns, double[] Values)
{
    /// <summary>A zeroed block of <paramref name="tiles"/> tiles.</summary>
    public static LaneBlock Create(int columns, int tiles) => new(columns, new double[columns * tiles * Lanes.Tile.Draws]);

    /// <summary>A block whose every value is to be written before it is read.</summary>
    public static LaneBlock Unwritten(int columns, int tiles) => new(columns, GC.AllocateUninitializedArray<double>(columns * tiles * Lanes.Tile.Draws));

    /// <summary>Number of tiles.</summary>
    public int Tiles => Columns == 0 ? 0 : Values.Length / (Columns * Lanes.Tile.Draws);

    /// <summary>The view of one tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Tile Tile(int tile) => new(ref Values[tile * Columns * Lanes.Tile.Draws]);

    /// <summary>The value of a column in a draw of the block.</summary>
    public double this[int column, int draw] =>
        Values[(draw / Lanes.Tile.Draws * Columns * Lanes.Tile.Draws) + (column * Lanes.Tile.Draws) + (draw % Lanes.Tile.Draws)];
}

/// <summary>The same tile of several blocks: what a rule reads when it takes in many entities.</summary>
/// <param name="blocks">The blocks, in plan order.</param>
/// <param name="tile">Which tile.</param>
public readonly ref struct Tiles(ReadOnlySpan<LaneBlock> blocks, int tile)
{
    private readonly ReadOnlySpan<LaneBlock> _blocks = blocks;

    /// <summary>How many entities.</summary>
    public int Count => _blocks.Length;

    /// <summary>The tile of the entity at a place in the list.</summary>
    public Tile this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _blocks[index].Tile(tile);
    }
}
