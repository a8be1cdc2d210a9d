using Beichen.Sim.Analysis.Deciding;
using Beichen.Sim.Analysis.Sampling;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Deciding;

public class PartialInformationTests
{
    private const int Draws = 8192;
    private readonly KeyedUniforms _uniforms = new(20220101, "analysis-tests/information");

    [Fact]
    public void Settling_everything_of_a_yes_or_no_has_its_known_worth()
    {
        double[] gain = Column(draw => 1 + (2 * Normal(draw, 0)));
        Assert.Equal(0.395593, PartialInformation.OfAll([new double[Draws], gain]), 0.03);
    }

    [Theory]
    [InlineData(1.0, 0.395593)]
    [InlineData(0.8, 0.259072)]
    [InlineData(0.5, 0.083315)]
    public void Settling_a_part_is_worth_its_part(double share, double worth)
    {
        // The gain is N(1, 2²), of which the unknown carries a correlation: EVPPI = s φ(1/s) − Φ(−1/s) with s twice that correlation.
        double[] unknown = Column(draw => Normal(draw, 0));
        double[] gain = Column(draw => 1 + (2 * ((share * unknown[draw]) + (Math.Sqrt(1 - (share * share)) * Normal(draw, 1)))));
        double s = 2 * share;
        double known = (s * MathNet.Numerics.Distributions.Normal.PDF(0, 1, 1 / s)) - MathNet.Numerics.Distributions.Normal.CDF(0, 1, -1 / s);
        Assert.Equal(worth, known, 1e-6);
        var found = PartialInformation.Of([new double[Draws], gain], unknown, 1);
        Assert.Equal(known, found.Value, Math.Max(4 * found.StandardError, 0.02));
        Assert.True(found.IsTold);
    }

    [Fact]
    public void What_tells_nothing_is_not_told_from_luck()
    {
        double[] gain = Column(draw => 1 + (2 * Normal(draw, 0))), unknown = Column(draw => Normal(draw, 1));
        Assert.False(PartialInformation.Of([new double[Draws], gain], unknown, 1).IsTold);
    }

    [Fact]
    public void Where_one_choice_is_never_better_no_unknown_is_worth_anything_however_it_goes_with_the_gains()
    {
        // The other choice loses a hit in a few draws, and in those alone where the unknown is least: a curve through them rises above nothing.
        double[] unknown = Column(draw => Normal(draw, 1)), gain = Column(draw => unknown[draw] < -1.5 && Normal(draw, 0) > 0 ? -1 : 0);
        Assert.Equal(0, PartialInformation.OfAll([new double[Draws], gain]));
        Assert.Equal(0, PartialInformation.Of([new double[Draws], gain], unknown, 1).Value);
    }

    [Fact]
    public void One_choice_alone_leaves_nothing_to_settle() =>
        Assert.Equal(default, PartialInformation.Of([Column(draw => Normal(draw, 0))], Column(draw => Normal(draw, 1)), 1));

    private static double[] Column(Func<int, double> of) => [.. Enumerable.Range(0, Draws).Select(of)];

    private double Normal(int draw, int column) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, _uniforms.At(draw, column));
}
