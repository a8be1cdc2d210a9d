using Xunit;

namespace Beichen.Sim.Charts.Tests;

public class HeadlineTests
{
    [Theory]
    [InlineData(0.04, "全年增长 6.5% 的目标极难达到：达标概率 4%，中位 4.9%", "The 6.5% growth target is very unlikely to be met: probability 4%, median 4.9%")]
    [InlineData(0.12, "全年增长 6.5% 的目标偏难：达标概率 12%，中位 4.9%", "The 6.5% growth target is unlikely to be met: probability 12%, median 4.9%")]
    [InlineData(0.5, "全年增长 6.5% 的目标五五开：达标概率 50%，中位 4.9%", "The 6.5% growth target has even odds: probability 50%, median 4.9%")]
    [InlineData(0.71, "全年增长 6.5% 的目标有望达到：达标概率 71%，中位 4.9%", "The 6.5% growth target is likely to be met: probability 71%, median 4.9%")]
    [InlineData(0.97, "全年增长 6.5% 的目标基本稳妥：达标概率 97%，中位 4.9%", "The 6.5% growth target is very likely to be met: probability 97%, median 4.9%")]
    public void The_fan_says_how_sure_the_target_is(double probability, string zh, string en) =>
        Assert.Equal(new Headline(zh, en), GdpFanHeadline.Write(Samples.Fan(probability)));

    [Fact]
    public void The_scoreboard_counts_the_targets_over_half() => Assert.Equal(
        new Headline("九项可计分目标中四项达标概率过半、一项五五开，最难的是一般公共预算收入增速（4%）",
            "4 of 9 scored targets have better than even odds, 1 is even; the hardest is Budget revenue growth (4%)"),
        ScoreboardHeadline.Write(Samples.Scoreboard()));

    [Theory]
    [InlineData("0.6,0.7", "两项可计分目标达标概率全部过半，概率最低的是甲（60%）")]
    [InlineData("0.2,0.3", "两项可计分目标无一达标概率过半，最接近的是乙（30%）")]
    [InlineData("0.5,0.5", "两项可计分目标无一达标概率过半、两项五五开，最接近的有甲、乙（均为 50%）")]
    [InlineData("0,0,0,0.8", "四项可计分目标中一项达标概率过半，最难的有甲、乙等三项（均为 <1%）")]
    [InlineData("0.8", "唯一可计分的目标“甲”有望达到：达标概率 80%")]
    [InlineData("", "没有可计分的目标")]
    public void The_scoreboard_knows_all_none_ties_and_one(string probabilities, string zh)
    {
        string[] names = ["甲", "乙", "丙", "丁"];
        ScoreboardRow[] rows = [.. Numbers(probabilities).Select((probability, at) =>
            new ScoreboardRow(names[at], names[at], names[at], "个", 10, 8, 10, 12, probability, probability, probability))];
        Assert.Equal(zh, ScoreboardHeadline.Write(new(Samples.Source, [.. rows, new("x", "无", "none", "%", null, null, null, null)])).Zh);
    }

    [Theory]
    [InlineData("3,3.5", "计划年内投产开业的两个项目，中位进度均不跨年", "All 2 projects planned for the year make it at the median")]
    [InlineData("5,4.5", "计划年内投产开业的两个项目，中位进度全部跨年：甲、乙", "All 2 projects planned for the year slip past its end at the median: 甲 and 乙")]
    [InlineData("3,4,5", "计划年内投产开业的三个项目中，一个中位进度跨年：丙", "1 of 3 projects planned for the year slips past its end at the median: 丙")]
    [InlineData("5,6,7,2", "计划年内投产开业的四个项目中，三个中位进度跨年：丙、乙等三个", "3 of 4 projects planned for the year slip past its end at the median: 丙, 乙 and 1 more")]
    [InlineData("5", "计划年内投产开业的只有甲，中位进度跨年", "The one project planned for the year, 甲, slips past its end at the median")]
    public void The_projects_name_those_that_fall_past_the_year(string medians, string zh, string en)
    {
        string[] names = ["甲", "乙", "丙", "丁"];
        ProjectGanttRow[] rows = [.. Numbers(medians).Select((median, at) => Project(names[at], 3, median))];
        Assert.Equal(new Headline(zh, en), ProjectGanttHeadline.Write(new(Samples.Source, 0, 8, [.. rows, Project("远", 9, 10)])));
    }

    [Fact]
    public void Projects_not_planned_for_the_year_are_not_said_to_slip() => Assert.Equal(
        "两个项目均未定于年内，按中位进度一个在年内投产开业",
        ProjectGanttHeadline.Write(new(Samples.Source, 0, 8, [Project("甲", null, 3), Project("乙", 7, 9)])).Zh);

    [Theory]
    [InlineData(612, "投资增长 6.5% 的目标略偏难：达标概率 46%，中位比目标少 2.5 亿元",
        "The 6.5% investment target is rather unlikely to be met: probability 46%, the median falls ¥0.25bn short")]
    [InlineData(620, "投资增长 6.5% 的目标略偏难：达标概率 46%，中位比目标多 5.5 亿元",
        "The 6.5% investment target is rather unlikely to be met: probability 46%, the median is ¥0.55bn above")]
    [InlineData(614.5, "投资增长 6.5% 的目标略偏难：达标概率 46%，中位与目标持平",
        "The 6.5% investment target is rather unlikely to be met: probability 46%, the median equals the target")]
    public void The_investment_curve_says_how_far_the_median_stands_from_the_target(double median, string zh, string en) =>
        Assert.Equal(new Headline(zh, en), InvestmentCurveHeadline.Write(Samples.Investment(median: median)));

    [Theory]
    [InlineData("0.9,0.8", "两个节点按期概率全部过半，概率最低的是乙（80%）")]
    [InlineData("0.1,0.2", "两个节点无一按期概率过半，最接近的是乙（20%）")]
    [InlineData("0.9,0,0", "三个节点中一个按期概率过半，最难的是乙、丙（均为 <1%）")]
    [InlineData("0.3", "甲按期的概率为 30%")]
    public void The_milestones_count_those_over_half(string probabilities, string zh)
    {
        string[] names = ["甲", "乙", "丙"];
        MilestoneRow[] rows = [.. Numbers(probabilities).Select((probability, at) =>
            new MilestoneRow(names[at], names[at], "2022Q4", probability, probability, probability))];
        Assert.Equal(zh, MilestoneHeadline.Write(new(Samples.Source, rows)).Zh);
    }

    private static ProjectGanttRow Project(string name, double? planned, double median) =>
        new(name, name, [], planned, median - 1, median, median + 1, 0.5);

    private static IEnumerable<double> Numbers(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
}
