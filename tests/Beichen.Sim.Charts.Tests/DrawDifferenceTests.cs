using Xunit;

namespace Beichen.Sim.Charts.Tests;

/// <summary>Differences draw by draw: every draw in one bar, none on both sides of no change, and the finding.</summary>
public sealed class DrawDifferenceTests
{
    [Fact]
    public void Every_draw_stands_in_one_bar_and_no_bar_on_both_sides_of_zero()
    {
        DrawDifferenceInput input = Samples.Drawn();
        FigureData data = DrawDifferenceFigure.Draw(input, Language.En).Data;
        (double From, double To, int Draws)[] bars = [.. data.Rows.Select(row => ((double)row[0]!, (double)row[1]!, (int)row[2]!))];
        Assert.Equal(100, bars.Sum(bar => bar.Draws));
        Assert.All(bars, bar => Assert.True(bar.To <= 1e-9 || bar.From >= -1e-9, $"{bar.From} to {bar.To}"));
        Assert.Equal(20, bars.Where(bar => bar.To <= 1e-9).Sum(bar => bar.Draws));
    }

    [Fact]
    public void The_finding_is_the_chance_and_in_how_many_draws_the_outcome_is_higher()
    {
        Headline said = DrawDifferenceHeadline.Write(Samples.Drawn());
        Assert.Equal("The chance of GDP goes from 12% to 41%, +29.0 points; the outcome is higher in 79% of the draws", said.En);
        Assert.Equal("地区生产总值的达标概率由12%到41%，+29.0个百分点；79%的抽样里结果更高", said.Zh);
    }

    [Fact]
    public void A_chance_within_the_error_is_not_told_from_no_change()
    {
        DrawDifferenceInput input = Samples.Drawn() with { Chance = (0.4, 0.41, new RangeMark(-0.01, 0.01, 0.03)) };
        Assert.StartsWith("The chance of GDP goes from 40% to 41%, not told from no change;", DrawDifferenceHeadline.Write(input).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_draw_differs_the_headline_says_so_and_a_target_without_a_score_is_told_by_its_mean()
    {
        Assert.EndsWith("每次抽样都不变", DrawDifferenceHeadline.Write(Samples.DrawnAlike()).Zh, StringComparison.Ordinal);
        Assert.Equal("New jobs moves by −1,235 in the mean; the outcome is lower in 100% of the draws", DrawDifferenceHeadline.Write(Samples.DrawnOnce()).En);
    }

    [Fact]
    public void Without_draws_there_is_no_figure() =>
        Assert.Throws<ArgumentException>(() => DrawDifferenceFigure.Draw(Samples.Drawn() with { Differences = [] }));
}
