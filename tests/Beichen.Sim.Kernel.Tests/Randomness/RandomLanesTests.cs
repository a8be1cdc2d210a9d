using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Randomness;

public sealed class RandomLanesTests
{
    private static readonly DrawKey Key = new(20260101, EntityKey.Of("park-north"), 7, Purpose.Delay);

    [Fact]
    public void A_draw_has_the_same_bits_at_any_width_and_in_any_batch()
    {
        double[] expected = Uniforms<Lanes1>(Key, 0, 64);
        Assert.Equal(expected, Uniforms<Lanes2>(Key, 0, 64));
        Assert.Equal(expected, Uniforms<Lanes4>(Key, 0, 64));
        Assert.Equal(expected, Uniforms<Lanes8>(Key, 0, 64));
        Assert.Equal(expected[24..48], Uniforms<Lanes8>(Key, 24, 24));
        Assert.Equal(expected[13..29], Uniforms<Lanes4>(Key, 13, 16));
    }

    [Fact]
    public void A_uniform_is_the_top_of_two_words_and_a_half()
    {
        Philox.Generate(
            Lanes1.BroadcastBits(5), Key.Entity, (7u << 16) | 4, 3, Key.Seed, out Lanes1 x0, out Lanes1 x1, out Lanes1 x2, out Lanes1 x3);
        RandomLanes.Uniforms(Key, 5, 3, out Lanes1 first, out Lanes1 second);
        Assert.Equal(Exact(x0, x1), (decimal)first.Value, 15);
        Assert.Equal(Unit(x0, x1), first.Value);
        Assert.Equal(Unit(x2, x3), second.Value);

        static double Unit(Lanes1 high, Lanes1 low) => ((2 * Top(high, low)) + 1) * Math.ScaleB(1, -53);

        static decimal Exact(Lanes1 high, Lanes1 low) => (Top(high, low) + 0.5m) / (1UL << 52);

        static ulong Top(Lanes1 high, Lanes1 low) =>
            (BitConverter.DoubleToUInt64Bits(high.Value) << 20) | (BitConverter.DoubleToUInt64Bits(low.Value) >> 12);
    }

    [Fact]
    public void Uniforms_fill_the_open_interval_evenly()
    {
        double[] draws = Uniforms<Lanes8>(Key, 0, 100_000);
        Array.Sort(draws);
        double distance = 0;
        for (int i = 0; i < draws.Length; i++)
            distance = Math.Max(distance, Math.Abs(draws[i] - ((i + 0.5) / draws.Length)));
        Assert.InRange(draws[0], double.Epsilon, 1e-3);
        Assert.InRange(draws[^1], 1 - 1e-3, Math.BitDecrement(1));
        Assert.InRange(distance * Math.Sqrt(draws.Length), 0.2, 1.63); // Kolmogorov's 1 % point
    }

    [Fact]
    public void Normals_have_the_moments_of_the_normal_law_and_do_not_move_together()
    {
        const int count = 100_000;
        double sum = 0, squares = 0, fourths = 0, cross = 0;
        for (ulong draw = 0; draw < count; draw++)
        {
            RandomLanes.Normals(Key, draw, 0, out Lanes1 first, out Lanes1 second);
            double square = first.Value * first.Value;
            sum += first.Value;
            squares += square;
            fourths += square * square;
            cross += first.Value * second.Value;
        }

        Assert.Equal(0, sum / count, 0.01);
        Assert.Equal(1, squares / count, 0.015);
        Assert.Equal(3, fourths / count, 0.1);
        Assert.Equal(0, cross / count, 0.01);
    }

    [Fact]
    public void Every_part_of_the_name_changes_the_number()
    {
        DrawKey[] names =
        [
            Key, Key with { Seed = 20260102 }, Key with { Seed = Key.Seed + (1UL << 32) }, Key with { Entity = Key.Entity + 1 },
            Key with { Quarter = 8 }, Key with { Purpose = Purpose.Exit }, Key with { Quarter = 0 },
        ];
        var numbers = names.Select(name => RandomLanes.Uniform<Lanes1>(name, 3).Value).ToList();
        RandomLanes.Uniforms(Key, 3, 0, out _, out Lanes1 second);
        RandomLanes.Uniforms(Key, 3, 1, out Lanes1 third, out _);
        numbers.AddRange([second.Value, third.Value, RandomLanes.Uniform<Lanes1>(Key, 4).Value]);
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public void A_normal_is_the_score_of_the_uniform_of_the_same_name()
    {
        double score = LaneMath.InverseNormal(RandomLanes.Uniform<Lanes1>(Key, 9)).Value;
        Assert.Equal(score, RandomLanes.Normal<Lanes1>(Key, 9).Value);
        RandomLanes.Normals(Key, 9, 0, out Lanes1 first, out _);
        Assert.Equal(score, first.Value);
    }

    [Fact]
    public void Purposes_keep_their_numbers()
    {
        Assert.Equal(1, (int)Purpose.Uncertainty);
        Assert.Equal(14, (int)Purpose.Overrun);
        Assert.Equal(Enum.GetValues<Purpose>().Length, Enum.GetValues<Purpose>().Distinct().Count());
        Assert.Equal(0x0007_0004u, Key.QuarterAndPurpose);
    }

    private static double[] Uniforms<T>(DrawKey key, int firstDraw, int count)
        where T : struct, ILanes<T>
    {
        var draws = new double[count];
        for (int i = 0; i < count; i += T.Width)
            T.Store(RandomLanes.Uniform<T>(key, (ulong)(firstDraw + i)), ref draws[i]);
        return draws;
    }
}
