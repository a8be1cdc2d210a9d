using Beichen.Sim.Analysis.Attribution;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Attribution;

/// <summary>Sampled orders against the exact split.</summary>
public sealed class ShapleySamplingTests
{
    [Fact]
    public void In_the_glove_game_nested_shares_are_Owens()
    {
        // Two left gloves of one group, one right glove: the group and the right glove have a half each, the left ones halve theirs.
        static double Pairs(ulong coalition) => (coalition & 4) != 0 && (coalition & 3) != 0 ? 1 : 0;
        var sampling = ShapleySampling.Nested([7, 7, 2], 4000, 20220101);
        IReadOnlyList<ShapleyEstimate> shares = sampling.Estimate(Pairs);
        Assert.Equal(0.5, shares[2].Value, 12);
        Assert.Equal(0.25, shares[0].Value, 0.02);
        Assert.Equal(0.5, shares[0].Value + shares[1].Value, 12);
        Assert.Equal(2.0 / 3, ShapleySampling.Create(3, 4000, 20220101).Estimate(Pairs)[2].Value, 0.02);
    }

    [Fact]
    public void Players_of_a_group_follow_each_other_in_every_order()
    {
        int[] groups = [3, 1, 3, 2, 1, 3, 2];
        Assert.All(ShapleySampling.Nested(groups, 50, 7).Orders, order =>
        {
            Assert.Equal(Enumerable.Range(0, groups.Length), order.Order());
            Assert.Equal(3, 1 + order.Zip(order.Skip(1)).Count(pair => groups[pair.First] != groups[pair.Second]));
        });
    }

    [Fact]
    public void Sampled_shares_lie_within_four_standard_errors_of_the_exact_ones_and_add_up()
    {
        double[] game = ShapleyValuesTests.Game(8);
        double[] exact = ShapleyValues.Exact(game);
        IReadOnlyList<ShapleyEstimate> sampled = ShapleySampling.Create(8, 400, 3).Estimate(coalition => game[coalition]);
        for (int i = 0; i < 8; i++)
        {
            Assert.InRange(sampled[i].StandardError, 0.001, 0.03);
            Assert.InRange(sampled[i].Value - exact[i], -4 * sampled[i].StandardError, 4 * sampled[i].StandardError);
        }

        Assert.Equal(game[^1] - game[0], sampled.Sum(share => share.Value), 10);
    }

    [Fact]
    public void A_game_of_pairs_is_exact_after_one_order_and_its_reverse()
    {
        // Every second-order game: an order and its reverse cancel each other's error.
        double Value(ulong s) => Bit(s, 0) + (2 * Bit(s, 1)) + (3 * Bit(s, 0) * Bit(s, 1)) - (4 * Bit(s, 1) * Bit(s, 2));
        IReadOnlyList<ShapleyEstimate> sampled = ShapleySampling.Create(3, 1, 3).Estimate(Value);
        Assert.Equal([2.5, 1.5, -2.0], sampled.Select(share => Math.Round(share.Value, 12)));
    }

    [Fact]
    public void Every_order_comes_with_its_reverse_and_only_its_coalitions_are_asked_for()
    {
        ShapleySampling sampling = ShapleySampling.Create(12, 5, 3);
        for (int pair = 0; pair < 5; pair++) Assert.Equal(sampling.Orders[2 * pair].Reverse(), sampling.Orders[(2 * pair) + 1]);
        var asked = new HashSet<ulong>();
        sampling.Estimate(coalition => asked.Add(coalition) ? 1 : 0);
        Assert.Equal(sampling.Coalitions, asked.Order());
    }

    private static double Bit(ulong coalition, int player) => coalition >> player & 1;
}
