using Xunit;

namespace Beichen.Sim.Charts.Tests;

/// <summary>Figures of answers: shares, planes, slack, lights, vintages, in every medium and language.</summary>
public class AnswerFigureTests
{
    public static TheoryData<Language, string> Media
    {
        get
        {
            TheoryData<Language, string> data = [];
            foreach (Language language in (Language[])[Language.Zh, Language.En])
            {
                foreach (FigureMedium medium in FigureMedium.All) data.Add(language, medium.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Media))]
    public void Labels_neither_overlap_nor_leave_the_page_nor_are_too_small(Language language, string medium)
    {
        FigureMedium made = FigureMedium.All.First(known => known.Name == medium);
        foreach (Figure figure in Drawn(language))
            Assert.Empty(FigureLint.Check(figure, made).Select(problem => $"{figure.Name} ({figure.Headline.Zh}): {problem}"));
    }

    [Theory]
    [MemberData(nameof(Media))]
    public void No_name_is_cut(Language language, string medium)
    {
        FigureMedium made = FigureMedium.All.First(known => known.Name == medium);
        foreach (Figure figure in Drawn(language))
            Assert.DoesNotContain(figure.Labels(made), label => label.Text.Contains('…', StringComparison.Ordinal));
    }

    [Fact]
    public void Every_row_of_the_table_has_a_cell_for_every_head_and_the_same_bytes_come_again()
    {
        foreach ((Figure figure, Figure again) in Drawn(Language.Zh).Zip(Drawn(Language.Zh)))
        {
            Assert.NotEmpty(figure.Data.Rows);
            Assert.All(figure.Data.Rows, row => Assert.Equal(figure.Data.Columns.Count, row.Count));
            Assert.Equal(figure.Png(), again.Png());
            Assert.Equal(figure.Svg(FigureMedium.Word), again.Svg(FigureMedium.Word));
        }
    }

    [Fact]
    public void The_headline_of_a_split_names_the_greatest_share_that_is_told_from_zero()
    {
        Headline headline = ShapleyFigure.Draw(Samples.Shapley()).Headline;
        Assert.Equal("固定资产投资的达标概率由55%升到97%，“项目提速（全部）1.25”贡献最大，+36.2个百分点", headline.Zh);
        Assert.Equal("固定资产投资的达标概率仍为<1%，各项改动的贡献均与零分不清", ShapleyFigure.Draw(Samples.NoShare()).Headline.Zh);
    }

    [Fact]
    public void The_headline_of_what_to_settle_names_the_unknown_that_is_worth_most() =>
        Assert.Equal("取舍情景之前先弄清“项目提速（全部）1.25”：值0.21个百分点，一切皆知值0.42", WorthFigure.Draw(Samples.Worth()).Headline.Zh);

    [Fact]
    public void Shares_that_have_not_converged_are_said_to_be_so() =>
        Assert.Contains("尚未收敛", SobolFigure.Draw(Samples.Sobol(converged: false)).Headline.Zh, StringComparison.Ordinal);

    [Fact]
    public void The_headline_of_slack_names_the_project_that_may_be_least_late()
    {
        Assert.Equal("守住固定资产投资50%：“招商强度”最多推迟1季", SlackFigure.Draw(Samples.Slack()).Headline.Zh);
        Assert.Equal("固定资产投资按计划只有55%，守不住50%，无余季可言", SlackFigure.Draw(Samples.Slack(1)).Headline.Zh);
    }

    [Fact]
    public void Projects_whose_slips_change_nothing_share_a_row_and_keep_their_own_in_the_table()
    {
        Figure figure = SlackFigure.Draw(Samples.Slack(), Language.Zh);
        Assert.Contains(figure.Labels(), label => label.Text is "四个项目，推迟而不变");
        Assert.Equal(81, figure.Data.Rows.Count);
    }

    [Fact]
    public void What_sums_leave_of_a_zero_is_not_told_from_zero()
    {
        Assert.False(new IntervalBar(default, -1e-17, -2e-17, -1e-18).IsDistinct);
        Assert.True(new IntervalBar(default, -0.02, -0.03, -0.01).IsDistinct);
    }

    [Fact]
    public void The_headline_of_small_multiples_names_the_scenario_of_the_highest_median() =>
        Assert.Equal($"七种走法中，“{Samples.Multiples().Panels[6].Name.Zh}”全年增速中位数最高，6.4%，达标概率70%",
            SmallMultiplesFigure.Draw(Samples.Multiples()).Headline.Zh);

    [Fact]
    public void A_chance_out_of_reach_is_said_to_be_so()
    {
        Assert.Equal("固定资产投资要有70%，找到的最省办法需9.2亿元，核验为71%", CostChanceFigure.Draw(Samples.CostChance()).Headline.Zh);
        Assert.Equal("固定资产投资达不到95%：最接近的81%，费用9.2亿元", CostChanceFigure.Draw(Samples.CostChance(feasible: false)).Headline.Zh);
    }

    [Fact]
    public void The_headline_of_lights_counts_the_projects_whose_likeliest_light_is_red() =>
        Assert.Equal("到2022Q4末，七个项目中五个最可能亮红灯", LightsFigure.Draw(Samples.Lights()).Headline.Zh);

    [Fact]
    public void The_headline_of_vintages_names_the_target_that_travelled_furthest() =>
        Assert.EndsWith("达标概率由57%降到30%", VintageFigure.Draw(Samples.Vintages()).Headline.Zh, StringComparison.Ordinal);

    [Theory]
    [InlineData("达标概率由35%降到27%，其间最低10%", "its chance fell from 35% to 27%, 10% at its lowest", 0.35, 0.1, 0.27)]
    [InlineData("达标概率由27%升到35%，其间最高62%", "its chance rose from 27% to 35%, 62% at its highest", 0.27, 0.62, 0.35)]
    [InlineData("达标概率由35%降到27%，其间最低10%、最高62%", "its chance fell from 35% to 27%, 10% at its lowest and 62% at its highest", 0.35, 0.1, 0.62, 0.27)]
    [InlineData("达标概率回到35%，其间最低10%", "moved most: its chance is back at 35%, 10% at its lowest", 0.35, 0.1, 0.35)]
    [InlineData("达标概率由35%升到60%", "its chance rose from 35% to 60%", 0.35, 0.4, 0.347, 0.6)]
    [InlineData("达标概率仍为35%", "moved most, its chance still 35%", 0.35, 0.352, 0.35)]
    public void The_headline_of_vintages_hides_no_dip_and_no_peak_between_the_first_and_the_last(string zh, string en, params double[] chances)
    {
        VintageInput input = Samples.Vintages() with
        {
            Releases = [.. chances.Select((_, at) => new Bilingual($"第{at}期", $"release {at}"))],
            Targets = [(new("财政收入", "Budget revenue"), chances)],
        };
        Assert.EndsWith(zh, VintageFigure.Draw(input).Headline.Zh, StringComparison.Ordinal);
        Assert.EndsWith(en, VintageFigure.Draw(input).Headline.En, StringComparison.Ordinal);
    }

    internal static Figure[] Drawn(Language language) =>
    [
        ShapleyFigure.Draw(Samples.Shapley(), language), ShapleyFigure.Draw(Samples.NoShare(), language),
        WorthFigure.Draw(Samples.Worth(), language),
        SobolFigure.Draw(Samples.Sobol(), language), SobolFigure.Draw(Samples.Sobol(40, false), language),
        MorrisFigure.Draw(Samples.Morris(), language), MorrisFigure.Draw(Samples.Morris(0), language),
        TradeOffFigure.Draw(Samples.TradeOff(), language), TradeOffFigure.Draw(Samples.TradeOff(false), language),
        CostChanceFigure.Draw(Samples.CostChance(), language), CostChanceFigure.Draw(Samples.CostChance(false), language),
        SlackFigure.Draw(Samples.Slack(), language), SlackFigure.Draw(Samples.Slack(1), language), SlackFigure.Draw(Samples.Slack(45), language),
        LightsFigure.Draw(Samples.Lights(), language), LightsFigure.Draw(Samples.Lights(45), language), VintageFigure.Draw(Samples.Vintages(), language),
        SmallMultiplesFigure.Draw(Samples.Multiples(), language), SmallMultiplesFigure.Draw(Samples.Multiples(1), language),
        MarginFigure.Draw(Samples.Margins(), language), MarginFigure.Draw(Samples.Margins(1), language), MarginFigure.Draw(Samples.Settled(), language),
        JointFigure.Draw(Samples.Joint(), language), JointFigure.Draw(Samples.Joint(1), language), JointFigure.Draw(Samples.Joint(5000, false), language),
        LadderFigure.Draw(Samples.Ladder(), language), LadderFigure.Draw(Samples.Ladder(1), language),
        ParkFigure.Draw(Samples.Parks(), language), ParkFigure.Draw(Samples.Parks(24), language),
        CommerceFigure.Draw(Samples.Commerce(), language), CommerceFigure.Draw(Samples.Commerce(0), language),
        ChainFigure.Draw(Samples.Chains(), language), ChainFigure.Draw(Samples.Chains(1), language), ChainFigure.Draw(Samples.Chains(24), language),
        ProjectGanttFigure.Draw(Samples.Lit(), language), GdpFanFigure.Draw(Samples.Recorded(), language),
    ];
}
