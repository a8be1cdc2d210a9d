using System.Runtime.CompilerServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>Reads and writes packs of a tile, so that a rule reads like its equation.</summary>
public static class TileLanes
{
    /// <summary>The pack that starts at a lane of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Get<T>(this Tile tile, int column, int lane)
        where T : struct, ILanes<T> => T.Load(ref tile[column, lane]);

    /// <summary>Writes the pack that starts at a lane of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set<T>(this Tile tile, int column, int lane, T value)
        where T : struct, ILanes<T> => T.Store(value, ref tile[column, lane]);

    /// <summary>Adds a pack to what a column holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<T>(this Tile tile, int column, int lane, T value)
        where T : struct, ILanes<T> => T.Store(T.Load(ref tile[column, lane]) + value, ref tile[column, lane]);
}
