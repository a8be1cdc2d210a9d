using System.Runtime.CompilerServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>
/// Two packs taken as one of twice the width. Rules whose every operation waits for the one before (a digest, a long sum) take two packs
/// at a time by it: while one half waits, the processor works on the other. Each half has the bits that it has alone.
/// </summary>
public readonly struct LanePair<T> : ILanes<LanePair<T>>
    where T : struct, ILanes<T>
{
    private readonly T _first;
    private readonly T _second;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LanePair(T first, T second) => (_first, _second) = (first, second);

    /// <inheritdoc/>
    public static int Width { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => 2 * T.Width; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> Broadcast(double value) => new(T.Broadcast(value), T.Broadcast(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> BroadcastBits(ulong bits) => new(T.BroadcastBits(bits), T.BroadcastBits(bits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> BitsFrom(ulong first) => new(T.BitsFrom(first), T.BitsFrom(first + (ulong)T.Width));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> Load(ref readonly double source) => new(T.Load(in source), T.Load(in Unsafe.Add(ref Unsafe.AsRef(in source), T.Width)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(LanePair<T> value, ref double destination)
    {
        T.Store(value._first, ref destination);
        T.Store(value._second, ref Unsafe.Add(ref destination, T.Width));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> Gather(ref readonly double table, LanePair<T> index) => new(T.Gather(in table, index._first), T.Gather(in table, index._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> operator +(LanePair<T> left, LanePair<T> right) => new(left._first + right._first, left._second + right._second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> operator -(LanePair<T> left, LanePair<T> right) => new(left._first - right._first, left._second - right._second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> operator *(LanePair<T> left, LanePair<T> right) => new(left._first * right._first, left._second * right._second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> operator /(LanePair<T> left, LanePair<T> right) => new(left._first / right._first, left._second / right._second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> operator -(LanePair<T> value) => new(-value._first, -value._second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> FusedMultiplyAdd(LanePair<T> left, LanePair<T> right, LanePair<T> addend) =>
        new(T.FusedMultiplyAdd(left._first, right._first, addend._first), T.FusedMultiplyAdd(left._second, right._second, addend._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> Sqrt(LanePair<T> value) => new(T.Sqrt(value._first), T.Sqrt(value._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> Abs(LanePair<T> value) => new(T.Abs(value._first), T.Abs(value._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> Floor(LanePair<T> value) => new(T.Floor(value._first), T.Floor(value._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> Min(LanePair<T> left, LanePair<T> right) => new(T.Min(left._first, right._first), T.Min(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> Max(LanePair<T> left, LanePair<T> right) => new(T.Max(left._first, right._first), T.Max(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> LessThan(LanePair<T> left, LanePair<T> right) =>
        new(T.LessThan(left._first, right._first), T.LessThan(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> LessThanOrEqual(LanePair<T> left, LanePair<T> right) =>
        new(T.LessThanOrEqual(left._first, right._first), T.LessThanOrEqual(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> AreEqual(LanePair<T> left, LanePair<T> right) =>
        new(T.AreEqual(left._first, right._first), T.AreEqual(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> Select(LanePair<T> mask, LanePair<T> whenTrue, LanePair<T> whenFalse) =>
        new(T.Select(mask._first, whenTrue._first, whenFalse._first), T.Select(mask._second, whenTrue._second, whenFalse._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(LanePair<T> mask) => T.Any(T.BitsOr(mask._first, mask._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> BitsAnd(LanePair<T> left, LanePair<T> right) => new(T.BitsAnd(left._first, right._first), T.BitsAnd(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> BitsOr(LanePair<T> left, LanePair<T> right) => new(T.BitsOr(left._first, right._first), T.BitsOr(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> BitsXor(LanePair<T> left, LanePair<T> right) => new(T.BitsXor(left._first, right._first), T.BitsXor(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> BitsAdd(LanePair<T> left, LanePair<T> right) => new(T.BitsAdd(left._first, right._first), T.BitsAdd(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> BitsSubtract(LanePair<T> left, LanePair<T> right) =>
        new(T.BitsSubtract(left._first, right._first), T.BitsSubtract(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> BitsShiftLeft(LanePair<T> value, int count) => new(T.BitsShiftLeft(value._first, count), T.BitsShiftLeft(value._second, count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> BitsShiftRight(LanePair<T> value, int count) =>
        new(T.BitsShiftRight(value._first, count), T.BitsShiftRight(value._second, count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> BitsMultiplyLow32(LanePair<T> left, LanePair<T> right) =>
        new(T.BitsMultiplyLow32(left._first, right._first), T.BitsMultiplyLow32(left._second, right._second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator LanePair<T>(double value) => Broadcast(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> operator <(LanePair<T> left, LanePair<T> right) => LessThan(left, right);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> operator >(LanePair<T> left, LanePair<T> right) => LessThan(right, left);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> operator <=(LanePair<T> left, LanePair<T> right) => LessThanOrEqual(left, right);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> operator >=(LanePair<T> left, LanePair<T> right) => LessThanOrEqual(right, left);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<T> operator &(LanePair<T> left, LanePair<T> right) => BitsAnd(left, right);
}
