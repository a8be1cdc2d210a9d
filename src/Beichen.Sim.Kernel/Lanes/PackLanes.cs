using System.Runtime.CompilerServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>The first lane of every pack of a tile: 0, the width, twice the width …</summary>
/// <typeparam name="T">The packs.</typeparam>
/// <param name="ahead">What to bring near meanwhile.</param>
public struct PackLanes<T>(Ahead? ahead)
    where T : struct, ILanes<T>
{
    private int _lane = -T.Width;

    /// <summary>First lane of the pack come to, within the tile.</summary>
    public readonly int Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lane;
    }

    /// <summary>A copy that begins at the first pack, so that a <c>foreach</c> can go over it.</summary>
    public readonly PackLanes<T> GetEnumerator() => this;

    /// <summary>Goes on to the next pack.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        ahead?.Advance();
        return (_lane += T.Width) < Tile.Draws;
    }
}
