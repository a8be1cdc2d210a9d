using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Randomness;

/// <summary>
/// Random numbers by name for consecutive draws: lane l carries draw <c>firstDraw + l</c>. Draw numbers fit in 32 bits.
/// Normals come by inverse distribution function, one uniform each, so that they stay in step when a parameter changes.
/// What ends in one number stays a call of its own: the generator's ten rounds put into a rule use up what the
/// compiler is willing to inline there, and the rule's sums and products become calls (a tenth of all time, measured).
/// </summary>
public static class RandomLanes
{
    /// <summary>
    /// Two uniforms in the open interval (0, 1) from one call of the generator.
    /// u = (n + ½) 2⁻⁵² with n the 52 high bits of a word pair, exact in a double; 53 bits and a half would need 54 digits and
    /// round to 1 at the top. The smallest is 2⁻⁵³, the largest 1 − 2⁻⁵³.
    /// </summary>
    /// <param name="key">Seed, entity, quarter and purpose.</param>
    /// <param name="firstDraw">The draw of the first lane.</param>
    /// <param name="index">Which pair, when a purpose needs more than two numbers.</param>
    /// <param name="first">First uniform.</param>
    /// <param name="second">Second uniform, independent of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uniforms<T>(in DrawKey key, ulong firstDraw, uint index, out T first, out T second)
        where T : struct, ILanes<T>
    {
        Philox.Generate(
            T.BitsFrom(firstDraw), key.Entity, key.QuarterAndPurpose, index, key.Seed, out T x0, out T x1, out T x2, out T x3);
        first = Unit(x0, x1);
        second = Unit(x2, x3);
    }

    /// <summary>One uniform in (0, 1): the first of pair 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Uniform<T>(in DrawKey key, ulong firstDraw)
        where T : struct, ILanes<T>
    {
        Uniforms(key, firstDraw, 0, out T first, out _);
        return first;
    }

    /// <summary>Two independent standard normals: the scores of <see cref="Uniforms{T}"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Normals<T>(in DrawKey key, ulong firstDraw, uint index, out T first, out T second)
        where T : struct, ILanes<T>
    {
        Uniforms(key, firstDraw, index, out T firstUniform, out T secondUniform);
        first = LaneMath.InverseNormal(firstUniform);
        second = LaneMath.InverseNormal(secondUniform);
    }

    /// <summary>One standard normal: the score of <see cref="Uniform{T}"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Normal<T>(in DrawKey key, ulong firstDraw)
        where T : struct, ILanes<T> => LaneMath.InverseNormal(Uniform<T>(key, firstDraw));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Unit<T>(T high, T low)
        where T : struct, ILanes<T>
    {
        // 1 + n 2⁻⁵² by its bits, less 1 − 2⁻⁵³: the difference is exact.
        T bits = T.BitsOr(T.BitsShiftLeft(high, 20), T.BitsShiftRight(low, 12));
        return T.BitsOr(bits, T.BroadcastBits(0x3FF0_0000_0000_0000)) - T.Broadcast(0.99999999999999988897769753748);
    }
}
