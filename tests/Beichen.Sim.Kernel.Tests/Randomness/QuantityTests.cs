using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Randomness;

public sealed class QuantityTests
{
    public static TheoryData<string> Names => ["fixed", "uniform", "triangular", "normal", "lognormal", "two-piece"];

    [Fact]
    public void A_lognormal_has_the_elicited_percentiles_and_the_golden_moments()
    {
        Quantity delay = Quantity.LogNormal(3, 5, 1);
        Assert.Equal(1.098612, delay.C, 5e-7);
        Assert.Equal(0.606954, delay.B, 5e-7);
        Assert.Equal(3.60676, delay.Mean, 5e-6);
        Assert.Equal(3, delay.Median);
        Assert.Equal(5, At(delay, 0.8), 1e-14);
    }

    [Fact]
    public void Percentiles_agree_with_hand_calculation()
    {
        Assert.Equal(2.5, At(Quantity.Uniform(2, 4, 1), 0.25));
        Assert.Equal(2, At(Quantity.Triangular(0, 2, 6, 1), 1.0 / 3), 1e-15);
        Assert.Equal(1, At(Quantity.Triangular(0, 2, 6, 1), 1.0 / 12), 1e-15);
        Assert.Equal(4, At(Quantity.Triangular(0, 2, 6, 1), 1 - (4.0 / 24)), 1e-15);
        Assert.Equal(10 + (2 * 1.959963984540054), At(Quantity.Normal(10, 2, 1), 0.975), 1e-14);
        Assert.Equal(7, At(Quantity.Fixed(7), 0.975));
    }

    [Fact]
    public void A_two_piece_normal_splits_its_mass_at_the_mode_as_its_deviations()
    {
        Quantity fan = Quantity.TwoPieceNormal(5, 2, 1, 1);
        Assert.Equal(5, At(fan, 2.0 / 3), 1e-15);
        Assert.Equal(5 - (2 * 1.959963984540054), At(fan, 0.025 * 4 / 3), 1e-14);
        Assert.Equal(5 + 1.959963984540054, At(fan, 1 - (0.025 * 2 / 3)), 1e-14);
        Assert.Equal(At(Quantity.Normal(5, 2, 1), 0.3), At(Quantity.TwoPieceNormal(5, 2, 2, 1), 0.3), 1e-14);
        Assert.Equal(5, At(Quantity.TwoPieceNormal(5, 0, 1, 1), 1e-12), 1e-11);
        Assert.InRange(At(Quantity.TwoPieceNormal(5, 1, 0, 1), 1 - 1e-12), 5 - 1e-11, 5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_mean_is_the_average_of_the_percentiles_and_they_never_fall(string name)
    {
        Quantity quantity = Named(name);
        const int count = 200_000;
        double sum = 0, before = double.NegativeInfinity;
        for (int i = 0; i < count; i++)
        {
            double value = At(quantity, (i + 0.5) / count);
            Assert.True(value >= before);
            before = value;
            sum += value;
        }

        Assert.Equal(quantity.Mean, sum / count, 2e-4);
        Assert.Equal(At(quantity, 0.5), quantity.Median);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_has_the_same_bits_at_every_width(string name)
    {
        Quantity quantity = Named(name);
        double[] expected = Sample<Lanes1>(quantity);
        Assert.Equal(expected, Sample<Lanes2>(quantity));
        Assert.Equal(expected, Sample<Lanes4>(quantity));
        Assert.Equal(expected, Sample<Lanes8>(quantity));
        Assert.Equal(expected[0], At(quantity, RandomLanes.Uniform<Lanes1>(new DrawKey(3, quantity.Key, 0, Purpose.Uncertainty), 0).Value));
        Assert.Equal(quantity.Distribution == Distribution.Fixed, expected.Distinct().Count() == 1);
    }

    [Fact]
    public void Parameters_out_of_order_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("value", () => Quantity.Fixed(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => Quantity.Uniform(2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("mode", () => Quantity.Triangular(2, 1, 3, 1));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => Quantity.Triangular(0, 4, 3, 1));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => Quantity.Normal(0, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("p50", () => Quantity.LogNormal(0, 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>("p80", () => Quantity.LogNormal(5, 3, 1));
        Assert.Throws<ArgumentOutOfRangeException>("deviationUp", () => Quantity.TwoPieceNormal(5, 0, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("deviationUp", () => Quantity.TwoPieceNormal(5, 3, -1, 1));
        var refused = Assert.Throws<ArgumentOutOfRangeException>("deviationDown", () => Quantity.TwoPieceNormal(5, -1, 3, 1));
        Assert.Contains("finite and in order", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity)]
    public void A_parameter_that_is_not_finite_is_refused_wherever_it_stands(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("low", () => Quantity.Uniform(value, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => Quantity.Uniform(0, value, 1));
        Assert.Throws<ArgumentOutOfRangeException>("low", () => Quantity.Triangular(value, 1, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => Quantity.Triangular(0, 1, value, 1));
        Assert.Throws<ArgumentOutOfRangeException>("mean", () => Quantity.Normal(value, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => Quantity.Normal(0, value, 1));
        Assert.Throws<ArgumentOutOfRangeException>("mode", () => Quantity.TwoPieceNormal(value, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("deviationDown", () => Quantity.TwoPieceNormal(0, value, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("deviationUp", () => Quantity.TwoPieceNormal(0, 1, value, 1));
    }

    // Bounds that meet leave no room: the number is certain.
    [Fact]
    public void Parameters_that_meet_make_a_certain_number()
    {
        Assert.Equal(3, At(Quantity.Uniform(3, 3, 1), 0.8));
        Assert.Equal(3, At(Quantity.Normal(3, 0, 1), 0.8));
        Assert.Equal(3, At(Quantity.LogNormal(3, 3, 1), 0.8), 1e-15);
        Assert.Equal(2 + Math.Sqrt(0.8), At(Quantity.Triangular(2, 3, 3, 1), 0.8), 1e-15);
        Assert.Equal(2 + 1 - Math.Sqrt(0.2), At(Quantity.Triangular(2, 2, 3, 1), 0.8), 1e-15);
    }

    // Of a triangle from 10 over 12 to 16: a third of the mass lies below the mode; half of that below 10 + √2.
    [Fact]
    public void A_triangle_that_does_not_begin_at_nothing_has_its_percentiles()
    {
        Quantity triangle = Quantity.Triangular(10, 12, 16, 1);
        Assert.Equal(10 + Math.Sqrt(2), At(triangle, 1.0 / 6), 1e-14);
        Assert.Equal(16 - Math.Sqrt(12), At(triangle, 0.5), 1e-14);
        Assert.Equal(12 + (0.7978845608028654 * (3 - 1)), Quantity.TwoPieceNormal(12, 1, 3, 1).Mean, 1e-14);
    }

    private static Quantity Named(string name) => name switch
    {
        "fixed" => Quantity.Fixed(1.5),
        "uniform" => Quantity.Uniform(-1, 3, 9),
        "triangular" => Quantity.Triangular(0, 2, 6, 9),
        "normal" => Quantity.Normal(2, 0.5, 9),
        "lognormal" => Quantity.LogNormal(3, 4, 9),
        _ => Quantity.TwoPieceNormal(5, 2, 1, 9),
    };

    private static double At(Quantity quantity, double u) => quantity.FromUniform(new Lanes1(u)).Value;

    private static double[] Sample<T>(Quantity quantity)
        where T : struct, ILanes<T>
    {
        var values = new double[256];
        for (int i = 0; i < values.Length; i += T.Width)
            T.Store(quantity.Sample<T>(3, (ulong)i), ref values[i]);
        return values;
    }
}
