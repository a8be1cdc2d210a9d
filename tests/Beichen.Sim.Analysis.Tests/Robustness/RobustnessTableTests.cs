using Beichen.Sim.Analysis.Robustness;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Robustness;

/// <summary>The golden pay-offs of model II.16: [[5,5],[9,2],[0,10]].</summary>
public sealed class RobustnessTableTests
{
    private static readonly double[][] PayOffs = [[5, 5], [9, 2], [0, 10]];
    private static readonly RobustnessTable Golden = RobustnessTable.Of(PayOffs, threshold: 5);

    [Fact]
    public void Regrets_are_what_each_policy_falls_short_of_the_best_of_each_state()
    {
        double[] best = Regret.Best(3, l => PayOffs[l]);
        Assert.Equal([9, 10], best);
        Assert.Equal([4, 5], Regret.Of(PayOffs[0], best));
        Assert.Equal([0, 8], Regret.Of(PayOffs[1], best));
        Assert.Equal([9, 0], Regret.Of(PayOffs[2], best));
        Assert.Equal([5, 8, 9], Golden.Policies.Select(policy => policy[RobustnessMetric.MaximumRegret]));
    }

    [Fact]
    public void Regret_and_the_worst_case_pick_the_first_policy_and_the_mean_the_second()
    {
        Assert.Equal(0, Golden.Pick(RobustnessMetric.MaximumRegret));
        Assert.Equal(0, Golden.Pick(RobustnessMetric.Worst));
        Assert.Equal([5, 2, 0], Golden.Policies.Select(policy => policy[RobustnessMetric.Worst]));
        Assert.Equal(1, Golden.Pick(RobustnessMetric.Mean));
        Assert.Equal([5, 5.5, 5], Golden.Policies.Select(policy => policy[RobustnessMetric.Mean]));
    }

    [Fact]
    public void The_ranking_flips_between_the_mean_and_the_largest_regret()
    {
        Assert.Equal([(1, 0)], Golden.Flips(RobustnessMetric.Mean, RobustnessMetric.MaximumRegret));
        Assert.Empty(Golden.Flips(RobustnessMetric.Worst, RobustnessMetric.MaximumRegret));
    }

    [Fact]
    public void The_other_metrics_are_as_computed_by_hand()
    {
        Assert.Equal([4.5, 4, 4.5], Golden.Policies.Select(policy => policy[RobustnessMetric.MeanRegret]));
        Assert.Equal([4.9, 7.2, 8.1], Golden.Policies.Select(policy => Math.Round(policy[RobustnessMetric.Regret90], 12)));
        Assert.Equal([5, 5.5, 5], Golden.Policies.Select(policy => policy[RobustnessMetric.Hurwicz]));
        Assert.Equal([1, 0.5, 0.5], Golden.Policies.Select(policy => policy[RobustnessMetric.Satisficing]));
        Assert.Equal(5, Golden.Policies[0][RobustnessMetric.MeanLessDeviation]);
        Assert.Equal(5.5 - (7 / Math.Sqrt(2)), Golden.Policies[1][RobustnessMetric.MeanLessDeviation], 12);
        Assert.Equal(0, Golden.Policies[0][RobustnessMetric.Skew]);
        RobustnessTable lopsided = RobustnessTable.Of([[0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 10]], 0);
        Assert.True(lopsided.Policies[0][RobustnessMetric.Skew] > 0.5);
        Assert.Equal(7, RobustnessTable.Of([[9, 2, 0]], 0, optimism: 7.0 / 9).Policies[0][RobustnessMetric.Hurwicz], 12);
    }

    [Fact]
    public void A_policy_that_is_best_everywhere_is_never_regretted_and_tops_every_such_metric()
    {
        RobustnessTable table = RobustnessTable.Of([[1, 4, 2], [2, 5, 9]], 3);
        Assert.Equal(0, table.Policies[1][RobustnessMetric.MaximumRegret]);
        foreach (RobustnessMetric metric in new[]
        {
            RobustnessMetric.Mean, RobustnessMetric.MeanRegret, RobustnessMetric.MaximumRegret, RobustnessMetric.Worst, RobustnessMetric.Satisficing
        })
            Assert.Equal(1, table.Pick(metric));
    }

    [Fact]
    public void Policies_read_into_the_same_array_one_after_another_are_judged_as_if_all_were_in_memory()
    {
        var row = new double[2];
        RobustnessTable read = RobustnessTable.Of(3, Read, threshold: 5);
        Assert.Equal(Golden.Policies.SelectMany(policy => policy.Values), read.Policies.SelectMany(policy => policy.Values));

        double[] Read(int policy)
        {
            PayOffs[policy].CopyTo(row, 0);
            return row;
        }
    }

    [Fact]
    public void Rows_of_unequal_length_are_refused()
    {
        Assert.Throws<ArgumentException>(() => RobustnessTable.Of([[1, 2], [1]], 0));
        Assert.Throws<ArgumentException>(() => RobustnessTable.Of([], 0));
        Assert.Throws<ArgumentException>(() => RobustnessTable.Of([[]], 0));
        Assert.Throws<ArgumentException>(() => RobustnessTable.Of([[1, double.NaN]], 0));
    }
}
