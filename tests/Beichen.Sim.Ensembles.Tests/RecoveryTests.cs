using Beichen.Sim.HostBench;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class RecoveryTests
{
    [Fact]
    public void The_cost_of_a_loss_is_the_time_after_the_kill_beyond_what_the_silo_left_needs_for_the_rest() =>
        Assert.Equal(3.5, new RecoveryTime(LongestSilence: 3.2, AfterKill: 5.5, SurvivorAlone: 2, BatchesLeft: 40, Liveness: 3).Cost);

    [Fact]
    public async Task The_recovery_from_a_killed_silo_is_measured_against_the_silo_that_is_left()
    {
        CompiledPlan plan = Scenario.Open(Beichen.Scenario, new Quarter(2022, 2)).Plan;
        RecoveryTime recovery = await RecoveryBench.Measure(plan, allThreads: 2, TestContext.Current.CancellationToken);

        Assert.Equal(3, recovery.Liveness);
        Assert.True(recovery.BatchesLeft >= 4);
        Assert.True(recovery.SurvivorAlone > 0);
        Assert.InRange(recovery.LongestSilence, recovery.AfterKill / recovery.BatchesLeft, recovery.AfterKill);
    }
}
