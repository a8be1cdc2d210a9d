using Beichen.Sim.Analysis.Sampling;
using Beichen.Sim.Analysis.Sensitivity;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Sensitivity;

/// <summary>Shares of variance by groups, against analytic values.</summary>
public sealed class PickFreezeTests
{
    private const int Draws = 16384;

    // f = 3x₁ + 2x₂ + 4x₁x₂ + x₃ of independent x with mean 0 and variance 1/12: V₁ 9/12, V₂ 4/12, V₃ 1/12, V₁₂ 16/144.
    [Theory]
    [InlineData(0, 108, 124)]
    [InlineData(1, 48, 64)]
    [InlineData(2, 12, 12)]
    public void A_polynomial_gives_its_analytic_shares(int group, double alone, double withInteractions)
    {
        SobolIndex share = PickFreeze.Of(Column(x => x.A), Column(x => x.B), Column(x => Mixed(x, group)));
        Assert.InRange(alone / 184, share.FirstLow - 0.01, share.FirstHigh + 0.01);
        Assert.InRange(withInteractions / 184, share.TotalLow - 0.01, share.TotalHigh + 0.01);
        Assert.InRange(share.FirstHigh - share.FirstLow, 0.005, 0.08);
    }

    [Fact]
    public void A_group_that_moves_nothing_has_no_share_and_one_of_all_inputs_has_everything()
    {
        double[] a = Column(x => x.A), b = Column(x => x.B);
        SobolIndex nothing = PickFreeze.Of(a, b, a), everything = PickFreeze.Of(a, b, b);
        Assert.Equal((0d, 0d, 0d), (nothing.First, nothing.Total, nothing.TotalHigh));
        Assert.InRange(everything.First, 0.97, 1.03);
        Assert.InRange(everything.Total, 0.97, 1.03);
    }

    [Fact]
    public void Another_unit_and_another_zero_leave_the_shares()
    {
        double[] a = Column(x => x.A), b = Column(x => x.B), mixed = Column(x => Mixed(x, 0));
        SobolIndex plain = PickFreeze.Of(a, b, mixed), other = PickFreeze.Of(Moved(a), Moved(b), Moved(mixed));
        Assert.Equal(plain.First, other.First, 9);
        Assert.Equal(plain.TotalHigh, other.TotalHigh, 9);

        static double[] Moved(double[] column) => Array.ConvertAll(column, value => 1000 + (-7 * value));
    }

    [Fact]
    public void An_interval_holds_the_share_of_many_more_draws_about_nineteen_times_in_twenty()
    {
        double[] a = Column(x => x.A), b = Column(x => x.B), mixed = Column(x => Mixed(x, 1));
        int held = 0;
        for (int part = 0; part < 64; part++)
        {
            Range some = new(part * 256, (part + 1) * 256);
            SobolIndex share = PickFreeze.Of(a[some], b[some], mixed[some]);
            if (share.FirstLow <= 48d / 184 && 48d / 184 <= share.FirstHigh) held++;
        }

        Assert.InRange(held, 55, 64);
    }

    [Fact]
    public void What_does_not_vary_has_no_shares_and_what_is_no_number_is_refused()
    {
        Assert.Equal(default, PickFreeze.Of([1, 1, 1], [1, 1, 1], [1, 1, 1]));
        Assert.Throws<ArgumentException>(() => PickFreeze.Of([1, 2], [1, 2], [1]));
        Assert.Throws<ArgumentException>(() => PickFreeze.Of([1], [1], [1]));
        Assert.Throws<ArgumentException>(() => PickFreeze.Of([1, 2], [1, double.NaN], [1, 2]));
    }

    private static double F(double x1, double x2, double x3) => (3 * x1) + (2 * x2) + (4 * x1 * x2) + x3;

    private static double Mixed((double A, double B, double[] X, double[] Y) x, int group)
    {
        double[] mixed = [.. x.X];
        mixed[group] = x.Y[group];
        return F(mixed[0], mixed[1], mixed[2]);
    }

    private static double[] Column(Func<(double A, double B, double[] X, double[] Y), double> of)
    {
        var uniforms = new KeyedUniforms(11, "tests/pick-freeze");
        double[] column = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            double[] x = [.. Enumerable.Range(0, 3).Select(i => uniforms.At(draw, i) - 0.5)],
                y = [.. Enumerable.Range(3, 3).Select(i => uniforms.At(draw, i) - 0.5)];
            column[draw] = of((F(x[0], x[1], x[2]), F(y[0], y[1], y[2]), x, y));
        }

        return column;
    }
}
