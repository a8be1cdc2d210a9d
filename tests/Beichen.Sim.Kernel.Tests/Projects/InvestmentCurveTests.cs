using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using CsCheck;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Projects;

public sealed class InvestmentCurveTests
{
    [Theory]
    [InlineData(InvestmentCurveFamily.Logistic, 10, 0.5, 0.0701, 0.5, 0.9299)]
    [InlineData(InvestmentCurveFamily.Rayleigh, 0.4, 0, 0.1856, 0.5671, 0.8656)]
    [InlineData(InvestmentCurveFamily.Beta, 2, 2.5, 0.2084, 0.6023, 0.9102)]
    [InlineData(InvestmentCurveFamily.Dhss, -0.1, 4, 0.1984, 0.5250, 0.8391)]
    public void A_quarter_half_and_three_quarters_of_the_way_have_their_known_shares(
        InvestmentCurveFamily family, double first, double second, double quarter, double half, double threeQuarters)
    {
        var curve = new InvestmentCurve(family, first, second);
        Assert.Equal(0, InvestmentCurves.Share(curve, 0));
        Assert.Equal(quarter, InvestmentCurves.Share(curve, 0.25), 0.5e-4);
        Assert.Equal(half, InvestmentCurves.Share(curve, 0.5), 0.5e-4);
        Assert.Equal(threeQuarters, InvestmentCurves.Share(curve, 0.75), 0.5e-4);
        Assert.Equal(1, InvestmentCurves.Share(curve, 1), 1e-15);
        Assert.Equal(0, InvestmentCurves.Share(curve, -0.5));
        Assert.Equal(1, InvestmentCurves.Share(curve, 1.5), 1e-15);
    }

    [Fact]
    public void Any_curve_within_its_limits_rises_from_nothing_to_all() =>
        Gen.Select(Gen.Int[0, 3], Gen.Double[0.05, 0.95], Gen.Double[0.05, 0.95], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((family, a, b, z, y) =>
        {
            InvestmentCurve curve = family switch
            {
                0 => new(InvestmentCurveFamily.Beta, 0.5 + (4 * a), 0.5 + (4 * b)),
                1 => new(InvestmentCurveFamily.Logistic, 12 * a, b),
                2 => new(InvestmentCurveFamily.Rayleigh, a, 0),
                _ => new(InvestmentCurveFamily.Dhss, (1.8 * a) - 0.9, 3 / (1 - Math.Abs((1.8 * a) - 0.9)) * (1 + b)),
            };
            var table = new CurveTable(curve);
            double low = table.Share(Math.Min(z, y)), high = table.Share(Math.Max(z, y));
            return low <= high && low >= 0 && high <= 1 + 1e-12 && table.Share(0.0) == 0 && Math.Abs(table.Share(1.0) - 1) < 1e-12;
        }, iter: 300);

    [Fact]
    public void The_table_is_within_a_hundred_thousandth_of_the_curve_and_of_itself_at_every_width()
    {
        foreach (InvestmentCurve curve in new InvestmentCurve[]
        {
            new(InvestmentCurveFamily.Beta, 2, 2.5), new(InvestmentCurveFamily.Logistic, 10, 0.5), new(InvestmentCurveFamily.Rayleigh, 0.4, 0),
            new(InvestmentCurveFamily.Dhss, -0.1, 4)
        })
        {
            var table = new CurveTable(curve);
            for (int i = 0; i <= 5000; i++)
            {
                double z = i / 5000.0;
                Assert.Equal(InvestmentCurves.Share(curve, z), table.Share(z), 1e-5);
                Assert.Equal(table.Share(z), table.Share(new Lanes1(z)).Value);
            }
        }
    }

    [Theory]
    [InlineData(InvestmentCurveFamily.Dhss, 0.5, 5.9)]
    [InlineData(InvestmentCurveFamily.Dhss, -0.5, 5.9)]
    [InlineData(InvestmentCurveFamily.Dhss, 1, 100)]
    [InlineData(InvestmentCurveFamily.Dhss, -1, 100)]
    [InlineData(InvestmentCurveFamily.Dhss, 2, 4)]
    [InlineData(InvestmentCurveFamily.Beta, 2, 0)]
    [InlineData(InvestmentCurveFamily.Logistic, 0, 0.5)]
    [InlineData(InvestmentCurveFamily.Beta, 0, 2)]
    [InlineData(InvestmentCurveFamily.Logistic, -1, 0.5)]
    [InlineData(InvestmentCurveFamily.Rayleigh, 0, 0)]
    [InlineData((InvestmentCurveFamily)9, 1, 1)]
    public void Shapes_that_would_take_money_back_are_refused(InvestmentCurveFamily family, double first, double second) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InvestmentCurves.Share(new InvestmentCurve(family, first, second), 0.3));

    [Fact]
    public void A_refusal_says_what_is_wrong_and_shapes_on_the_limit_are_accepted()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => InvestmentCurves.Share(new InvestmentCurve(InvestmentCurveFamily.Dhss, 0.5, 5.9), 0.3));
        Assert.Contains("monotone", refused.Message, StringComparison.Ordinal);
        Assert.True(InvestmentCurves.IsMonotone(new InvestmentCurve(InvestmentCurveFamily.Dhss, 0.5, 6)));
        Assert.True(InvestmentCurves.IsMonotone(new InvestmentCurve(InvestmentCurveFamily.Dhss, -0.5, 6)));
        Assert.False(InvestmentCurves.IsMonotone(new InvestmentCurve((InvestmentCurveFamily)9, 1, 1)));
    }

    // Steepest at three tenths: (L(0.5) − L(0)) / (L(1) − L(0)) with L = 1/(1 + e^−10(z − 0.3)).
    [Fact]
    public void A_logistic_curve_is_steepest_where_it_is_told() =>
        Assert.Equal(0.87570, InvestmentCurves.Share(new InvestmentCurve(InvestmentCurveFamily.Logistic, 10, 0.3), 0.5), 1e-5);

    [Fact]
    public void Ramp_up_is_the_integral_of_utilisation_over_the_quarter()
    {
        foreach ((double from, double to, double tau) in new[] { (0.0, 0.3, 1.7), (0.4, 1.4, 2.0), (5, 6, 3.5), (0, 1, 0.5) })
        {
            double sum = 0;
            for (int i = 0; i < 20000; i++) sum += (1 - Math.Exp(-(from + ((i + 0.5) * (to - from) / 20000)) / tau)) * (to - from) / 20000;
            Assert.Equal(sum, SingleProject.Ramp(from, to, tau), 1e-9);
        }
    }

    // Signing to building takes a quarter, building three; then u(½), u(1½), …
    [Fact]
    public void An_unnamed_cohort_invests_all_it_has_and_then_ramps_up()
    {
        ArrivalStreamParameters stream = InventedDistrict.Plan().Attraction.Streams[0];
        var profile = new CohortProfile(stream, 9, 2);
        Assert.Equal(1, profile.Invested.Sum(), 1e-12);
        Assert.Equal(0, profile.Invested[0]);
        Assert.Equal(InvestmentCurves.Share(stream.Curve, 1 / 3.0), profile.Invested[1], 1e-12);
        Assert.Equal(0, profile.Invested[4]);
        Assert.Equal([0, 0, 0, 0], profile.Utilised.Take(4));

        // Signings of the third quarter, the fourth, … as they build: a year's weights 0.2, 0.3, 0.2, 0.3, then the same again.
        Assert.Equal(0, profile.CountedOn[0]);
        Assert.Equal(0.2 * profile.Invested[1], profile.CountedOn[1], 1e-14);
        Assert.Equal((0.2 * profile.Invested[2]) + (0.3 * profile.Invested[1]), profile.CountedOn[2], 1e-14);
        Assert.Equal((0.3 * profile.Invested[3]) + (0.2 * profile.Invested[2]) + (0.3 * profile.Invested[1]), profile.CountedOn[4], 1e-14);
        Assert.Equal(1 - Math.Exp(-0.5 / 2.5), profile.Utilised[4], 1e-14);
        Assert.Equal(1 - Math.Exp(-4.5 / 2.5), profile.Utilised[8], 1e-14);
    }
}
