using Xunit;

namespace Beichen.Sim.Charts.Tests;

public class ComparisonHeadlineTests
{
    private static readonly Bilingual[] Names = [new("基准", "Baseline"), new("提速", "Faster"), new("消费券", "Vouchers"), new("组合", "Combined")];

    [Fact]
    public void One_scenario_does_most() => Assert.Equal(
        new Headline("达标概率过半的目标，组合最多：三项中两项，基准为一项", "Combined does most: 2 of 3 targets have better than even odds; the baseline has 1"),
        Write(new[,] { { 0.6, 0.2, 0.1 }, { 0.4, 0.4, 0.4 }, { 0.6, 0.4, 0.4 }, { 0.6, 0.6, 0.4 } }));

    [Fact]
    public void The_baseline_that_does_most_is_not_set_against_itself() => Assert.Equal(
        new Headline("达标概率过半的目标，基准最多：全部两项", "Baseline does most: all 2 targets have better than even odds"),
        Write(new[,] { { 0.6, 0.7 }, { 0.4, 0.7 } }));

    [Fact]
    public void Scenarios_that_tie_are_both_named() => Assert.Equal(
        new Headline("达标概率过半的目标，提速、消费券并列最多：两项中一项，基准无一项", "Faster and Vouchers tie for most: 1 of 2 targets has better than even odds; the baseline has none"),
        Write(new[,] { { 0.1, 0.1 }, { 0.6, 0.4 }, { 0.4, 0.6 } }));

    [Fact]
    public void Scenarios_that_all_do_the_same_are_said_to() => Assert.Equal(
        "各情景达标概率过半的目标数相同：均为两项中一项", Write(new[,] { { 0.6, 0.1 }, { 0.1, 0.6 } }).Zh);

    [Fact]
    public void No_target_over_half_is_said_so() => Assert.Equal(
        "没有情景使两项目标中任何一项达标概率过半", Write(new[,] { { 0.5, 0.1 }, { 0.1, 0.3 } }).Zh);

    [Fact]
    public void One_scenario_or_one_target_is_said_so()
    {
        Assert.Equal("基准：两项目标无一达标概率过半", Write(new[,] { { 0.5, 0.1 } }).Zh);
        Assert.Equal("基准：唯一可计分的目标达标概率未过半", Write(new[,] { { 0.5, double.NaN } }).Zh);
        Assert.Equal("没有情景使唯一可计分的目标达标概率过半", Write(new[,] { { 0.5 }, { 0.4 } }).Zh);
        Assert.Equal("基准：目标两项中一项达标概率过半", Write(new[,] { { 0.6, 0.1 } }).Zh);
    }

    [Fact]
    public void A_chance_whose_interval_holds_one_half_is_even_and_not_over_it() => Assert.Equal(
        "达标概率过半的目标，提速最多：两项中一项，基准无一项",
        ScenarioHeatHeadline.Write(new(Samples.Source, Names[..2], [new("甲", "A"), new("乙", "B")],
            new[,] { { 0.52, 0.1 }, { 0.53, 0.8 } }, new bool[2, 2])
        { Even = new[,] { { true, false }, { true, false } } }).Zh);

    [Fact]
    public void Targets_without_a_score_do_not_count()
    {
        Assert.Equal("达标概率过半的目标，提速最多：全部一项，基准无一项", Write(new[,] { { double.NaN, 0.1 }, { double.NaN, 0.8 } }).Zh);
        Assert.Equal("没有可计分的目标", Write(new[,] { { double.NaN }, { double.NaN } }).Zh);
    }

    [Fact]
    public void The_differences_name_the_greatest_gain_and_loss() => Assert.Equal(
        new Headline("对全年增速影响最大：组合拳 +0.71，订单下滑 −0.93 个百分点；另有一个与零分不清",
            "Largest effects on growth: Combined +0.71, Order slump −0.93 pp; 1 is not told from zero"),
        PairedDifferenceHeadline.Write(Samples.Differences()));

    [Fact]
    public void An_effect_whose_interval_holds_zero_is_not_named()
    {
        PairedDifferenceRow unsure = new("消费券", "Vouchers", 0.9, -0.1, 1.9);
        PairedDifferenceRow sure = new("提速", "Faster", 0.2, 0.1, 0.3);
        Assert.Equal("对全年增速影响最大：提速 +0.20 个百分点；另有一个与零分不清", PairedDifferenceHeadline.Write(new(Samples.Source, [unsure, sure])).Zh);
        Assert.Equal("消费券对全年增速的影响与零分不清", PairedDifferenceHeadline.Write(new(Samples.Source, [unsure])).Zh);
        Assert.Equal("两个情景对全年增速的影响均与零分不清", PairedDifferenceHeadline.Write(new(Samples.Source, [unsure, unsure])).Zh);
        Assert.Equal("全年增速的变动：提速 +0.20 个百分点", PairedDifferenceHeadline.Write(new(Samples.Source, [sure])).Zh);
    }

    private static Headline Write(double[,] probability)
    {
        Bilingual[] targets = [.. Enumerable.Range(0, probability.GetLength(1)).Select(at => new Bilingual($"目标{at}", $"target {at}"))];
        return ScenarioHeatHeadline.Write(new(
            Samples.Source, Names[..probability.GetLength(0)], targets, probability, new bool[probability.GetLength(0), targets.Length]));
    }
}
