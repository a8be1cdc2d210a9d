using Beichen.Sim.Analysis.Sensitivity;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Sensitivity;

/// <summary>Variance-based indices against analytic values (model II.14).</summary>
public sealed class SobolIndicesTests
{
    // V 13.844588; S .313905, .442411, 0; S_T .557589, .442411, .243684.
    [Fact]
    public void The_function_of_Ishigami_gives_its_analytic_indices()
    {
        SobolIndices found = SobolIndices.Of(SobolDesign.Create(3, 8192, 1), Ishigami, 1);
        Assert.Equal(3.5, found.Mean, 0.01);
        Assert.Equal(13.844588, found.Variance, 0.1);
        double[] first = [0.313905, 0.442411, 0], total = [0.557589, 0.442411, 0.243684];
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(first[i], found.Indices[i].First, 0.01);
            Assert.Equal(total[i], found.Indices[i].Total, 0.01);
        }
    }

    [Fact]
    public void Intervals_hold_the_analytic_indices_and_shrink_with_the_sample()
    {
        SobolIndices small = SobolIndices.Of(SobolDesign.Create(3, 256, 5), Ishigami, 5), large = SobolIndices.Of(SobolDesign.Create(3, 4096, 5), Ishigami, 5);
        double[] first = [0.313905, 0.442411, 0], total = [0.557589, 0.442411, 0.243684];
        for (int i = 0; i < 3; i++)
        {
            Assert.InRange(first[i], large.Indices[i].FirstLow, large.Indices[i].FirstHigh);
            Assert.InRange(total[i], large.Indices[i].TotalLow, large.Indices[i].TotalHigh);
            Assert.True(Width(large.Indices[i]) < 0.5 * Width(small.Indices[i]));
        }
    }

    // V_i = 1/(3(1 + a_i)²), V = Π(1 + V_i) − 1, S_i = V_i/V, S_Ti = V_i Π_{j≠i}(1 + V_j)/V.
    [Fact]
    public void The_g_function_of_Sobol_gives_its_analytic_indices()
    {
        double[] a = [0, 1, 4.5, 9, 99, 99];
        SobolIndices found = SobolIndices.Of(
            SobolDesign.Create(6, 16384, 2), x => a.Select((ai, i) => (Math.Abs((4 * x[i]) - 2) + ai) / (1 + ai)).Aggregate((p, q) => p * q), 2);
        double[] part = [.. a.Select(ai => 1 / (3 * (1 + ai) * (1 + ai)))];
        double product = part.Select(v => 1 + v).Aggregate((p, q) => p * q);
        Assert.Equal(product - 1, found.Variance, 0.02);
        for (int i = 0; i < 6; i++)
        {
            Assert.Equal(part[i] / (product - 1), found.Indices[i].First, 0.015);
            Assert.Equal(part[i] * product / (1 + part[i]) / (product - 1), found.Indices[i].Total, 0.015);
        }
    }

    [Fact]
    public void A_sum_has_no_interactions_so_that_first_and_total_shares_agree_and_add_up()
    {
        SobolIndices found = SobolIndices.Of(SobolDesign.Create(2, 4096, 3), x => (3 * x[0]) + (4 * x[1]) + 100, 3);
        Assert.Equal(0.36, found.Indices[0].First, 0.01);
        Assert.Equal(0.64, found.Indices[1].Total, 0.01);
        Assert.Equal(1, found.Indices.Sum(index => index.First), 0.01);
    }

    [Fact]
    public void What_does_not_vary_has_no_shares_and_a_sample_that_is_no_power_of_two_is_refused()
    {
        SobolIndices flat = SobolIndices.Of(SobolDesign.Create(2, 8, 3), _ => 5, 3);
        Assert.Equal(0, flat.Variance);
        Assert.All(flat.Indices, index => Assert.Equal(default, index));
        Assert.Throws<ArgumentOutOfRangeException>(() => SobolDesign.Create(2, 1000, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => SobolDesign.Create(21, 8, 3));
        Assert.Throws<ArgumentException>(() => SobolIndices.Of(SobolDesign.Create(1, 2, 3), [1, 2, double.NaN, 0, 0, 0], 3));
    }

    private static double Width(SobolIndex index) => index.TotalHigh - index.TotalLow;

    private static double Ishigami(double[] u)
    {
        double[] x = [.. u.Select(value => ((2 * value) - 1) * Math.PI)];
        return Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }
}
