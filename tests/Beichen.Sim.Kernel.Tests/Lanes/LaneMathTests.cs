using System.Numerics;
using Beichen.Sim.Kernel.Lanes;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Lanes;

public sealed class LaneMathTests
{
    private static readonly FixedPoint Reference = new(256);

    [Fact]
    public void Exp_is_within_one_unit_in_the_last_place()
    {
        double worst = 0;
        foreach (double x in Spread(4000, -708, 709.7).Concat(Spread(4000, -1, 1)).Concat(Spread(500, -1e-9, 1e-9)))
        {
            (BigInteger fraction, int power) = Reference.Exp(Reference.Of(x));
            double scaled = Math.ScaleB(Math.ScaleB(Exp(x), -power / 2), -(power - (power / 2)));
            worst = Math.Max(worst, FixedPoint.Ratio(Reference.Of(scaled) - fraction, BigInteger.One << (256 - 52)));
        }

        Assert.InRange(worst, 0.5 - 0.01, 1);
    }

    [Fact]
    public void Exp_falls_through_the_subnormals_to_zero()
    {
        foreach (double x in Spread(500, -745, -708))
        {
            (BigInteger fraction, int power) = Reference.Exp(Reference.Of(x));
            BigInteger unit = BigInteger.One << 256;
            BigInteger inUnits = power + 1074 >= 0 ? fraction << (power + 1074) : fraction >> -(power + 1074);
            double leastSubnormals = (double)BitConverter.DoubleToInt64Bits(Exp(x));
            Assert.InRange(FixedPoint.Ratio(((BigInteger)leastSubnormals * unit) - inUnits, unit), 0, 1);
        }

        Assert.Equal(0, Exp(-746));
        Assert.Equal(0, Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, Exp(710));
        Assert.Equal(double.PositiveInfinity, Exp(double.MaxValue));
        Assert.Equal(double.PositiveInfinity, Exp(double.PositiveInfinity));
        Assert.True(double.IsFinite(Exp(709.78)));
        Assert.True(double.IsNaN(Exp(double.NaN)));
        Assert.Equal(1, Exp(0));
    }

    [Fact]
    public void Log_is_within_one_unit_in_the_last_place()
    {
        double worst = 0;
        IEnumerable<double> numbers = Spread(3000, 0.4, 2.2).Concat(Spread(500, 1 - 1e-9, 1 + 1e-9))
            .Concat(Spread(3000, -1074, 1023).Select(power => Math.Pow(2, power)));
        foreach (double x in numbers.Where(x => x is > 0 and not 1))
        {
            BigInteger exact = Reference.Log(x);
            double log = Log(x);
            double unit = Math.BitIncrement(Math.Abs(log)) - Math.Abs(log);
            worst = Math.Max(worst, FixedPoint.Ratio(Reference.Of(log) - exact, Reference.Of(unit)));
        }

        Assert.InRange(worst, 0.5 - 0.01, 1);
    }

    [Fact]
    public void Log_has_its_limits()
    {
        Assert.Equal(double.NegativeInfinity, Log(0));
        Assert.Equal(double.NegativeInfinity, Log(-0.0));
        Assert.Equal(double.PositiveInfinity, Log(double.PositiveInfinity));
        Assert.Equal(0, Log(1));
        Assert.True(double.IsNaN(Log(-1)));
        Assert.True(double.IsNaN(Log(double.NaN)));
        Assert.True(double.IsNaN(Log(double.NegativeInfinity)));
    }

    [Fact]
    public void A_lane_is_not_moved_by_a_neighbour_out_of_range()
    {
        double[] mixed = [0.3, double.NaN, 1e-310, -1, 0.999, 800, -800, 0];
        foreach (string name in (string[])["Exp", "Log", "InverseNormal", "NormalCdf"])
        {
            double[] pack = Widths.Run<Lanes8>(new Calculation(name), mixed, mixed, mixed);
            for (int lane = 0; lane < 8; lane++)
            {
                double[] alone = [.. Enumerable.Repeat(mixed[lane], 8)];
                Assert.Equal(Widths.Run<Lanes8>(new Calculation(name), alone, alone, alone)[0], pack[lane]);
            }
        }
    }

    [Fact]
    public void Powers_keep_their_relative_error()
    {
        foreach (double x in Spread(200, 0.2, 5))
        {
            Assert.Equal(1, Pow(x, 3) / (x * x * x), 1e-14);
            Assert.Equal(1, Pow(x, 0.5) / Math.Sqrt(x), 1e-15);
        }

        Assert.Equal(0, Pow(0, 0.7));
        Assert.Equal(1, Pow(7, 0));
        Assert.True(double.IsNaN(Pow(-2, 2)));
    }

    [Fact]
    public void Clamping_keeps_a_broken_number_visible()
    {
        Assert.Equal(2, LaneMath.Clamp(new Lanes1(5), new(-1), new(2)).Value);
        Assert.Equal(-1, LaneMath.Clamp(new Lanes1(-5), new(-1), new(2)).Value);
        Assert.Equal(0.5, LaneMath.Clamp(new Lanes1(0.5), new(-1), new(2)).Value);
        Assert.True(double.IsNaN(LaneMath.Clamp(new Lanes1(double.NaN), new(-1), new(2)).Value));
    }

    private static IEnumerable<double> Spread(int count, double low, double high)
    {
        var generator = new Random(11);
        for (int i = 0; i < count; i++)
            yield return low + ((high - low) * generator.NextDouble());
    }

    private static double Exp(double x) => LaneMath.Exp(new Lanes1(x)).Value;

    private static double Log(double x) => LaneMath.Log(new Lanes1(x)).Value;

    private static double Pow(double x, double y) => LaneMath.Pow(new Lanes1(x), new Lanes1(y)).Value;
}
