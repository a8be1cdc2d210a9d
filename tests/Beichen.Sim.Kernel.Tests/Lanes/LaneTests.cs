using Beichen.Sim.Kernel.Lanes;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Lanes;

public sealed class LaneTests
{
    public static TheoryData<string> Operations => [.. Calculation.Names];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_width_gives_the_same_bits(string name)
    {
        (double[] a, double[] b, double[] c) = Numbers.Columns();
        Widths.AssertEqualBits(new Calculation(name), a, b, c);
    }

    [Fact]
    public void One_lane_does_what_the_language_does()
    {
        (double[] a, double[] b, double[] c) = Numbers.Columns();
        AssertSame("Add", (x, y, _) => x + y);
        AssertSame("Subtract", (x, y, _) => x - y);
        AssertSame("Multiply", (x, y, _) => x * y);
        AssertSame("Divide", (x, y, _) => x / y);
        AssertSame("FusedMultiplyAdd", Math.FusedMultiplyAdd);
        AssertSame("Sqrt", (x, _, _) => Math.Sqrt(x));
        AssertSame("Floor", (x, _, _) => Math.Floor(x));
        AssertSame("Min", (x, y, _) => x < y ? x : y);
        AssertSame("Max", (x, y, _) => x > y ? x : y);
        AssertSame("Select", (x, y, z) => x < y ? x : z);
        AssertSame("LessThan", (x, y, _) => Mask(x < y));
        AssertSame("LessThanOrEqual", (x, y, _) => Mask(x <= y));
        AssertSame("AreEqual", (x, y, _) => Mask(x == y));
        AssertSame("BitsAdd", (x, y, _) => OfBits(unchecked(Bits(x) + Bits(y))));
        AssertSame("BitsSubtract", (x, y, _) => OfBits(unchecked(Bits(x) - Bits(y))));
        AssertSame("BitsShiftLeft", (x, _, _) => OfBits(Bits(x) << 13));
        AssertSame("BitsShiftRight", (x, _, _) => OfBits(Bits(x) >>> 13));
        AssertSame("BitsMultiplyLow32", (x, y, _) => OfBits((Bits(x) & 0xFFFF_FFFF) * (Bits(y) & 0xFFFF_FFFF)));

        void AssertSame(string name, Func<double, double, double, double> meaning)
        {
            double[] actual = Widths.Run<Lanes1>(new Calculation(name), a, b, c);
            for (int i = 0; i < a.Length; i++)
                Assert.True(Bits(meaning(a[i], b[i], c[i])) == Bits(actual[i]), $"{name}({a[i]:R}, {b[i]:R}, {c[i]:R}) = {actual[i]:R}");
        }
    }

    [Fact]
    public void The_right_operand_wins_a_tie_and_a_NaN()
    {
        Assert.True(double.IsNegative(Lanes1.Min(new(0.0), new(-0.0)).Value));
        Assert.False(double.IsNegative(Lanes1.Min(new(-0.0), new(0.0)).Value));
        Assert.Equal(1, Lanes1.Max(new(double.NaN), new(1)).Value);
        Assert.True(double.IsNaN(Lanes1.Max(new(1), new(double.NaN)).Value));
    }

    [Fact]
    public void A_fused_product_keeps_what_rounding_would_drop() =>
        Assert.Equal(Math.ScaleB(1, -60),
            Lanes1.FusedMultiplyAdd(new(1 + Math.ScaleB(1, -30)), new(1 + Math.ScaleB(1, -30)), new(-1 - Math.ScaleB(1, -29))).Value);

    [Fact]
    public void Lanes_count_up_from_the_first_draw()
    {
        AssertCounts<Lanes1>();
        AssertCounts<Lanes2>();
        AssertCounts<Lanes4>();
        AssertCounts<Lanes8>();
        AssertCounts<LanePair<Lanes2>>();

        static void AssertCounts<T>()
            where T : struct, ILanes<T>
        {
            var values = new double[T.Width];
            T.Store(T.BitsFrom(0xFFFF_FFFE), ref values[0]);
            for (int lane = 0; lane < values.Length; lane++)
                Assert.Equal(0xFFFF_FFFEUL + (ulong)lane, Bits(values[lane]));
        }
    }

    [Fact]
    public void Any_sees_a_single_lane()
    {
        AssertSeen<Lanes1>();
        AssertSeen<Lanes2>();
        AssertSeen<Lanes4>();
        AssertSeen<Lanes8>();
        AssertSeen<LanePair<Lanes2>>();

        static void AssertSeen<T>()
            where T : struct, ILanes<T>
        {
            for (int lane = 0; lane < T.Width; lane++)
            {
                var values = new double[T.Width];
                values[lane] = 1;
                Assert.True(T.Any(T.AreEqual(T.Load(ref values[0]), T.Broadcast(1))));
                Assert.False(T.Any(T.AreEqual(T.Load(ref values[0]), T.Broadcast(2))));
            }
        }
    }

    private static ulong Bits(double value) => BitConverter.DoubleToUInt64Bits(value);

    private static double OfBits(ulong bits) => BitConverter.UInt64BitsToDouble(bits);

    private static double Mask(bool condition) => OfBits(condition ? ulong.MaxValue : 0);
}
