using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>
/// A view of one entity's columns for 16 consecutive draws: the unit on which every rule of the economy works, in the
/// batch host and in a grain alike. Column c of draw d stands at offset 16 c + d. With sixteen draws a tile all blocks of
/// a district, some 0.4 MB, stay in one core's second-level cache.
/// </summary>
public readonly ref struct Tile
{
    /// <summary>Draws a tile.</summary>
    public const int Draws = 16;

    private readonly ref double _origin;

    /// <summary>A view that starts at <paramref name="origin"/>.</summary>
    public Tile(ref double origin) => _origin = ref origin;

    /// <summary>The cell of a column and a lane (0–15). Columns are the constants of the state and output layouts.</summary>
    public ref double this[int column, int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref _origin, (column * Draws) + lane);
    }

    /// <summary>A view of the same draws that starts at a later column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Tile From(int column) => new(ref Unsafe.Add(ref _origin, column * Draws));

    /// <summary>The values of a column.</summary>
    public Span<double> Column(int column) => MemoryMarshal.CreateSpan(ref this[column, 0], Draws);
}
