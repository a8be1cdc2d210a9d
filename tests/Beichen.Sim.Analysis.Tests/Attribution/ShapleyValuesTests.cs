using Beichen.Sim.Analysis.Attribution;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Attribution;

/// <summary>Shapley's axioms and the golden game of model II.17.</summary>
public sealed class ShapleyValuesTests
{
    // Coalitions in bit order: ∅, a, b, ab, c, ac, bc, abc.
    private static readonly double[] Golden = [0, 1, 0.5, 2.1, 0.2, 1.3, 0.7, 2.6];

    [Fact]
    public void The_golden_game_gives_its_shares_and_their_sum()
    {
        double[] shares = ShapleyValues.Exact(Golden);
        Assert.Equal(1.416667, shares[0], 6);
        Assert.Equal(0.866667, shares[1], 6);
        Assert.Equal(0.316667, shares[2], 6);
        Assert.Equal(2.6, shares.Sum(), 12);
    }

    [Fact]
    public void Shares_add_up_to_what_the_whole_achieves_whatever_the_game()
    {
        double[] game = Game(8);
        Assert.Equal(game[^1] - game[0], ShapleyValues.Exact(game).Sum(), 12);
    }

    [Fact]
    public void A_player_who_adds_nothing_gets_nothing()
    {
        double[] three = Game(3);
        double[] four = [.. three, .. three];
        double[] shares = ShapleyValues.Exact(four);
        Assert.Equal(0, shares[3], 12);
        double[] alone = ShapleyValues.Exact(three);
        for (int i = 0; i < 3; i++) Assert.Equal(alone[i], shares[i], 12);
    }

    [Fact]
    public void Players_who_add_the_same_everywhere_get_the_same()
    {
        double[] game = [0, 2, 2, 7, 1, 5, 5, 9];
        double[] shares = ShapleyValues.Exact(game);
        Assert.Equal(shares[0], shares[1], 12);
        Assert.NotEqual(shares[0], shares[2], 3);
    }

    [Fact]
    public void Weights_of_a_player_give_its_share_as_one_sum()
    {
        double[] shares = ShapleyValues.Exact(Golden);
        for (int i = 0; i < 3; i++) Assert.Equal(shares[i], ShapleyValues.Weights(3, i).Zip(Golden, (w, v) => w * v).Sum(), 12);
    }

    [Fact]
    public void Interactions_are_nought_in_a_sum_and_the_synergy_in_a_pair()
    {
        double[] sum = [0, 1, 2, 3, 4, 5, 6, 7];
        Assert.All(ShapleyValues.Interactions(sum).Cast<double>(), value => Assert.Equal(0, value, 12));
        double[,] golden = ShapleyValues.Interactions(Golden);
        // ab: ½(2.1 − 1 − .5) + ½(2.6 − 1.3 − .7 + .2) = .7.
        Assert.Equal(0.7, golden[0, 1], 12);
        Assert.Equal(golden[0, 1], golden[1, 0]);
        Assert.Equal(3, ShapleyValues.Interactions([0, 1, 1, 5])[0, 1], 12);
    }

    [Fact]
    public void A_number_of_values_that_is_no_power_of_two_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ShapleyValues.Exact([0, 1, 2]));
        Assert.Throws<ArgumentException>(() => ShapleyValues.Exact([1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShapleyValues.Weights(3, 3));
    }

    internal static double[] Game(int players)
    {
        var uniforms = new Analysis.Sampling.KeyedUniforms(5, "tests/game");
        return [.. Enumerable.Range(0, 1 << players).Select(coalition => uniforms.At(coalition, 0))];
    }
}
