using System.Runtime.CompilerServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>
/// Elementary functions over a pack of draws, built from the single-rounding operations of <see cref="ILanes{TSelf}"/> alone,
/// so that a value has the same bits at every width and on every machine. The polynomials are minimax fits made for this
/// program with sixty-digit arithmetic.
/// </summary>
public static partial class LaneMath
{
    /// <summary>ln 2, rounded.</summary>
    private const double LogTwoHigh = 0.6931471805599453;

    /// <summary>ln 2 less <see cref="LogTwoHigh"/>.</summary>
    private const double LogTwoLow = 2.3190468138462996e-17;

    /// <summary>
    /// x^y = exp(y ln x) for x &gt; 0; 0^y = 0 for y &gt; 0. Relative error at most about (2 + |y ln x|) × 2.2e-16: an
    /// elasticity applied to a ratio near one loses nothing. A negative x gives NaN.
    /// </summary>
    public static T Pow<T>(T x, T y)
        where T : struct, ILanes<T> => Exp(y * Log(x));

    /// <summary>The value brought inside [low, high], low ≤ high. NaN stays NaN, so a broken number is never hidden.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Clamp<T>(T value, T low, T high)
        where T : struct, ILanes<T> => T.Min(high, T.Max(low, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool All<T>(T mask)
        where T : struct, ILanes<T> => !T.Any(T.BitsXor(mask, T.BroadcastBits(ulong.MaxValue)));

    /// <summary>constant + x × higher: one Horner step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Horner<T>(T higher, T x, double constant)
        where T : struct, ILanes<T> => T.FusedMultiplyAdd(higher, x, T.Broadcast(constant));
}
