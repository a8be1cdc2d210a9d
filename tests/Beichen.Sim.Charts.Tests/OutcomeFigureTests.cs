using Xunit;

namespace Beichen.Sim.Charts.Tests;

/// <summary>What the figures of outcomes say and draw.</summary>
public class OutcomeFigureTests
{
    [Fact]
    public void A_class_of_margins_begins_at_the_target_so_that_none_is_half_met()
    {
        var row = MarginRow.Of(new("雏鹰", "eaglets"), "家", [-3, -1, 0, 0, 1, 4], [-3, -3, 0, 4, 4], (4 / 6.0, 0.3, 0.9));
        Assert.Equal((1, -3), (row.Width, row.First));
        double[] expected = [1 / 6.0, 0, 1 / 6.0, 2 / 6.0, 1 / 6.0, 0, 0, 1 / 6.0];
        Assert.Equal(expected, row.Shares, (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.All(Samples.Margins().Rows, margins => Assert.Equal(
            margins.Chance, margins.Shares.Skip(-margins.First).Sum() + Tail(margins, met: true), 0.011));
    }

    [Fact]
    public void The_headline_of_margins_counts_the_even_by_their_interval_and_names_the_hardest()
    {
        Assert.Equal("七项目标中三项多半超过、一项多半不及、三项五五开；最难的是地区生产总值，中位差24.0亿元", MarginFigure.Draw(Samples.Margins()).Headline.Zh);
        Assert.EndsWith("hardest: Eaglet firms is 240 firms short at the median", MarginFigure.Draw(Samples.Settled()).Headline.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_quadrants_of_two_targets_are_counted_on_what_is_asked_and_sum_to_one()
    {
        JointInput plane = new(Samples.Source, new(new("甲", "A"), "%", 0.5), new(new("乙", "B"), "家", 10), [(0.5, 10), (0.5, 9), (0.4, 10), (0.4, 9), (0.6, 8)]);
        Assert.Equal((0.2, 0.4, 0.2, 0.2), plane.Quadrants);
        Assert.Equal("Where B is met, A is met in 50% of draws, against 60% of all draws", JointFigure.Draw(plane).Headline.En);
        Assert.Equal("乙达成的抽样中，甲也达成的占50%，全部抽样中占60%，差别在抽样误差之内", JointFigure.Draw(plane with { Told = false }).Headline.Zh);
    }

    [Fact]
    public void Every_draw_is_in_one_hexagon_and_no_hexagon_further_than_its_size()
    {
        JointInput many = Samples.Joint(5000);
        HexBin[] bins = HexBin.Of(many.Outcomes);
        Assert.Equal(5000, bins.Sum(bin => bin.Draws));
        Assert.Equal(1, bins.Max(bin => bin.Shade));
        Assert.Equal(bins.Length, bins.Select(bin => (bin.X, bin.Y)).Distinct().Count());
        Assert.Equal(5000, JointFigure.Draw(many).Data.Rows.Sum(row => (int)row[2]!));
        (double X, double Y)[] dots = [(0, 0), (36, 0), (0, 36), (18.2, 9.1)];
        Assert.All(dots, dot => Assert.Contains(HexBin.Of(dots), bin => Math.Abs(bin.X - dot.X) <= 0.51 && Math.Abs(bin.Y - dot.Y) <= 1));
    }

    [Fact]
    public void What_a_chain_makes_it_also_spends()
    {
        Assert.All(Samples.Chains().Chains, chain => Assert.Equal(chain.Gross, chain.ValueAdded + chain.Local + chain.Outside, 1e-9));
        Assert.Equal("产业链产出中新项目占4.0%、本地订单占6.0%，投入品有27%在本区采购", ChainFigure.Draw(Samples.Chains()).Headline.Zh);
    }

    [Fact]
    public void The_headlines_of_entities_name_what_binds()
    {
        Assert.Equal("年末可供地少于全年用地的有园区3、园区4，审批最慢的是园区3（0.50）", ParkFigure.Draw(Samples.Parks()).Headline.Zh);
        Assert.Equal("Together the commercial districts gain ¥24m; another ¥4m moves between them; Jingjin Road commercial district gains most",
            CommerceFigure.Draw(Samples.Commerce()).Headline.En);
        Assert.EndsWith("，区内商圈之间几乎没有转移", CommerceFigure.Draw(Samples.Commerce(0)).Headline.Zh, StringComparison.Ordinal);
        Assert.Equal("年末中位：国家高新技术企业581家（目标530），雏鹰企业新认定204家（目标240）", LadderFigure.Draw(Samples.Ladder()).Headline.Zh);
    }

    [Fact]
    public void A_fan_with_the_record_of_earlier_years_prints_each_and_keeps_them_in_its_table()
    {
        Figure fan = GdpFanFigure.Draw(Samples.Recorded(), Language.Zh);
        Assert.Superset(new HashSet<string>(["2020", "−20.2", "2021", "11.3", "2022Q1", "2022Q4"], StringComparer.Ordinal),
            fan.Labels().Select(label => label.Text).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(0.113, fan.Data.Rows[1][9]);
        Assert.Null(fan.Data.Rows[2][9]);
    }

    // What lies beyond the classes that are drawn, of which each end is at most one draw in a hundred.
    private static double Tail(MarginRow row, bool met) => met ? Math.Max(0, 1 - row.Shares.Sum()) / 2 : 0;
}
