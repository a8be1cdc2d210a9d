using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Randomness;

/// <summary>
/// Whole numbers by inversion of their distribution function, least n with F(n) ≥ u, summed term by term: one uniform a number, so
/// that common random numbers stay in step, and monotone in the uniform. The sum begins at nought or, where P(0) is too small to
/// carry it, at the last number below which nothing lies that a uniform could see; so it holds to 10⁶ and beyond (<see cref="Largest"/>).
/// Calls of their own, for the reason given at <see cref="RandomLanes"/>.
/// </summary>
public static class Counts
{
    /// <summary>The largest number that the highest uniform may ask for; a plan that may ask for more is refused when it is compiled.</summary>
    public const double Largest = 1e6;

    // From here up P(0) carries the whole sum to its last digits.
    private const double EnoughToStart = 1e-60;

    // All that lies below a start is less than this: a thousandth of the smallest uniform.
    private const double Unseen = 1e-19;

    /// <summary>Negative binomial with mean μ and dispersion k: variance μ + μ²/k (model 4.9).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T NegativeBinomial<T>(T uniform, T mean, T dispersion)
        where T : struct, ILanes<T>
    {
        T q = mean / (mean + dispersion);
        T none = LaneMath.Exp(-(dispersion * LaneMath.Log(Pack.One<T>() + (mean / dispersion))));
        return Invert(uniform, none, new NegativeBinomialTerms<T>(q, mean, dispersion));
    }

    /// <summary>Poisson with mean μ.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Poisson<T>(T uniform, T mean)
        where T : struct, ILanes<T> => Invert(uniform, LaneMath.Exp(-mean), new PoissonTerms<T>(mean));

    /// <summary>Binomial: successes among <paramref name="trials"/> (a whole number) with the given probability.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Binomial<T>(T uniform, T trials, T probability)
        where T : struct, ILanes<T>
    {
        // The rarer outcome is counted, so that the sum is short.
        T flip = T.Broadcast(0.5) < probability;
        T p = T.Select(flip, Pack.One<T>() - probability, probability);
        T u = T.Select(flip, Pack.One<T>() - uniform, uniform);
        T none = LaneMath.Exp(trials * LaneMath.Log(Pack.One<T>() - p));
        T count = T.Min(Invert(u, none, new BinomialTerms<T>(p, trials)), trials);
        return T.Select(flip, trials - count, count);
    }

    /// <summary>
    /// A number that no uniform exceeds: μ + 9 σ + 40 (1 + μ/k), from the tails of a Poisson variable and of a gamma variable
    /// (Boucheron, Lugosi and Massart 2013, 2.4) at the largest uniform, 1 − 2⁻⁵³.
    /// </summary>
    /// <param name="mean">Mean μ of a quarter.</param>
    /// <param name="dispersion">Dispersion k of the quarter; infinite for a Poisson variable.</param>
    public static double Highest(double mean, double dispersion) =>
        mean + (9 * Math.Sqrt(mean + (mean * mean / dispersion))) + (40 * (1 + (mean / dispersion)));

    // A call of its own: within a caller that works out P(0) as well, the compiler would no longer see through the operators of its loop.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Invert<T, TTerms>(T uniform, T none, TTerms terms)
        where T : struct, ILanes<T>
        where TTerms : struct, ITerms<T>
    {
        T count = Pack.Zero<T>();
        T term = none;
        T faint = none < EnoughToStart;
        if (T.Any(faint)) Start(terms, faint, ref count, ref term);
        // The term's own number runs on in every lane, so that its ratio waits for no comparison; a lane that has ended does not look at it.
        T number = count;
        T cumulative = term;
        T going = T.BroadcastBits(ulong.MaxValue);
        while (true)
        {
            T above = going & (cumulative < uniform);
            if (!T.Any(above)) return count;
            term *= terms.Ratio(number);
            number += Pack.One<T>();
            count += Pack.Indicator(above);

            // A tail whose terms no longer change the sum ends there, in each lane by itself.
            T sum = cumulative + term;
            going = above & (cumulative < sum);
            cumulative = sum;
        }
    }

    // The last n found by halving the way from 1 to the mode with (n + 1) P(n) unseen: terms rise up to the mode, so all below n is less than that.
    private static void Start<T, TTerms>(TTerms terms, T faint, ref T count, ref T term)
        where T : struct, ILanes<T>
        where TTerms : struct, ITerms<T>
    {
        T low = Pack.One<T>();
        T high = T.Max(terms.Mode, low);
        while (true)
        {
            T middle = T.Floor((low + high) * 0.5);
            T open = faint & (low < middle);
            if (!T.Any(open)) break;
            T unseen = terms.Probability(middle) * (middle + 1) < Unseen;
            low = T.Select(open & unseen, middle, low);
            high = T.Select(unseen, high, middle);
        }

        count = T.Select(faint, low, count);
        term = T.Select(faint, terms.Probability(low), term);
    }

    private interface ITerms<T>
    {
        // The likeliest number.
        T Mode { get; }

        // P(n + 1) / P(n).
        T Ratio(T n);

        // P(n), n from 1 to the mode, by its deviance (Loader 2000).
        T Probability(T n);
    }

    private readonly struct NegativeBinomialTerms<T>(T q, T mean, T dispersion) : ITerms<T>
        where T : struct, ILanes<T>
    {
        public T Mode => T.Floor(T.Max(mean * (dispersion - 1) / dispersion, Pack.Zero<T>()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Ratio(T n) => (n + dispersion) * q / (n + Pack.One<T>());

        public T Probability(T n) => dispersion / (dispersion + n)
            * Deviance.Binomial(dispersion, n, dispersion + n, (dispersion + n) * (dispersion / (mean + dispersion)), (dispersion + n) * q);
    }

    private readonly struct PoissonTerms<T>(T mean) : ITerms<T>
        where T : struct, ILanes<T>
    {
        public T Mode => T.Floor(mean);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Ratio(T n) => mean / (n + Pack.One<T>());

        public T Probability(T n) => Deviance.Poisson(n, mean);
    }

    private readonly struct BinomialTerms<T>(T probability, T trials) : ITerms<T>
        where T : struct, ILanes<T>
    {
        private readonly T _odds = probability / (Pack.One<T>() - probability);

        public T Mode => T.Floor((trials + 1) * probability);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Ratio(T n) => T.Max(trials - n, Pack.Zero<T>()) * _odds / (n + Pack.One<T>());

        public T Probability(T n) => Deviance.Binomial(n, trials - n, trials, trials * probability, trials * (1 - probability));
    }
}
