using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Scores;
using Xunit;

namespace Beichen.Sim.Results.Tests.Scores;

public sealed class HitRuleTests
{
    [Theory]
    [InlineData(0.065, true, true)]
    [InlineData(0.0645, false, true)] // 6.45 % is published as 6.5 %
    [InlineData(0.0644999, false, false)]
    [InlineData(0.0649999, false, true)]
    public void A_rate_may_be_met_only_as_published(double outcome, bool unrounded, bool published)
    {
        Assert.Equal(unrounded, HitRule.IsMet(outcome, 0.065, 0));
        Assert.Equal(published, HitRule.IsMetAsPublished(outcome, 0.065, 0, isRate: true));
    }

    [Theory]
    [InlineData(0.0645, 65)]
    [InlineData(-0.0645, -65)]
    [InlineData(-0.0005, -1)]
    [InlineData(0.0004, 0)]
    [InlineData(1.0005, 1001)]
    public void Halves_are_rounded_away_from_zero(double rate, double tenths) => Assert.Equal(tenths, HitRule.Published(rate));

    [Fact]
    public void A_count_is_published_as_it_is() => Assert.False(HitRule.IsMetAsPublished(99.9999, 100, 0, isRate: false));

    [Fact]
    public void Income_is_in_step_down_to_its_tolerance()
    {
        Assert.True(HitRule.IsMet(-0.005, 0, 0.005));
        Assert.False(HitRule.IsMet(-0.0050001, 0, 0.005));
        Assert.True(HitRule.IsMetAsPublished(-0.0054, 0, 0.005, isRate: true));
        Assert.False(HitRule.IsMetAsPublished(-0.0055, 0, 0.005, isRate: true));
    }

    [Theory]
    [InlineData(TargetMeasure.NewJobs, false, 19, 1, 10)] // two of twenty quarters
    [InlineData(TargetMeasure.BeijingProjects, true, 3, 1, 50)] // two of the year's four
    [InlineData(TargetMeasure.BeijingProjects, true, 7, 5, 50)]
    [InlineData(TargetMeasure.EagletFirms, true, 3, 0, 25)]
    [InlineData(TargetMeasure.EagletFirms, false, 3, 0, 100)] // a stock is asked whole
    [InlineData(TargetMeasure.GdpGrowth, true, 3, 0, 100)]
    public void Only_what_adds_up_is_asked_by_the_share_of_its_term(TargetMeasure measure, bool flow, int due, int last, double expected) =>
        Assert.Equal(expected, HitRule.PaceValue(ExamplePlan.Target("any", measure, 100, "个", due, flow: flow), ExamplePlan.Create(), last));
}
