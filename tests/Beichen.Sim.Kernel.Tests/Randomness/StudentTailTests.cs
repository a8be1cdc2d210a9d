using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Randomness;

public sealed class StudentTailTests
{
    // Quantiles of Student's t from the standard tables: ν, probability's normal score, t.
    [Theory]
    [InlineData(4, 1.2815515655446004, 1.5332)]
    [InlineData(4, 1.9599639845400545, 2.7764)]
    [InlineData(4, 3.0902323061678132, 7.1732)]
    [InlineData(6, 2.5758293035489004, 3.7074)]
    [InlineData(10, 1.6448536269514722, 1.8125)]
    public void The_score_is_the_quantile_of_Student_s_law_in_units_of_its_deviation(double degrees, double normal, double quantile)
    {
        var tail = StudentTail.Of(degrees);
        Assert.Equal(quantile, tail.Score(new Lanes1(normal)).Value * tail.StandardDeviation, quantile * 0.01);
        Assert.Equal(-tail.Score(new Lanes1(normal)).Value, tail.Score(new Lanes1(-normal)).Value);
    }

    [Fact]
    public void Infinite_degrees_are_the_normal_law_itself()
    {
        Assert.Equal(1.7, StudentTail.Of(double.PositiveInfinity).Score(new Lanes1(1.7)).Value);
        Assert.Equal(1.7, StudentTail.Of(1e9).Score(new Lanes1(1.7)).Value, 1e-8);
    }

    [Fact]
    public void The_score_rises_and_has_unit_variance()
    {
        foreach (double degrees in (double[])[3, 4, 5, 6, 30])
        {
            var tail = StudentTail.Of(degrees);
            double last = double.NegativeInfinity, squares = 0;
            const int Parts = 20000;
            for (int i = 0; i < Parts; i++)
            {
                double score = tail.Score(LaneMath.InverseNormal(new Lanes1((i + 0.5) / Parts))).Value;
                Assert.True(score > last);
                (last, squares) = (score, squares + (score * score));
            }

            if (degrees > 4) Assert.Equal(1, squares / Parts, 0.03);
        }
    }

    [Fact]
    public void Too_few_degrees_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTail.Of(2.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTail.Of(double.NaN));
    }
}
