using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>
/// Brings the next tile near while a rule works on the one before it, some cache lines at a time. Blocks of many draws outgrow the caches, and a rule reads a
/// tile column by column, a pattern that no processor foresees. Asked for all at once, the lines would wait for one another and the rule for them, for a core
/// fetches some twenty at a time; so most rules go through packs, and the longest through activities, by <see cref="Time.QuarterContext.Packs{T}"/> and
/// <see cref="Time.QuarterContext.UpTo"/>, which ask for a few at every turn. It changes no value.
/// </summary>
public sealed unsafe class Ahead
{
    private const int CacheLine = 64;

    // A block of fewer tiles stays in the caches.
    private const int FewTiles = 8;

    // Until a tile has shown how many turns it has.
    private const int FirstPace = 16;

    [ThreadStatic]
    private static Ahead? _ofThread;

    private Part[] _parts = new Part[64];
    private int _count;
    private int _lines;
    private int _tiles;
    private int _next;
    private int _part;
    private byte* _at;
    private byte* _end;
    private int _pace;
    private int _turns;

    private Ahead()
    {
    }

    /// <summary>For a step over so many tiles, empty; null when their blocks are too small to need it, or there is no means to.</summary>
    public static Ahead? Of(int tiles)
    {
        if (tiles < FewTiles || !Sse.IsSupported) return null;
        Ahead ahead = _ofThread ??= new Ahead();
        ahead._tiles = tiles;
        ahead._count = ahead._lines = ahead._turns = 0;
        return ahead;
    }

    /// <summary>Adds a block that the step reads or writes.</summary>
    public Ahead Add(LaneBlock block) => Add(block, ..);

    /// <summary>Adds some columns of a block.</summary>
    public Ahead Add(LaneBlock block, Range columns)
    {
        (int first, int count) = columns.GetOffsetAndLength(block.Columns);
        if (count == 0) return this;
        if (_count == _parts.Length) Array.Resize(ref _parts, 2 * _count);
        const int Column = Tile.Draws * sizeof(double);

        // A hint may name any address: an array that moves meanwhile makes it idle, not wrong.
        _parts[_count++] = new Part((nint)Unsafe.AsPointer(ref block.Values[first * Tile.Draws]), block.Columns * Column, count * Column);
        _lines += count * Column / CacheLine;
        return this;
    }

    /// <summary>Adds some columns of several blocks alike.</summary>
    public Ahead Add(ReadOnlySpan<LaneBlock> blocks, Range columns)
    {
        foreach (LaneBlock block in blocks) Add(block, columns);
        return this;
    }

    /// <summary>Work on a tile begins: from now on the one after it is brought near, at a pace by the turns that the tile before had.</summary>
    public void Begin(int tile)
    {
        _pace = _turns == 0 ? FirstPace : (_lines + _turns - 1) / _turns;
        _turns = 0;
        _next = tile + 1;
        _part = _next < _tiles ? 0 : _count;
        _at = _end = null;
    }

    /// <summary>A turn of the work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance()
    {
        _turns++;
        if (_part < _count || _at < _end) Fetch();
    }

    private void Fetch()
    {
        byte* at = _at;
        byte* end = _end;
        for (int lines = _pace; lines > 0; lines--)
        {
            if (at >= end)
            {
                if (_part == _count) break;
                Part part = _parts[_part++];
                at = (byte*)part.First + ((nint)_next * part.Stride);
                end = at + part.Bytes;
            }

            Sse.Prefetch1(at);
            at += CacheLine;
        }

        _at = at;
        _end = end;
    }

    // Some columns of a block: where they stand in its first tile, how far tiles are apart, and how many bytes they are.
    private readonly record struct Part(nint First, int Stride, int Bytes);
}
