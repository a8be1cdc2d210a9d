using Beichen.Sim.Analysis.Attribution;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Attribution;

/// <summary>Sampled orders against the exact split.</summary>
public sealed class ShapleySamplingTests
{
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
