using System.Runtime.CompilerServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <content>The natural logarithm.</content>
public static partial class LaneMath
{
    private const ulong HalfRootBits = 0x3FE6_A09E_667F_3BCD; // √½
    private const double ExponentOrigin = 4503599627370496.0 + 1024; // 2⁵² and the exponent's bias

    /// <summary>
    /// ln x, within 1 unit in the last place for every positive number, subnormals included.
    /// ln 0 = −∞, a negative number or NaN gives NaN, ln ∞ = ∞.
    /// Method: x = 2^k m with √½ ≤ m &lt; √2, f = m − 1, s = f/(2+f), ln m = f − (½f² − s(½f² + R(s²))) with R of degree 7
    /// (error 2e-18), the arrangement that keeps the leading term exact.
    /// </summary>
    public static T Log<T>(T x)
        where T : struct, ILanes<T>
    {
        T ordinary = T.BitsAnd(
            T.LessThanOrEqual(T.Broadcast(2.2250738585072014e-308), x),
            T.LessThan(x, T.Broadcast(double.PositiveInfinity)));
        return All(ordinary) ? LogOfNormal(x, T.Broadcast(ExponentOrigin)) : LogOutside(x);
    }

    /// <summary>ln x for a normal positive x and origin = <see cref="ExponentOrigin"/>; one more of origin takes off ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogOfNormal<T>(T x, T origin)
        where T : struct, ILanes<T>
    {
        // The exponent with a bias of 1024, so that a logical shift serves; 2⁵² | n is the double 2⁵² + n.
        T offset = T.BitsAdd(x, T.BroadcastBits(0x4000_0000_0000_0000 - HalfRootBits));
        T biased = T.BitsOr(T.BitsShiftRight(offset, 52), T.BroadcastBits(0x4330_0000_0000_0000));
        T k = biased - origin;
        T m = T.BitsAdd(T.BitsAnd(offset, T.BroadcastBits(0x000F_FFFF_FFFF_FFFF)), T.BroadcastBits(HalfRootBits));

        T f = m - T.Broadcast(1);
        T s = f / (m + T.Broadcast(1));
        T z = s * s;
        T halfSquare = T.Broadcast(0.5) * f * f;
        T w = z * z;
        T even = Horner(T.Broadcast(0.14796104998613496), w, 0.18183564854982026);
        T odd = Horner(T.Broadcast(0.15314036001489545), w, 0.22222198563818746);
        even = Horner(even, w, 0.2857142874247045);
        odd = Horner(odd, w, 0.3999999999941435);
        even = Horner(even, w, 0.6666666666666734);
        T remainder = z * T.FusedMultiplyAdd(odd, z, even);
        T small = T.FusedMultiplyAdd(s, halfSquare + remainder, k * T.Broadcast(LogTwoLow));
        return T.FusedMultiplyAdd(k, T.Broadcast(LogTwoHigh), f - (halfSquare - small));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T LogOutside<T>(T x)
        where T : struct, ILanes<T>
    {
        T zero = T.Broadcast(0);
        T infinity = T.Broadcast(double.PositiveInfinity);
        T subnormal = T.LessThan(x, T.Broadcast(2.2250738585072014e-308));
        T scaled = T.Select(subnormal, x * T.Broadcast(18014398509481984.0), x); // 2⁵⁴
        T result = LogOfNormal(scaled, T.Select(subnormal, T.Broadcast(ExponentOrigin + 54), T.Broadcast(ExponentOrigin)));
        result = T.Select(T.LessThan(x, infinity), result, infinity);
        result = T.Select(T.AreEqual(x, zero), -infinity, result);
        return T.Select(T.LessThanOrEqual(zero, x), result, T.Broadcast(double.NaN));
    }
}
