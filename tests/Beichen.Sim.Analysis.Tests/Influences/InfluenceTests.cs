using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Influences;

public sealed class InfluenceTests
{
    private const ulong Seed = 2022;
    private const int Draws = 4096;

    private static readonly UncertainInput Strong = Input("strong", "assumed");
    private static readonly UncertainInput Medium = Input("medium", "official");
    private static readonly UncertainInput Weak = Input("weak", "analogue");
    private static readonly UncertainInput Idle = Input("idle", "derived");

    [Fact]
    public void Values_rank_in_the_order_of_their_weights()
    {
        IReadOnlyList<InputInfluence> ranked = Rank([Idle, Weak, Medium, Strong], Seed, Outcome(4, -2, 1, 0));
        Assert.Equal("strong medium weak idle", Paths(ranked));
        Assert.True(ranked[1].Spearman < 0);
        Assert.All(ranked.Take(3), input => Assert.True(input.IsDistinct));
        Assert.False(ranked[3].IsDistinct);
    }

    [Fact]
    public void Shares_are_near_the_weights_share_of_variance()
    {
        // Variances 16 : 4 : 1, without luck.
        IReadOnlyList<InputInfluence> ranked = Rank([Strong, Medium, Weak, Idle], Seed, Outcome(4, -2, 1, 0));
        Assert.Equal(16.0 / 21, ranked[0].ShareOfSpread, 0.04);
        Assert.Equal(4.0 / 21, ranked[1].ShareOfSpread, 0.04);
        Assert.Equal(1.0 / 21, ranked[2].ShareOfSpread, 0.04);
        Assert.InRange(ranked[3].ShareOfSpread, 0, 0.003);
    }

    [Fact]
    public void Spread_splits_into_assumed_sourced_and_luck()
    {
        // Variances: assumed 16 + 1, sourced 4, luck 21; a normal pair of correlation r has the rank correlation (6/π) asin(r/2).
        SpreadShare share = Spread([Strong, Medium, Weak, Idle], Seed, Outcome(4, 2, 1, Math.Sqrt(21)));
        Assert.Equal(Ranked(16.0 / 42) + Ranked(1.0 / 42), share.Assumed, 0.03);
        Assert.Equal(Ranked(4.0 / 42), share.Sourced, 0.03);
        Assert.Equal(1, share.Assumed + share.Sourced + share.Luck, 12);
        Assert.False(share.IsFlat);
    }

    [Fact]
    public void Many_values_without_influence_explain_nothing()
    {
        UncertainInput[] idle = [.. Enumerable.Range(0, 300).Select(i => Input($"idle-{i}", "assumed"))];
        SpreadShare share = Spread(idle, Seed, Outcome(0, 0, 0, 1)[..512]);
        Assert.InRange(share.Assumed, 0, 4 * share.StandardError);
        Assert.Equal(Math.Sqrt(600) / 511, share.StandardError, 12);
    }

    [Fact]
    public void Draws_that_are_named_one_by_one_rank_as_those_of_a_run_in_their_order()
    {
        UncertainInput[] inputs = [Strong, Medium, Weak, Idle];
        double[] outcome = Outcome(4, 2, 1, 3);
        ulong[] backwards = [.. Enumerable.Range(0, Draws).Select(draw => (ulong)(Draws - 1 - draw))];
        Assert.Equal(
            Influence.Of(inputs, Seed, outcome)[0].Ranked,
            Influence.Of(new InputRanks(inputs, Seed, backwards), (double[])[.. Enumerable.Reverse(outcome)])[0].Ranked);
    }

    [Fact]
    public void A_draw_that_was_taken_four_times_says_no_more_than_once()
    {
        UncertainInput[] idle = [.. Enumerable.Range(0, 300).Select(i => Input($"idle-{i}", "assumed"))];
        ulong[] taken = [.. Enumerable.Range(0, 1024).Select(i => (ulong)(i / 4))];
        double[] outcome = Outcome(0, 0, 0, 1);
        SpreadShare many = Influence.Of(new InputRanks(idle, Seed, taken), (double[])[.. taken.Select(draw => outcome[draw])])[0].Spread,
            once = Spread(idle, Seed, outcome[..256]);
        Assert.Equal(once.StandardError, many.StandardError, 12);
        Assert.Equal(once.Assumed, many.Assumed, 6);
    }

    [Fact]
    public void An_outcome_that_does_not_vary_has_no_spread_to_share_out()
    {
        SpreadShare share = Spread([Strong], Seed, new double[64]);
        Assert.True(share.IsFlat);
        Assert.Equal(0, Assert.Single(Rank([Strong], Seed, new double[64])).Spearman);
    }

    [Fact]
    public void Ties_of_influence_go_by_path_and_the_same_seed_gives_the_same_list()
    {
        UncertainInput twin = Strong with { Path = "another" };
        double[] outcome = Outcome(1, 0, 0, 1);
        Assert.Equal("another strong", Paths(Rank([Strong, twin], Seed, outcome)));
        Assert.Equal(Rank([Strong, Weak], Seed, outcome), Rank([Strong, Weak], Seed, outcome));
        Assert.NotEqual(Rank([Strong], Seed, outcome)[0].Spearman, Rank([Strong], Seed + 1, outcome)[0].Spearman);
    }

    [Fact]
    public void Values_are_those_that_a_run_settled()
    {
        var quantity = Quantity.Triangular(1, 2, 4, 99);
        double[] values = UncertainInput.Of("x", quantity, "assumed", null).Values(Seed, 16);
        for (int draw = 0; draw < 16; draw++) Assert.Equal(quantity.Sample<Lanes1>(Seed, (ulong)draw).Value, values[draw]);
    }

    [Fact]
    public void Ranks_need_no_values_and_are_those_of_the_values()
    {
        (Quantity Quantity, double Flat)[] kinds =
        [
            (Quantity.Uniform(-1, 3, 1), 0), (Quantity.Triangular(1, 2, 4, 2), 0), (Quantity.Normal(5, 2, 3), 0), (Quantity.LogNormal(0.1, 0.4, 4), 0),
            (Quantity.TwoPieceNormal(1, 0.2, 0.9, 5), 0), (Quantity.Normal(5, 0, 6), 1),
        ];
        foreach ((Quantity quantity, double flat) in kinds)
        {
            UncertainInput input = UncertainInput.Of("x", quantity, "assumed", null);
            double[] ranked = input.Ranked(Seed, 1000);
            Assert.Equal(Ranks.Of(input.Values(Seed, 1000)), ranked);
            Assert.Equal(flat == 1 ? 1 : 1000, ranked.Distinct().Count());
        }
    }

    [Fact]
    public void A_correlation_is_that_of_the_ranks_of_the_values_to_the_bit()
    {
        double[] outcome = Outcome(4, -2, 1, 0);
        UncertainInput[] inputs = [Strong, Medium, Weak, Idle];
        foreach (InputInfluence row in Rank(inputs, Seed, outcome))
        {
            double[] values = inputs.Single(input => input.Path == row.Path).Values(Seed, Draws);
            Assert.Equal(Ranks.Correlation(Ranks.Of(values), Ranks.Of(outcome)), row.Spearman);
        }

        Assert.Throws<ArgumentException>(() => Influence.Of(inputs, Seed, outcome, outcome[..64]));
    }

    [Fact]
    public void Outcomes_that_cannot_be_ranked_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Rank([Strong], Seed, [1, double.NaN, 2]));
        Assert.Throws<ArgumentException>(() => Rank([Strong], Seed, [1, 2]));
    }

    [Fact]
    public void Several_outcomes_at_once_are_each_as_it_is_alone()
    {
        UncertainInput[] inputs = [Strong, Medium, Weak, Idle];
        double[] one = Outcome(4, -2, 1, 0), other = Outcome(0, 1, 3, 2);
        IReadOnlyList<OutcomeInfluence> together = Influence.Of(inputs, Seed, one, other);
        Assert.Equal(Rank(inputs, Seed, one), together[0].Ranked);
        Assert.Equal(Rank(inputs, Seed, other), together[1].Ranked);
        Assert.Equal(Spread(inputs, Seed, other), together[1].Spread);
        Assert.Equal("weak", together[1].Ranked[0].Path);
    }

    [Fact]
    public void Values_that_are_ranked_once_say_of_every_outcome_what_they_say_ranked_anew()
    {
        UncertainInput[] inputs = [Strong, Medium, Weak, Idle];
        var ranks = new InputRanks(inputs, Seed, Draws);
        foreach (double[] outcome in new[] { Outcome(4, -2, 1, 0), Outcome(0, 1, 3, 2) })
        {
            Assert.Equal(Rank(inputs, Seed, outcome), Influence.Of(ranks, outcome)[0].Ranked);
            Assert.Equal(Spread(inputs, Seed, outcome), Influence.Of(ranks, outcome)[0].Spread);
        }

        Assert.Throws<ArgumentException>(() => Influence.Of(ranks, Outcome(0, 1, 3, 2)[..64]));
        Assert.True(ranks.Are([.. inputs], Seed, Draws));
        Assert.False(ranks.Are([.. inputs.Reverse()], Seed, Draws));
        Assert.False(ranks.Are(inputs, Seed + 1, Draws));
        Assert.False(ranks.Are(inputs, Seed, Draws - 1));
    }

    private static double Ranked(double share) => Math.Pow(6 / Math.PI * Math.Asin(Math.Sqrt(share) / 2), 2);

    private static IReadOnlyList<InputInfluence> Rank(IReadOnlyList<UncertainInput> inputs, ulong seed, double[] outcome) =>
        Influence.Of(inputs, seed, outcome)[0].Ranked;

    private static SpreadShare Spread(IReadOnlyList<UncertainInput> inputs, ulong seed, double[] outcome) => Influence.Of(inputs, seed, outcome)[0].Spread;

    private static string Paths(IReadOnlyList<InputInfluence> ranked) => string.Join(' ', ranked.Select(input => input.Path));

    private static UncertainInput Input(string id, string basis) => UncertainInput.Of(id, Quantity.Normal(0, 1, EntityKey.Of(id)), basis, "low");

    private static double[] Outcome(double strong, double medium, double weak, double luck)
    {
        double[] first = Strong.Values(Seed, Draws);
        double[] second = Medium.Values(Seed, Draws);
        double[] third = Weak.Values(Seed, Draws);
        double[] noise = Input("luck", "assumed").Values(Seed, Draws);
        double[] outcome = new double[Draws];
        for (int i = 0; i < Draws; i++) outcome[i] = (strong * first[i]) + (medium * second[i]) + (weak * third[i]) + (luck * noise[i]);
        return outcome;
    }
}
