using Beichen.Sim.HostBench;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class LatencyTests
{
    [Theory]
    [InlineData(1, 0.95, 1)]
    [InlineData(15, 0.5, 8)]
    [InlineData(15, 0.95, 15)]
    [InlineData(20, 0.95, 19)]
    [InlineData(60, 0.95, 57)]
    [InlineData(100, 0.95, 95)]
    public void A_quantile_is_the_value_that_a_share_of_the_values_does_not_exceed(int count, double share, double expected) =>
        Assert.Equal(expected, InteractiveLatency.Quantile([.. Enumerable.Range(1, count).Reverse().Select(i => (double)i)], share));

    [Fact]
    public void The_ratio_is_that_of_the_slow_runs_beside_the_ensemble_to_the_slow_runs_alone()
    {
        var latency = new InteractiveLatency([0.1, 0.2, 0.3], [0.2, 0.9, 0.4], 1);
        Assert.Equal(0.2, latency.IdleMedian);
        Assert.Equal(0.4, latency.BusyMedian);
        Assert.Equal(3, latency.Ratio, 12);
    }

    [Fact]
    public async Task Interactive_runs_are_measured_idle_and_beside_an_ensemble_that_goes_on_meanwhile()
    {
        CompiledPlan plan = Scenario.Open(Beichen.Scenario, new Quarter(2022, 2)).Plan;
        InteractiveLatency latency = await LatencyBench.Measure(plan, threads: 2, rounds: 1, TestContext.Current.CancellationToken);

        Assert.Equal(LatencyBench.RunsARound, latency.Idle.Count);
        Assert.Equal(LatencyBench.RunsARound, latency.Busy.Count);
        Assert.All(latency.Idle.Concat(latency.Busy), seconds => Assert.True(seconds > 0));
        Assert.True(latency.EnsembleRate > 0, "the ensemble did nothing");
    }
}
