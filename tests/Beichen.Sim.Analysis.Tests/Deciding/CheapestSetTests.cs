using Beichen.Sim.Analysis.Deciding;
using Beichen.Sim.Analysis.Lateness;
using Beichen.Sim.Analysis.Sampling;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Deciding;

public class CheapestSetTests
{
    private readonly KeyedUniforms _uniforms = new(20220101, "analysis-tests/cheapest");

    [Fact]
    public void A_chance_constraint_of_one_lever_ends_where_its_closed_form_does()
    {
        // y = 6 + 0.5 x + N(0, 0.8²), P(y ≥ 6.5) ≥ 0.8: x* = (0.5 + 0.8 Φ⁻¹(0.8))/0.5.
        const int Draws = 40_000;
        double[] luck = [.. Enumerable.Range(0, Draws).Select(draw => 0.8 * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, _uniforms.At(draw, 0)))];
        double[] ladder = [.. Enumerable.Range(0, 601).Select(step => step * 0.01)];
        var search = new CheapestSet(
            [ladder], (sets, draws) => [.. sets.Select(set => luck[..draws].Count(e => 6 + (0.5 * ladder[set[0]]) + e >= 6.5))], Draws, 0.8);
        CheapestSetAnswer answer = search.Find(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(2.346594, answer.Cost, 0.05);
        Assert.InRange(answer.LowerBoundCost, 2.25, answer.Cost);
        Assert.True(answer.IsExact);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Ten_levers_of_two_settings_end_where_trying_all_sets_does(int seed)
    {
        const int Draws = 1024, Levers = 10;
        double[] effects = [.. Enumerable.Range(0, Levers).Select(lever => _uniforms.At(seed, lever) - 0.1)];
        double[][] costs = [.. Enumerable.Range(0, Levers).Select(lever => new[] { 0, 0.2 + _uniforms.At(seed, 100 + lever) })];
        double[] luck = [.. Enumerable.Range(0, Draws).Select(draw => 2 * (_uniforms.At(draw, 50 + seed) - 0.8))];
        int Hits(int[] set, int draws) => luck[..draws].Count(e => e + effects.Where((_, lever) => set[lever] == 1).Sum() >= 0);
        bool Affordable(int[] set) => set.Sum() <= 7;
        var search = new CheapestSet(costs, (sets, draws) => [.. sets.Select(set => Hits(set, draws))], Draws, 0.7) { Allows = Affordable };
        CheapestSetAnswer answer = search.Find(cancellation: TestContext.Current.CancellationToken);
        int[][] all = [.. Enumerable.Range(0, 1 << Levers).Select(bits => Enumerable.Range(0, Levers).Select(lever => (bits >> lever) & 1).ToArray())];
        int[] best = all.Where(Affordable).Where(set => ExactProportion.Low(Hits(set, Draws), Draws) >= 0.7).MinBy(search.Cost)!;
        Assert.Equal(best, answer.Set);
        Assert.True(answer.LowerBoundCost <= answer.Cost);
        Assert.True(answer.Tried < all.Length);
    }

    [Fact]
    public void What_no_set_reaches_ends_with_the_nearest()
    {
        var search = new CheapestSet([[0, 1], [0, 2]], (sets, draws) => [.. sets.Select(set => (set[0] + set[1]) * draws / 4)], 1024, 0.9);
        CheapestSetAnswer answer = search.Find(cancellation: TestContext.Current.CancellationToken);
        Assert.Null(answer.Set);
        Assert.Equal([1, 1], answer.Nearest);
        Assert.Equal(512, answer.NearestHits);
        Assert.True(double.IsNaN(answer.LowerBoundCost));
    }

    [Fact]
    public void A_plan_that_is_safe_already_costs_nothing()
    {
        CheapestSetAnswer answer = new CheapestSet(
            [[0, 1]], (sets, draws) => [.. sets.Select(_ => draws)], 256, 0.9).Find(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([0], answer.Set!);
        Assert.Equal(0, answer.Cost);
        Assert.Equal(0, answer.LowerBoundCost);
    }

    [Fact]
    public void Of_sets_that_cost_the_same_the_one_with_the_most_hits_is_taken()
    {
        static IReadOnlyList<int> Hits(IReadOnlyList<int[]> sets, int draws) =>
            [.. sets.Select(set => draws * ((set[0] * 80) + (set[1] * 90) + (set[2] * 85) + (set[3] * 99)) / 100).Select(hits => Math.Min(hits, draws))];

        CheapestSetAnswer answer = new CheapestSet([[0, 1], [0, 1], [0, 1], [0, 5]], Hits, 1024, 0.7)
            .Find(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([0, 1, 0, 0], answer.Set!);
        Assert.Equal(1, answer.Cost);
        Assert.Equal(1, answer.LowerBoundCost);
    }

    [Fact]
    public void Many_levers_are_searched_by_exchange_to_a_set_that_no_single_move_betters()
    {
        // Additive effects: the best by effect a cost, of thirty levers with three steps each.
        double[] effects = [.. Enumerable.Range(0, 30).Select(lever => 0.02 + (0.08 * _uniforms.At(lever, 900)))];
        double[][] costs = [.. Enumerable.Range(0, 30).Select(lever => 0.5 + _uniforms.At(lever, 901)).Select(cost => new[] { 0, cost, 2 * cost })];
        double[] luck = [.. Enumerable.Range(0, 512).Select(draw => _uniforms.At(draw, 902) - 1)];
        int Hits(int[] set, int draws) => luck[..draws].Count(e => e + set.Select((step, lever) => step * effects[lever] / 2).Sum() >= 0);
        CheapestSetAnswer answer = new CheapestSet(
            costs, (sets, draws) => [.. sets.Select(set => Hits(set, draws))], 512, 0.6).Find(cancellation: TestContext.Current.CancellationToken);
        Assert.False(answer.IsExact);
        Assert.True(ExactProportion.Low(Hits(answer.Set!, 512), 512) >= 0.6);
        for (int lever = 0; lever < 30; lever++)
        {
            if (answer.Set![lever] == 0) continue;
            int[] less = [.. answer.Set];
            less[lever]--;
            Assert.True(ExactProportion.Low(Hits(less, 512), 512) < 0.6);
        }
    }
}
