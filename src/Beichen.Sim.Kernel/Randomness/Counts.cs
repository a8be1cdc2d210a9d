using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Randomness;

/// <summary>
/// Whole numbers by inversion of their distribution function, summed term by term from zero: one uniform a number, so
/// that common random numbers stay in step, and monotone in the uniform. Calls of their own, for the reason given at <see cref="RandomLanes"/>.
/// </summary>
public static class Counts
{
    private const int Most = 4096;

    /// <summary>Negative binomial with mean μ and dispersion k: variance μ + μ²/k (model 4.9).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T NegativeBinomial<T>(T uniform, T mean, T dispersion)
        where T : struct, ILanes<T>
    {
        T q = mean / (mean + dispersion);
        T term = LaneMath.Exp(-(dispersion * LaneMath.Log(Pack.One<T>() + (mean / dispersion))));
        return Invert(uniform, term, new NegativeBinomialRatio<T>(q, dispersion));
    }

    /// <summary>Poisson with mean μ.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Poisson<T>(T uniform, T mean)
        where T : struct, ILanes<T> => Invert(uniform, LaneMath.Exp(-mean), new PoissonRatio<T>(mean));

    /// <summary>Binomial: successes among <paramref name="trials"/> (a whole number) with the given probability.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Binomial<T>(T uniform, T trials, T probability)
        where T : struct, ILanes<T>
    {
        // The rarer outcome is counted, so that the sum starts well above underflow.
        T flip = T.LessThan(T.Broadcast(0.5), probability);
        T p = T.Select(flip, Pack.One<T>() - probability, probability);
        T u = T.Select(flip, Pack.One<T>() - uniform, uniform);
        T term = LaneMath.Exp(trials * LaneMath.Log(Pack.One<T>() - p));
        T count = T.Min(Invert(u, term, new BinomialRatio<T>(p / (Pack.One<T>() - p), trials)), trials);
        return T.Select(flip, trials - count, count);
    }

    private static T Invert<T, TRatio>(T uniform, T term, TRatio ratio)
        where T : struct, ILanes<T>
        where TRatio : struct, ITermRatio<T>
    {
        T cumulative = term;
        T count = Pack.Zero<T>();
        T going = T.BroadcastBits(ulong.MaxValue);
        for (int k = 0; k < Most; k++)
        {
            T above = T.BitsAnd(going, T.LessThan(cumulative, uniform));
            if (!T.Any(above)) break;
            count += Pack.Indicator(above);
            term *= ratio.After(T.Broadcast(k));

            // A tail whose terms no longer change the sum ends there, in each lane by itself.
            T sum = cumulative + term;
            going = T.BitsAnd(above, T.LessThan(cumulative, sum));
            cumulative = sum;
        }

        return count;
    }

    // P(k + 1) / P(k).
    private interface ITermRatio<T>
    {
        T After(T k);
    }

    private readonly struct NegativeBinomialRatio<T>(T q, T dispersion) : ITermRatio<T>
        where T : struct, ILanes<T>
    {
        public T After(T k) => (k + dispersion) * q / (k + Pack.One<T>());
    }

    private readonly struct PoissonRatio<T>(T mean) : ITermRatio<T>
        where T : struct, ILanes<T>
    {
        public T After(T k) => mean / (k + Pack.One<T>());
    }

    private readonly struct BinomialRatio<T>(T odds, T trials) : ITermRatio<T>
        where T : struct, ILanes<T>
    {
        public T After(T k) => T.Max(trials - k, Pack.Zero<T>()) * odds / (k + Pack.One<T>());
    }
}
