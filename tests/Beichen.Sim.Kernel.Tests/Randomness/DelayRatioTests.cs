using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Tests.Lanes;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Randomness;

public sealed class DelayRatioTests
{
    private const double EightiethPercentile = 0.8416212335729143;

    public static TheoryData<DelayFamily> Families => [.. Enum.GetValues<DelayFamily>()];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_family_has_the_elicited_percentiles(DelayFamily family)
    {
        Assert.Equal(3, At(family, 0, 3, 5), 1e-14);
        Assert.Equal(5, At(family, EightiethPercentile, 3, 5), 1e-14);
        Assert.Equal(1, At(family, 0, 1, 1.3), 1e-14);
        Assert.Equal(1.3, At(family, EightiethPercentile, 1, 1.3), 1e-14);
        Assert.Equal(2, At(family, 3, 2, 2));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void A_higher_score_takes_longer(DelayFamily family)
    {
        double before = 0;
        for (int step = -830; step <= 830; step++)
        {
            double duration = At(family, step / 100.0, 3, 5);
            Assert.True(duration > before && double.IsFinite(duration), $"{family} at {step / 100.0}");
            before = duration;
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void A_delay_has_the_same_bits_at_every_width(DelayFamily family)
    {
        double[] scores = [.. Enumerable.Range(0, 1024).Select(i => (i - 512) / 70.0)];
        double[] medians = [.. Enumerable.Range(0, 1024).Select(i => 1 + (i % 7 * 0.3))];
        double[] eightieths = [.. medians.Select((median, i) => median * (1.1 + (i % 5 * 0.2)))];
        Widths.AssertEqualBits(new Delay(family), scores, medians, eightieths);
    }

    [Theory]
    [InlineData(DelayFamily.LogLogistic, 0.9)]
    [InlineData(DelayFamily.BurrXII, 0.9)]
    [InlineData(DelayFamily.Frechet, 0.9)]
    [InlineData(DelayFamily.LogLogistic, 0.3)]
    [InlineData(DelayFamily.BurrXII, 0.3)]
    [InlineData(DelayFamily.Frechet, 0.3)]
    public void The_distribution_function_of_the_duration_is_the_familys_own(DelayFamily family, double u)
    {
        double t = At(family, LaneMath.InverseNormal(new Lanes1(u)).Value, 3, 5);
        double ratio = Math.Log(5.0 / 3);
        double probability;
        switch (family)
        {
            case DelayFamily.LogLogistic:
                probability = 1 / (1 + Math.Pow(t / 3, -Math.Log(4) / ratio));
                break;
            case DelayFamily.BurrXII:
                double c = Math.Log(8) / ratio, lambda = 3 / Math.Pow(3, 1 / c);
                probability = 1 - Math.Pow(1 + Math.Pow(t / lambda, c), -0.5);
                break;
            default:
                double a = Math.Log(Math.Log(2) / Math.Log(1.25)) / ratio, s = 3 * Math.Pow(Math.Log(2), 1 / a);
                probability = Math.Exp(-Math.Pow(t / s, -a));
                break;
        }

        Assert.Equal(u, probability, 1e-14);
    }

    [Fact]
    public void Tails_lengthen_from_the_lognormal_to_the_Burr()
    {
        double[] durations = [.. new[] { DelayFamily.LogNormal, DelayFamily.LogLogistic, DelayFamily.Frechet, DelayFamily.BurrXII }
            .Select(family => At(family, 4, 3, 5))];
        Assert.Equal(durations.Order(), durations);
        Assert.Equal(34.002344386350, durations[0], 1e-9);
    }

    private static double At(DelayFamily family, double z, double p50, double p80) =>
        DelayRatio.FromNormal(family, new Lanes1(z), new Lanes1(p50), new Lanes1(p80)).Value;

    private sealed record Delay(DelayFamily Family) : ICalculation
    {
        public T Evaluate<T>(T a, T b, T c)
            where T : struct, ILanes<T> => DelayRatio.FromNormal(Family, a, b, c);
    }
}
