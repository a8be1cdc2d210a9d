namespace Beichen.Sim.Kernel.Lanes;

/// <content>The normal distribution function.</content>
public static partial class LaneMath
{
    /// <summary>
    /// Φ(z), the probability that a standard normal score is below z; relative error at most 2e-15 for z ≥ −37, and so at most
    /// 4e-16 absolute. Deeper tails fall to 0.
    /// Method: Φ(−a) = e^(−a²/2) P(t)/(1+a) with t = (a−5)/(a+5) and P of degree 22 (error 6e-18), a² carried in two parts.
    /// </summary>
    public static T NormalCdf<T>(T z)
        where T : struct, ILanes<T>
    {
        T one = T.Broadcast(1);
        T a = T.Min(T.Broadcast(39), T.Abs(z)); // NaN stays NaN
        T t = (a - T.Broadcast(5)) / (a + T.Broadcast(5));
        T square = t * t;
        T even = Horner(T.Broadcast(7.719462671584014e-10), square, 3.528157289739585e-10);
        T odd = Horner(T.Broadcast(4.037645813495844e-09), square, -3.208575497095596e-08);
        even = Horner(even, square, -2.195811538892318e-08);
        odd = Horner(odd, square, 1.9896232929933335e-07);
        even = Horner(even, square, 1.2471420099248941e-07);
        odd = Horner(odd, square, -1.3100089700228854e-06);
        even = Horner(even, square, -6.89568345120625e-08);
        odd = Horner(odd, square, 9.061205795397122e-06);
        even = Horner(even, square, -9.89646889628134e-06);
        odd = Horner(odd, square, -5.360803814501582e-05);
        even = Horner(even, square, 0.00018233420251531396);
        odd = Horner(odd, square, 7.791691200143757e-06);
        even = Horner(even, square, -0.0016760723488506491);
        odd = Horner(odd, square, 0.006522000656244846);
        even = Horner(even, square, -0.015170415402485999);
        odd = Horner(odd, square, 0.024536963244459763);
        even = Horner(even, square, -0.026401042966294957);
        odd = Horner(odd, square, 0.01000235238520508);
        even = Horner(even, square, 0.03103036842596323);
        odd = Horner(odd, square, -0.0915522818340088);
        even = Horner(even, square, 0.46151582985003775);
        T ratio = T.FusedMultiplyAdd(odd, t, even) / (one + a);

        T high = a * a;
        T low = T.FusedMultiplyAdd(a, a, -high);
        T density = Exp(T.Broadcast(-0.5) * high);
        density = T.FusedMultiplyAdd(density * T.Broadcast(-0.5), low, density);
        T tail = density * ratio;
        return T.Select(T.LessThan(z, T.Broadcast(0)), tail, one - tail);
    }
}
