using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Analysis.Sampling;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Conditioning;

public class ImportanceWeightsTests
{
    private const int Draws = 65_536;
    private readonly KeyedUniforms _uniforms = new(20220101, "analysis-tests/conditioning");

    [Fact]
    public void A_normal_prior_and_a_normal_observation_give_the_normal_posterior()
    {
        double[] growth = [.. Enumerable.Range(0, Draws).Select(draw => 6.5 + (1.2 * Normal(draw, 0)))];
        var seen = new ObservedFigure(5.8, 0.4, 0);
        var weights = ImportanceWeights.Of([.. growth.Select(seen.LogLikelihood)]);
        double mean = weights.Mean(growth);
        Assert.Equal(5.87, mean, 4 * weights.Error(growth));
        Assert.Equal(0.379473, Math.Sqrt(weights.Mean([.. growth.Select(g => (g - mean) * (g - mean))])), 0.006);
        Assert.Equal(0.377030, weights.EffectiveDraws / Draws, 0.01);
        Assert.True(weights.Shape < weights.MostShape);
        Assert.Equal(5.87 + (0.379473 * 1.2815516), weights.Quantile(growth, 0.9), 0.02);
    }

    [Fact]
    public void A_linear_gaussian_chain_ends_where_the_Kalman_filter_does()
    {
        // x₁ ~ N(0, 1), x_t = 0.8 x_{t−1} + N(0, 0.5²), seen with error 0.6 in quarters 1 and 2; the law of quarter 3.
        double[] seen = [0.9, -0.2];
        double mean = 0, variance = 1;
        foreach (double value in seen)
        {
            double gain = variance / (variance + 0.36);
            (mean, variance) = (mean + (gain * (value - mean)), (1 - gain) * variance);
            (mean, variance) = (0.8 * mean, (0.64 * variance) + 0.25);
        }

        var states = Enumerable.Range(0, Draws).Select(draw =>
        {
            double x1 = Normal(draw, 1), x2 = (0.8 * x1) + (0.5 * Normal(draw, 2));
            return (x1, x2, x3: (0.8 * x2) + (0.5 * Normal(draw, 3)));
        }).ToArray();
        var weights = ImportanceWeights.Of([.. states.Select(x =>
            new ObservedFigure(seen[0], 0.6, 0).LogLikelihood(x.x1) + new ObservedFigure(seen[1], 0.6, 0).LogLikelihood(x.x2))]);
        double[] last = [.. states.Select(x => x.x3)];
        double found = weights.Mean(last);
        Assert.Equal(mean, found, 4 * weights.Error(last));
        Assert.Equal(variance, weights.Mean([.. last.Select(x => (x - found) * (x - found))]), 0.02);
    }

    [Fact]
    public void No_evidence_leaves_every_draw_its_weight()
    {
        var weights = ImportanceWeights.Of(new double[1000]);
        Assert.All(weights.Values.ToArray(), weight => Assert.Equal(0.001, weight, 1e-15));
        Assert.Equal(1000, weights.EffectiveDraws, 1e-6);
        Assert.Equal(double.NegativeInfinity, weights.Shape);
    }

    [Fact]
    public void A_rounded_figure_alone_keeps_the_draws_inside_its_interval()
    {
        var seen = new ObservedFigure(0.021, 0, 0.001);
        Assert.Equal(0, seen.LogLikelihood(0.0214));
        Assert.Equal(double.NegativeInfinity, seen.LogLikelihood(0.0216));
        Assert.Throws<ArgumentException>(() => ImportanceWeights.Of([double.NegativeInfinity, double.NegativeInfinity]));
    }

    [Fact]
    public void Rounding_widens_what_an_error_allows()
    {
        var exact = new ObservedFigure(2, 0.5, 1e-6);
        var plain = new ObservedFigure(2, 0.5, 0);
        Assert.Equal(plain.LogLikelihood(3) - plain.LogLikelihood(2), exact.LogLikelihood(3) - exact.LogLikelihood(2), 1e-5);
        Assert.Equal(Math.Log(0.6826894921), new ObservedFigure(2, 0.5, 1).LogLikelihood(2), 1e-8);
    }

    [Fact]
    public void Of_two_draws_that_are_far_out_the_nearer_one_weighs_more()
    {
        var seen = new ObservedFigure(0.9, 0.001, 0.001);
        Assert.True(seen.LogLikelihood(0.06) > seen.LogLikelihood(0.05));
        Assert.True(double.IsFinite(seen.LogLikelihood(-3)));

        // The tail's expansion meets the distribution function at 30 deviations: the slope of log Φ there is −30.
        var near = new ObservedFigure(30.5, 1, 1);
        Assert.Equal(-30 * 0.0002, near.LogLikelihood(-0.0001) - near.LogLikelihood(0.0001), 0.002);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void The_shape_of_a_Pareto_tail_is_found(double shape)
    {
        double[] excesses = [.. Enumerable.Range(0, 4000).Select(i => (Math.Pow(_uniforms.At(i, 7), -shape) - 1) / shape).Order()];
        (double found, double scale) = ParetoTail.Fit(excesses);
        Assert.Equal(shape, found, 0.08);
        Assert.Equal(1, scale, 0.1);
    }

    [Fact]
    public void Evidence_far_out_of_the_draws_is_shown_by_the_shape()
    {
        double[] growth = [.. Enumerable.Range(0, 4096).Select(draw => Normal(draw, 0))];
        var weights = ImportanceWeights.Of([.. growth.Select(new ObservedFigure(5, 0.2, 0).LogLikelihood)]);
        Assert.True(weights.Shape > weights.MostShape || weights.EffectiveDraws < 10);
    }

    [Fact]
    public void Resampling_takes_each_draw_in_proportion()
    {
        var weights = ImportanceWeights.Of([Math.Log(1), Math.Log(3), Math.Log(2), double.NegativeInfinity]);
        int[] taken = weights.Resample(600, 0.37);
        Assert.Equal([100, 300, 200, 0], Enumerable.Range(0, 4).Select(draw => taken.Count(t => t == draw)));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    public void A_tilt_of_the_mean_leaves_the_share_of_draws_that_theory_says(double shift)
    {
        // w ∝ exp(d x): KL = d²/2, ESS/N = exp(−d²).
        var weights = ImportanceWeights.Of([.. Enumerable.Range(0, Draws).Select(draw => shift * Normal(draw, 0))]);
        Assert.Equal(Math.Exp(-shift * shift), weights.EffectiveDraws / Draws, 0.02);
    }

    private double Normal(int draw, int column) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, _uniforms.At(draw, column));
}
