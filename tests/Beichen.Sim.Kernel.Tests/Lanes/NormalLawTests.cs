using System.Numerics;
using Beichen.Sim.Kernel.Lanes;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Lanes;

public sealed class NormalLawTests
{
    [Fact]
    public void The_distribution_function_is_right_to_two_parts_in_1e15()
    {
        double worst = 0;
        var body = new FixedPoint(384);
        var deep = new FixedPoint(2200);
        foreach (double z in Enumerable.Range(0, 800).Select(i => -10 + (i * 0.0231)))
            worst = Math.Max(worst, Error(body, z));
        foreach (double z in (double[])[-12.3, -20.7, -29.9, -36.9])
            worst = Math.Max(worst, Error(deep, z));
        Assert.InRange(worst, 1e-17, 2e-15);

        static double Error(FixedPoint reference, double z)
        {
            (BigInteger exact, _) = reference.Normal(z);
            BigInteger miss = reference.Of(Cdf(z)) - exact;
            return (double)((BigInteger.Abs(miss) << 80) / exact) * Math.ScaleB(1, -80);
        }
    }

    [Fact]
    public void The_distribution_function_has_its_limits()
    {
        Assert.Equal(0.5, Cdf(0), 1e-16);
        Assert.Equal(0, Cdf(double.NegativeInfinity));
        Assert.Equal(1, Cdf(double.PositiveInfinity));
        Assert.Equal(1, Cdf(9));
        Assert.Equal(0, Cdf(-1e300));
        Assert.True(double.IsNaN(Cdf(double.NaN)));
    }

    [Fact]
    public void The_inverse_returns_the_probability_it_was_given()
    {
        double worst = 0;
        var reference = new FixedPoint(384);
        foreach (double u in Probabilities())
        {
            double z = Inverse(u);
            (BigInteger probability, BigInteger density) = reference.Normal(z);
            double miss = (double)(((probability - reference.Of(u)) << 80) / density) * Math.ScaleB(1, -80);
            worst = Math.Max(worst, Math.Abs(miss) / Math.Abs(z));
        }

        Assert.InRange(worst, 1e-17, 2e-15);

        static IEnumerable<double> Probabilities()
        {
            for (int i = 1; i < 400; i++)
            {
                if (i != 200)
                    yield return i / 400.0;
            }

            foreach (double tail in (double[])[1.1102230246251565e-16, 1e-15, 1e-13, 1e-12, 1.38e-11, 1.4e-11, 1e-9, 1e-6, 1e-3])
            {
                yield return tail;
                yield return 1 - tail;
            }
        }
    }

    [Fact]
    public void The_inverse_has_its_golden_value_and_limits()
    {
        Assert.Equal(1.959963984540054, Inverse(0.975), 2e-15);
        Assert.Equal(-1.959963984540054, Inverse(0.025), 2e-15);
        Assert.Equal(0.8416212335729143, Inverse(0.8), 1e-15);
        Assert.Equal(0, Inverse(0.5));
        Assert.Equal(double.NegativeInfinity, Inverse(0));
        Assert.Equal(double.PositiveInfinity, Inverse(1));
        Assert.True(double.IsNaN(Inverse(-0.1)));
        Assert.True(double.IsNaN(Inverse(1.1)));
        Assert.True(double.IsNaN(Inverse(double.NaN)));
    }

    [Fact]
    public void The_inverse_rises_across_its_seams()
    {
        foreach (double seam in (double[])[1.3887943864964021e-11, 0.075, 0.5, 0.925])
        {
            for (int step = -1000; step < 1000; step++)
                Assert.True(Inverse(seam * (1 + (step * 1e-13))) < Inverse(seam * (1 + ((step + 1) * 1e-13))));
        }
    }

    private static double Cdf(double z) => LaneMath.NormalCdf(new Lanes1(z)).Value;

    private static double Inverse(double u) => LaneMath.InverseNormal(new Lanes1(u)).Value;
}
