using System.Runtime.CompilerServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <content>The inverse of the normal distribution function.</content>
public static partial class LaneMath
{
    /// <summary>
    /// Φ⁻¹(u), the standard normal score with probability u below it, 0 &lt; u &lt; 1; about 1e-15 relative
    /// (Wichura 1988, Applied Statistics 37:477, algorithm AS 241, PPND16). u = 0 gives −∞, u = 1 gives +∞, outside gives NaN.
    /// The score rises with u (surely so by steps of 1e-13 of u), so common random numbers stay in step through it.
    /// </summary>
    public static T InverseNormal<T>(T u)
        where T : struct, ILanes<T>
    {
        T q = u - T.Broadcast(0.5);
        T r = T.FusedMultiplyAdd(-q, q, T.Broadcast(0.180625));
        T above = Horner(T.Broadcast(2509.0809287301226727), r, 33430.575583588128105);
        T below = Horner(T.Broadcast(5226.495278852854561), r, 28729.085735721942674);
        above = Horner(above, r, 67265.770927008700853);
        below = Horner(below, r, 39307.89580009271061);
        above = Horner(above, r, 45921.953931549871457);
        below = Horner(below, r, 21213.794301586595867);
        above = Horner(above, r, 13731.693765509461125);
        below = Horner(below, r, 5394.1960214247511077);
        above = Horner(above, r, 1971.5909503065514427);
        below = Horner(below, r, 687.1870074920579083);
        above = Horner(above, r, 133.14166789178437745);
        below = Horner(below, r, 42.313330701600911252);
        above = q * Horner(above, r, 3.387132872796366608);
        below = Horner(below, r, 1);
        T central = T.LessThanOrEqual(T.Abs(q), T.Broadcast(0.425));
        return All(central) ? above / below : Tails(u, q, central, above, below);
    }

    /// <summary>Adds the tails, |u − ½| &gt; 0.425, in the variable √(−ln min(u, 1−u)).</summary>
    private static T Tails<T>(T u, T q, T central, T above, T below)
        where T : struct, ILanes<T>
    {
        // The short logarithm puts zero and subnormals into the far tail, which takes the whole one.
        T outer = T.Min(u, T.Broadcast(1) - u);
        T root = T.Sqrt(-LogOfNormal(outer, T.Broadcast(ExponentOrigin)));
        T r = root - T.Broadcast(1.6);
        T tailAbove = Horner(T.Broadcast(7.7454501427834140764e-4), r, 0.0227238449892691845833);
        T tailBelow = Horner(T.Broadcast(1.05075007164441684324e-9), r, 5.475938084995344946e-4);
        tailAbove = Horner(tailAbove, r, 0.24178072517745061177);
        tailBelow = Horner(tailBelow, r, 0.0151986665636164571966);
        tailAbove = Horner(tailAbove, r, 1.27045825245236838258);
        tailBelow = Horner(tailBelow, r, 0.14810397642748007459);
        tailAbove = Horner(tailAbove, r, 3.64784832476320460504);
        tailBelow = Horner(tailBelow, r, 0.68976733498510000455);
        tailAbove = Horner(tailAbove, r, 5.7694972214606914055);
        tailBelow = Horner(tailBelow, r, 1.6763848301838038494);
        tailAbove = Horner(tailAbove, r, 4.6303378461565452959);
        tailBelow = Horner(tailBelow, r, 2.05319162663775882187);
        tailAbove = Horner(tailAbove, r, 1.42343711074968357734);
        tailBelow = Horner(tailBelow, r, 1);

        T far = T.LessThan(T.Broadcast(5), root);
        if (T.Any(far))
        {
            // Out arguments of their own keep the common path's numbers in registers.
            FarTails(outer, out T farAbove, out T farBelow);
            tailAbove = T.Select(far, farAbove, tailAbove);
            tailBelow = T.Select(far, farBelow, tailBelow);
        }

        T negative = T.BitsAnd(q, T.BroadcastBits(0x8000_0000_0000_0000));
        tailAbove = T.BitsXor(tailAbove, negative);
        return T.Select(central, above, tailAbove) / T.Select(central, below, tailBelow);
    }

    /// <summary>Probabilities under e⁻²⁵ = 1.4e-11.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FarTails<T>(T outer, out T above, out T below)
        where T : struct, ILanes<T>
    {
        T root = T.Sqrt(-Log(outer));
        T r = root - T.Broadcast(5);
        T upper = Horner(T.Broadcast(2.01033439929228813265e-7), r, 2.71155556874348757815e-5);
        T lower = Horner(T.Broadcast(2.04426310338993978564e-15), r, 1.4215117583164458887e-7);
        upper = Horner(upper, r, 0.0012426609473880784386);
        lower = Horner(lower, r, 1.8463183175100546818e-5);
        upper = Horner(upper, r, 0.026532189526576123093);
        lower = Horner(lower, r, 7.868691311456132591e-4);
        upper = Horner(upper, r, 0.29656057182850489123);
        lower = Horner(lower, r, 0.0148753612908506148525);
        upper = Horner(upper, r, 1.7848265399172913358);
        lower = Horner(lower, r, 0.13692988092273580531);
        upper = Horner(upper, r, 5.4637849111641143699);
        lower = Horner(lower, r, 0.59983220655588793769);
        upper = Horner(upper, r, 6.6579046435011037772);
        lower = Horner(lower, r, 1);
        T infinite = T.AreEqual(root, T.Broadcast(double.PositiveInfinity));
        above = upper;
        below = T.Select(infinite, T.Broadcast(1), lower);
    }
}
