using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;
using Xunit;

namespace Beichen.Sim.Results.Tests.Sayings;

/// <summary>What a run says beyond the chances, by hand on small columns.</summary>
public sealed class SayingFiguresTests
{
    [Fact]
    public void A_quarter_later_is_the_mean_of_the_paired_differences_and_two_chances()
    {
        // Differences −1, −2, −3: mean −2, s = 1, half-width t(2; 0.975)/√3 = 4.302653/1.732051.
        TimingEffect effect = TimingEffect.Of("gdp", [5, 6, 7], [4, 4, 4], asked: 6);
        Assert.Equal(-2, effect.Difference);
        Assert.Equal(-2 - 2.484138, effect.Low, 6);
        Assert.Equal(-2 + 2.484138, effect.High, 6);
        Assert.Equal((2.0 / 3, 0.0), (effect.ProbabilityBefore, effect.ProbabilityAfter));
        Assert.False(effect.Moves());
        Assert.True(TimingEffect.Of("gdp", [5, 6, 7], [4, 5, 6], asked: 6).Moves());
    }

    [Fact]
    public void What_no_project_touches_has_no_effect_at_all()
    {
        TimingEffect effect = TimingEffect.Of("gdp", [5, 6, 7], [5, 6, 7], asked: 6);
        Assert.Equal((0.0, 0.0, 0.0), (effect.Difference, effect.Low, effect.High));
        Assert.False(effect.Moves());
    }

    [Fact]
    public void Chances_by_fifth_of_the_growth_are_counted_within_edges_of_type_seven()
    {
        // Eleven draws of growth 0 … 10: edges 0, 2, 4, 6, 8, 10; an edge belongs to the band above it, the last to the last.
        double[] growth = [10, 0, 9, 1, 8, 2, 7, 3, 6, 4, 5];
        (string, HitSet)[] targets = [("fast", HitSet.Where(growth, g => g >= 7)), ("slow", HitSet.Where(growth, g => g < 1))];
        IReadOnlyList<ConditionalBand> bands = ConditionalBand.Quintiles(growth, targets);
        Assert.Equal([(0, 2, 2), (2, 4, 2), (4, 6, 2), (6, 8, 2), (8, 10, 3)], bands.Select(band => ((int)band.Low, (int)band.High, band.Draws)));
        Assert.Equal([0, 0, 0, 0.5, 1], bands.Select(band => band.Targets[0].Probability));
        Assert.Equal([0.5, 0, 0, 0, 0], bands.Select(band => band.Targets[1].Probability));
        Assert.Equal(new Proportion(1, 2).Wilson.High, bands[3].Targets[0].High);
        Assert.All(bands, band => Assert.Equal("city-growth", band.Given));
    }

    [Fact]
    public void Growth_that_is_the_same_in_every_draw_leaves_one_band()
    {
        ConditionalBand band = Assert.Single(ConditionalBand.Quintiles([5, 5, 5], [("gdp", HitSet.Where([1, 0, 0], hit => hit > 0))]));
        Assert.Equal((3, 1.0 / 3), (band.Draws, band.Targets[0].Probability));
    }

    [Fact]
    public void A_target_leans_on_growth_where_the_bands_at_the_ends_do_not_overlap()
    {
        ConditionalChance low = new("a", 0.1, 0.05, 0.2), high = new("a", 0.5, 0.4, 0.6), near = new("a", 0.2, 0.15, 0.4);
        Assert.Equal([1, -1, 0], new[] { EvenGrowth.Lean(low, high), EvenGrowth.Lean(high, low), EvenGrowth.Lean(low, near) });
    }

    [Fact]
    public void Growth_of_money_is_short_by_so_much_money_on_the_base_of_each_draw()
    {
        // Revenue 110 at growth 10 %: base 100, asked 105, over by 5. Revenue 200 at growth 0 %: base 200, asked 210, short by 10.
        ExampleRun run = new ExampleRun(2).Outcome("budget-revenue", draw => draw == 0 ? 0.10 : 0);
        run.Set(EntityKind.District, "hexi", "RevenueYearToDate", (_, draw) => draw == 0 ? 110 : 200);
        TargetMargin margin = TargetMargin.Of(run.Plan.Targets[1], run.Frames);
        Assert.Equal("亿元", margin.Unit);
        Assert.Equal(-2.5, margin.P50, 12);
        Assert.Equal(-8.5, margin.P10, 12);
        Assert.Equal(3.5, margin.P90, 12);
    }

    [Fact]
    public void Pieces_and_points_are_margins_in_their_own_unit_tolerance_included()
    {
        ExampleRun run = new ExampleRun(3).Outcome("beijing-projects", draw => 90 + (10 * draw)).Outcome("disposable-income", draw => 0.001 * draw);
        TargetMargin pieces = TargetMargin.Of(run.Plan.Targets[3], run.Frames), points = TargetMargin.Of(run.Plan.Targets[2], run.Frames);
        Assert.Equal(("个", -8.0, 0.0, 8.0), (pieces.Unit, pieces.P10, pieces.P50, pieces.P90));
        Assert.Equal("pp", points.Unit);
        Assert.Equal(0.006, points.P50, 12);
    }

    [Fact]
    public void Where_the_sum_was_not_kept_growth_is_short_in_points()
    {
        ExampleRun run = new ExampleRun(1, full: false).Outcome("budget-revenue", _ => 0.03);
        TargetMargin margin = TargetMargin.Of(run.Plan.Targets[1], run.Frames);
        Assert.Equal("pp", margin.Unit);
        Assert.Equal(-0.02, margin.P50, 12);
    }

    [Fact]
    public void The_level_of_a_pair_is_twice_the_smaller_tail_of_fishers_table()
    {
        // 3 and 3 of 6 draws, never both: P(0) = 1/C(6,3) = 1/20, twice that 0.1; one in common: tails 10/20 and 19/20.
        Assert.Equal(0.1, new PairedHits(3, 3, 0, 6).SignificanceLevel, 12);
        Assert.Equal(0.1, new PairedHits(3, 3, 3, 6).SignificanceLevel, 12);
        Assert.Equal(1, new PairedHits(3, 3, 1, 6).SignificanceLevel, 12);
        Assert.Equal(1, new PairedHits(6, 3, 3, 6).SignificanceLevel, 12);
        Assert.Equal(1, new PairedHits(0, 3, 0, 6).SignificanceLevel, 12);
    }

    [Fact]
    public void Of_three_targets_the_two_that_exclude_each_other_are_told_and_the_one_beside_them_is_not()
    {
        // 32 draws: a and b share none, c is met in every second draw of both.
        double[] draws = [.. Enumerable.Range(0, 32).Select(i => (double)i)];
        HitSet a = HitSet.Where(draws, d => d < 16), b = HitSet.Where(draws, d => d >= 20), c = HitSet.Where(draws, d => d % 2 == 0);
        TargetConflict pair = Assert.Single(TargetConflict.Among([("a", a), ("b", b), ("c", c)]));
        Assert.Equal(("b", "a", 12, 16, 0), (pair.A, pair.B, pair.HitsA, pair.HitsB, pair.HitsBoth));
        Assert.Equal((0.0, 12.0 / 32 * 16 / 32), (pair.Both, pair.Product));
        Assert.True(pair.Fights());
    }

    [Fact]
    public void A_pair_that_would_pass_alone_is_not_told_among_many()
    {
        // 6 of 12 each, none in common: 2/C(12,6) = 2/924 = 0.0022, below 0.05 and not below 0.05/36.
        double[] draws = [.. Enumerable.Range(0, 12).Select(i => (double)i)];
        HitSet first = HitSet.Where(draws, d => d < 6), second = HitSet.Where(draws, d => d >= 6), never = HitSet.Where(draws, _ => false);
        Assert.Equal(2.0 / 924, PairedHits.Of(first, second).SignificanceLevel, 12);
        Assert.Single(TargetConflict.Among([("a", first), ("b", second)]));
        Assert.Empty(TargetConflict.Among([("a", first), ("b", second), .. Enumerable.Range(0, 7).Select(i => ($"n{i}", never))]));
    }
}
