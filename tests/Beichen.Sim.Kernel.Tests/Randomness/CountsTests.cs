using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Tests.Lanes;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Randomness;

/// <summary>Counts against their exact distribution, summed here by logarithms of factorials.</summary>
public sealed class CountsTests
{
    private static readonly double[] LogFactorial = Factorials();

    [Theory]
    [InlineData(0.3)]
    [InlineData(6)]
    [InlineData(25)]
    [InlineData(240)]
    public void A_Poisson_count_inverts_its_distribution_function(double mean) =>
        AssertInverts(n => (n * Math.Log(mean)) - mean - LogFactorial[n], u => Counts.Poisson(new Lanes1(u), new Lanes1(mean)).Value);

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(7, 0.02)]
    [InlineData(31, 0.72)]
    [InlineData(480, 0.75)]
    [InlineData(600, 0.5)]
    public void A_binomial_count_inverts_its_distribution_function(int trials, double probability) =>
        AssertInverts(
            n => n > trials
                ? double.NegativeInfinity
                : LogFactorial[trials] - LogFactorial[n] - LogFactorial[trials - n] + (n * Math.Log(probability)) + ((trials - n) * Math.Log(1 - probability)),
            u => Counts.Binomial(new Lanes1(u), new Lanes1(trials), new Lanes1(probability)).Value);

    [Theory]
    [InlineData(24, 7)]
    [InlineData(3, 0.8)]
    [InlineData(110, 6)]
    public void A_negative_binomial_count_inverts_its_distribution_function(double mean, double dispersion) =>
        AssertInverts(n => NegativeBinomial(n, mean, dispersion), u => Counts.NegativeBinomial(new Lanes1(u), new Lanes1(mean), new Lanes1(dispersion)).Value);

    // The whole range that the fields allow, up to a million: 3,300 certificates, a hundred thousand eaglets, a stream of ten thousand signings.
    [Theory]
    [InlineData(139)]
    [InlineData(775)]
    [InlineData(25_000)]
    [InlineData(980_000)]
    public void A_large_Poisson_count_inverts_its_distribution_function(double mean) =>
        AssertInvertsByRatio(0, (int)mean, n => mean / (n + 1), u => Counts.Poisson(new Lanes1(u), new Lanes1(mean)).Value);

    [Theory]
    [InlineData(3300, 0.6)]
    [InlineData(3300, 0.4)]
    [InlineData(100_000, 0.001)]
    [InlineData(100_000, 0.97)]
    [InlineData(1_000_000, 0.5)]
    [InlineData(1_000_000, 0.2)]
    public void A_large_binomial_count_inverts_its_distribution_function(int trials, double probability) =>
        AssertInvertsByRatio(
            0,
            (int)((trials + 1) * probability),
            n => n >= trials ? 0 : (trials - n) / (n + 1.0) * (probability / (1 - probability)),
            u => Counts.Binomial(new Lanes1(u), new Lanes1(trials), new Lanes1(probability)).Value,
            probability > 0.5 ? 1e-10 : 1e-15);

    [Theory]
    [InlineData(3100, 25)]
    [InlineData(20_000, 1.5)]
    [InlineData(200_000, 15)]
    [InlineData(100_000, 900)]
    [InlineData(900_000, 10_000)]
    public void A_large_negative_binomial_count_inverts_its_distribution_function(double mean, double dispersion)
    {
        Assert.True(Counts.Highest(mean, dispersion) <= 2 * Counts.Largest);
        AssertInvertsByRatio(
            0,
            (int)(mean * (dispersion - 1) / dispersion),
            n => (n + dispersion) * (mean / (mean + dispersion)) / (n + 1),
            u => Counts.NegativeBinomial(new Lanes1(u), new Lanes1(mean), new Lanes1(dispersion)).Value);
    }

    [Theory]
    [InlineData(3.7, 0.2)]
    [InlineData(775, double.PositiveInfinity)]
    [InlineData(90_000, 400)]
    public void No_uniform_asks_for_more_than_the_highest_count(double mean, double dispersion)
    {
        var last = new Lanes1(1 - 1.1102230246251565e-16);
        double most = double.IsInfinity(dispersion)
            ? Counts.Poisson(last, new Lanes1(mean)).Value
            : Counts.NegativeBinomial(last, new Lanes1(mean), new Lanes1(dispersion)).Value;
        Assert.InRange(most, mean, Counts.Highest(mean, dispersion));
    }

    [Fact]
    public void A_large_count_has_the_same_bits_at_every_width_beside_a_small_one()
    {
        double[] uniforms = [.. Enumerable.Range(0, 256).Select(i => i % 8 == 3 ? 1 - Math.Pow(2, -53) : i % 8 == 5 ? Math.Pow(2, -53) : (i + 0.5) / 256)];
        double[] means = [.. uniforms.Select((_, i) => i % 3 == 0 ? 4.0 + i : Math.Floor(Math.Pow(10, 2 + (i % 40 / 10.0))))];
        double[] others = [.. uniforms.Select((_, i) => i % 2 == 0 ? 0.3 + (i % 7) : 700.0 + i)];
        Widths.AssertEqualBits(new PoissonCount(), uniforms, means, others);
        Widths.AssertEqualBits(new NegativeBinomialCount(), uniforms, means, others);
        Widths.AssertEqualBits(new BinomialCount(), uniforms, means, [.. others.Select((_, i) => 1 + (i % 7.0))]);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.5)]
    [InlineData(1 - 1.1102230246251565e-16)]
    public void Nothing_to_count_counts_nothing(double u)
    {
        var uniform = new Lanes1(u);
        Assert.Equal(0, Counts.Binomial(uniform, new Lanes1(0), new Lanes1(0.4)).Value);
        Assert.Equal(0, Counts.Binomial(uniform, new Lanes1(0), new Lanes1(1)).Value);
        Assert.Equal(0, Counts.Binomial(uniform, new Lanes1(9), new Lanes1(0)).Value);
        Assert.Equal(9, Counts.Binomial(uniform, new Lanes1(9), new Lanes1(1)).Value);
        Assert.Equal(0, Counts.Poisson(uniform, new Lanes1(0)).Value);
        Assert.Equal(0, Counts.NegativeBinomial(uniform, new Lanes1(0), new Lanes1(6)).Value);
    }

    // At the very top of the unit interval the terms no longer move their sum: a lane must stop there by itself, or its
    // neighbours in the pack would count on for it.
    [Fact]
    public void A_count_has_the_same_bits_at_every_width_up_to_the_ends_of_the_unit_interval()
    {
        double[] uniforms = [.. Enumerable.Range(0, 512)
            .Select(i => i % 8 is 2 or 3 or 6 ? 1 - Math.Pow(2, -53) : i % 8 == 5 ? Math.Pow(2, -53) : (i + 0.5) / 512)];
        double[] means = [.. uniforms.Select((_, i) => 1.0 + (i % 61))];
        double[] others = [.. uniforms.Select((_, i) => 0.4 + (i % 7))];
        Widths.AssertEqualBits(new PoissonCount(), uniforms, means, others);
        Widths.AssertEqualBits(new NegativeBinomialCount(), uniforms, means, others);
        Widths.AssertEqualBits(new BinomialCount(), uniforms, means, others);
    }

    [Fact]
    public void The_chance_of_a_hundred_relocations_in_a_year_is_that_of_the_convolution()
    {
        const int Draws = 40_000;
        double[] season = [0.2, 0.3, 0.2, 0.3];
        double[] sum = [1];
        foreach (double share in season) sum = Convolve(sum, [.. Enumerable.Range(0, 400).Select(n => Math.Exp(NegativeBinomial(n, 105 * share, 6)))]);
        double exact = 1 - sum.Take(100).Sum();
        int hits = 0;
        for (ulong draw = 0; draw < Draws; draw++)
        {
            double signed = 0;
            for (int quarter = 0; quarter < 4; quarter++)
            {
                Lanes1 u = RandomLanes.Uniform<Lanes1>(new DrawKey(5, 77, quarter, Purpose.Arrivals), draw);
                signed += Counts.NegativeBinomial(u, new Lanes1(105 * season[quarter]), new Lanes1(6)).Value;
            }

            if (signed >= 100) hits++;
        }

        Assert.InRange(exact, 0.3, 0.8);
        Assert.Equal(exact, (double)hits / Draws, 4 * Math.Sqrt(exact * (1 - exact) / Draws));
    }

    private static void AssertInverts(Func<int, double> logProbability, Func<double, double> count)
    {
        double below = 0;
        for (int n = 0; n < 1000; n++)
        {
            double probability = Math.Exp(logProbability(n));
            if (probability > 1e-9 && below < 1 - 1e-9) Assert.Equal(n, count(below + (probability / 2)));
            below += probability;
        }

        Assert.Equal(1, below, 1e-9);
    }

    // The distribution by the ratios of its terms from the mode both ways, normalised by their own sum; no factorial, no start. Every
    // number is asked for at the middle of its step where that step is wider than the rounding of
    // the sum (a count of failures begins at the far end, near 1).
    private static void AssertInvertsByRatio(int first, int mode, Func<int, double> ratio, Func<double, double> count, double least = 1e-15)
    {
        var up = new List<double> { 1 };
        for (int n = mode; up[^1] > 1e-40 && n < 4_000_000; n++) up.Add(up[^1] * ratio(n));
        var down = new List<double>();
        for (int n = mode - 1; n >= first; n--)
        {
            double term = (down.Count == 0 ? 1 : down[^1]) / ratio(n);
            if (term < 1e-40) break;
            down.Add(term);
        }

        double[] terms = [.. down.AsEnumerable().Reverse(), .. up];
        double sum = terms.Order().Sum(), below = 0;
        int start = mode - down.Count, step = Math.Max(1, terms.Length / 400), asked = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            double probability = terms[i] / sum;
            if (i % step == 0 && probability > 3e-9 * below && probability > least && below < 1 - 1e-9)
            {
                Assert.Equal(start + i, count(below + (probability / 2)));
                asked++;
            }

            below += probability;
        }

        Assert.InRange(asked, 40, 4000);
    }

    private static double NegativeBinomial(int n, double mean, double dispersion)
    {
        double rising = 0;
        for (int i = 0; i < n; i++) rising += Math.Log(dispersion + i);
        return rising - LogFactorial[n] + (n * Math.Log(mean / (mean + dispersion))) - (dispersion * Math.Log(1 + (mean / dispersion)));
    }

    private static double[] Convolve(double[] left, double[] right)
    {
        double[] sum = new double[left.Length + right.Length - 1];
        for (int i = 0; i < left.Length; i++)
            for (int j = 0; j < right.Length; j++) sum[i + j] += left[i] * right[j];
        return sum;
    }

    private static double[] Factorials()
    {
        double[] logs = new double[1001];
        for (int n = 1; n < logs.Length; n++) logs[n] = logs[n - 1] + Math.Log(n);
        return logs;
    }

    private sealed record PoissonCount : ICalculation
    {
        public T Evaluate<T>(T a, T b, T c)
            where T : struct, ILanes<T> => Counts.Poisson(a, b);
    }

    private sealed record NegativeBinomialCount : ICalculation
    {
        public T Evaluate<T>(T a, T b, T c)
            where T : struct, ILanes<T> => Counts.NegativeBinomial(a, b, c);
    }

    private sealed record BinomialCount : ICalculation
    {
        public T Evaluate<T>(T a, T b, T c)
            where T : struct, ILanes<T> => Counts.Binomial(a, b, c / T.Broadcast(8));
    }
}
