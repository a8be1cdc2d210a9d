using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Randomness;

public sealed class PhiloxTests
{
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0UL, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0UL, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(
        0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0x299f31d0_a4093822UL,
        0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void The_known_answers_come_out(
        uint c0, uint c1, uint c2, uint c3, ulong key, uint x0, uint x1, uint x2, uint x3)
    {
        Philox.Generate(Lanes1.BroadcastBits(c0), c1, c2, c3, key, out Lanes1 a, out Lanes1 b, out Lanes1 c, out Lanes1 d);
        Assert.Equal(((ulong)x0, (ulong)x1, (ulong)x2, (ulong)x3), (Bits(a), Bits(b), Bits(c), Bits(d)));

        Philox.Generate(
            Lanes1.BroadcastBits(c0), Lanes1.BroadcastBits(c1), Lanes1.BroadcastBits(c2), Lanes1.BroadcastBits(c3), key,
            out a, out b, out c, out d);
        Assert.Equal(((ulong)x0, (ulong)x1, (ulong)x2, (ulong)x3), (Bits(a), Bits(b), Bits(c), Bits(d)));
    }

    [Fact]
    public void The_high_half_of_a_counter_is_ignored()
    {
        Philox.Generate(Lanes1.BroadcastBits(7), 1, 2, 3, 4, out Lanes1 low, out _, out _, out _);
        Philox.Generate(Lanes1.BroadcastBits(0xABCD_0000_0007), 1, 2, 3, 4, out Lanes1 high, out _, out _, out _);
        Assert.Equal(Bits(low), Bits(high));
    }

    [Fact]
    public void Lanes_with_counters_of_their_own_equal_single_ones()
    {
        AssertLanes<Lanes2>();
        AssertLanes<Lanes4>();
        AssertLanes<Lanes8>();

        static void AssertLanes<T>()
            where T : struct, ILanes<T>
        {
            Philox.Generate(
                T.BitsFrom(11), T.BitsFrom(0xFFFF_FF00), T.BitsFrom(500), T.BitsFrom(0x8000_0000), 0x1234_5678_9ABC_DEF0,
                out T x0, out T x1, out T x2, out T x3);
            double[][] words = [new double[T.Width], new double[T.Width], new double[T.Width], new double[T.Width]];
            T.Store(x0, ref words[0][0]);
            T.Store(x1, ref words[1][0]);
            T.Store(x2, ref words[2][0]);
            T.Store(x3, ref words[3][0]);
            for (uint lane = 0; lane < T.Width; lane++)
            {
                Philox.Generate(
                    Lanes1.BroadcastBits(11 + lane), 0xFFFF_FF00 + lane, 500 + lane, 0x8000_0000 + lane, 0x1234_5678_9ABC_DEF0,
                    out Lanes1 a, out Lanes1 b, out Lanes1 c, out Lanes1 d);
                Assert.Equal(
                    (Bits(a), Bits(b), Bits(c), Bits(d)),
                    (Bits(words[0][lane]), Bits(words[1][lane]), Bits(words[2][lane]), Bits(words[3][lane])));
            }
        }
    }

    private static ulong Bits(Lanes1 word) => Bits(word.Value);

    private static ulong Bits(double word) => BitConverter.DoubleToUInt64Bits(word);
}
