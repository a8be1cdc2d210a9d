using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>
/// Columns of one entity for a whole number of tiles. Tile t stands at offset t × columns × <see cref="Lanes.Tile.Draws"/>.
/// A block that was sent in a message is never written again.
/// </summary>
/// <param name="Columns">Number of columns.</param>
/// <param name="Values">The values, tile after tile.</param>
public sealed record LaneBlock(int Columns, double[] Values)
{
    private const int CacheLine = 64;

    /// <summary>A zeroed block of <paramref name="tiles"/> tiles.</summary>
    public static LaneBlock Create(int columns, int tiles) => new(columns, new double[columns * tiles * Lanes.Tile.Draws]);

    /// <summary>A block whose every value is to be written before it is read.</summary>
    public static LaneBlock Unwritten(int columns, int tiles) => new(columns, GC.AllocateUninitializedArray<double>(columns * tiles * Lanes.Tile.Draws));

    /// <summary>Number of tiles.</summary>
    public int Tiles => Columns == 0 ? 0 : Values.Length / (Columns * Lanes.Tile.Draws);

    /// <summary>The view of one tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Tile Tile(int tile) => new(ref Values[tile * Columns * Lanes.Tile.Draws]);

    /// <summary>
    /// Asks the processor to bring a tile near while the one before it is worked on; beyond the last tile it does nothing. Large
    /// blocks outgrow the caches, and a rule reads a tile column by column, a pattern that no processor foresees by itself.
    /// It changes no value.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int tile)
    {
        if (Has(tile)) Prefetch(tile, 0, Columns);
    }

    /// <summary>Asks for some columns of a tile only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int tile, Range columns)
    {
        if (!Has(tile)) return;
        (int first, int count) = columns.GetOffsetAndLength(Columns);
        Prefetch(tile, first, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Has(int tile) => Sse.IsSupported && tile * Columns * Lanes.Tile.Draws < Values.Length;

    private unsafe void Prefetch(int tile, int firstColumn, int columns)
    {
        int length = columns * Lanes.Tile.Draws;
        int first = ((tile * Columns) + firstColumn) * Lanes.Tile.Draws;
        if (length == 0) return;

        // A hint may name any address: an array that moves meanwhile makes it idle, not wrong.
        byte* from = (byte*)Unsafe.AsPointer(ref Values[first]);
        for (byte* line = from, end = from + (length * sizeof(double)); line < end; line += CacheLine) Sse.Prefetch1(line);
    }

    /// <summary>Asks for some columns of a tile of several blocks alike.</summary>
    public static void Prefetch(ReadOnlySpan<LaneBlock> blocks, int tile, Range columns)
    {
        if (blocks.IsEmpty || !blocks[0].Has(tile)) return;
        foreach (LaneBlock block in blocks) block.Prefetch(tile, columns);
    }

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
