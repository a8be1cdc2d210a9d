using System.Runtime.CompilerServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>0, 1, 2 … up to one less than a count.</summary>
/// <param name="count">The count.</param>
/// <param name="ahead">What to bring near meanwhile.</param>
public struct Indices(int count, Ahead? ahead)
{
    private int _index = -1;

    /// <summary>The index come to; −1 before the first.</summary>
    public readonly int Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _index;
    }

    /// <summary>A copy that begins at the first, so that a <c>foreach</c> can go over it.</summary>
    public readonly Indices GetEnumerator() => this;

    /// <summary>Goes on to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        ahead?.Advance();
        return ++_index < count;
    }
}
