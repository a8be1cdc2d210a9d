using System.Runtime.CompilerServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <content>The exponential.</content>
public static partial class LaneMath
{
    /// <summary>1.5 × 2⁵²: added to a small number it leaves the nearest integer in the low bits.</summary>
    private const double RoundingShift = 6755399441055744.0;

    /// <summary>
    /// e^x, within 1 unit in the last place wherever the result is a normal number and within 1 least subnormal below.
    /// Overflow gives +∞, deep underflow 0, NaN gives NaN.
    /// Method: x = k ln 2 + r with |r| ≤ ½ ln 2, e^r by a polynomial of degree 11 (error 4e-18), 2^k by adding k to the exponent.
    /// </summary>
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        T mantissa = ExpReduced(x, out T power);
        T ordinary = T.LessThanOrEqual(T.Abs(x), T.Broadcast(708));
        return All(ordinary) ? T.BitsAdd(mantissa, T.BitsShiftLeft(power, 52)) : ExpOutside(x);
    }

    /// <summary>e^r of the reduced argument; the low twelve bits of <paramref name="power"/> are k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpReduced<T>(T x, out T power)
        where T : struct, ILanes<T>
    {
        power = T.FusedMultiplyAdd(x, T.Broadcast(1.4426950408889634), T.Broadcast(RoundingShift));
        T k = power - T.Broadcast(RoundingShift);
        T r = T.FusedMultiplyAdd(k, T.Broadcast(-LogTwoHigh), x);
        r = T.FusedMultiplyAdd(k, T.Broadcast(-LogTwoLow), r);
        T square = r * r;
        T even = Horner(T.Broadcast(2.763024847234287e-07), square, 2.4801493098819513e-05);
        T odd = Horner(T.Broadcast(2.5000085098439664e-08), square, 2.7557586287338954e-06);
        even = Horner(even, square, 0.0013888888943630023);
        odd = Horner(odd, square, 0.00019841269506694922);
        even = Horner(even, square, 0.04166666666653016);
        odd = Horner(odd, square, 0.008333333333494395);
        even = Horner(even, square, 0.5000000000000011);
        odd = Horner(odd, square, 0.16666666666666413);
        T quadratic = T.FusedMultiplyAdd(odd, r, even);
        return T.FusedMultiplyAdd(quadratic, square, r) + T.Broadcast(1);
    }

    /// <summary>The whole range at the price of a second scaling; lanes inside ±708 get the bits of the short way.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T ExpOutside<T>(T x)
        where T : struct, ILanes<T>
    {
        T mantissa = ExpReduced(Clamp(x, T.Broadcast(-760), T.Broadcast(710)), out T power);
        T scaled = T.BitsAdd(mantissa, T.BitsShiftLeft(T.BitsAdd(power, T.BroadcastBits(128)), 52));
        T small = scaled * T.Broadcast(2.938735877055719e-39); // 2⁻¹²⁸
        T result = T.Select(T.LessThan(x, T.Broadcast(0)), small, T.BitsAdd(mantissa, T.BitsShiftLeft(power, 52)));
        result = T.Select(T.LessThan(T.Broadcast(709.782712893384), x), T.Broadcast(double.PositiveInfinity), result);
        return T.Select(T.AreEqual(x, x), result, T.Broadcast(double.NaN));
    }
}
