using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>Two names whose 32-bit keys are the same do not move together.</summary>
public sealed class SharedKeyTests
{
    // Found by search; EntityKeyTests holds the pair.
    private const string One = "57065-park-84181", Other = "81246-park-67775";

    [Fact]
    public void Of_two_names_with_one_key_the_later_takes_another_and_keeps_it()
    {
        var reading = new PlanReading(new ProblemList(), ".");
        Assert.Equal(EntityKey.Of(One), EntityKey.Of(Other));
        uint first = reading.Key(One), second = reading.Key(Other);
        Assert.Equal(EntityKey.Of(One), first);
        Assert.Equal(EntityKey.Of(Other + "#1"), second);
        Assert.Equal((first, second), (reading.Key(One), reading.Key(Other)));
    }

    [Fact]
    public void No_key_of_today_s_seeds_is_moved()
    {
        CompiledPlan plan = Scenario.Open(Path.Combine(Repository.Scenarios, "baseline.yaml")).Plan;
        foreach (LedgerEntry entry in plan.Ledger.Entries.Where(entry => entry.UncertaintyKey is not null))
            Assert.Equal(EntityKey.Of($"uncertainty:{entry.Path}"), entry.UncertaintyKey);
        Assert.All(plan.Plan.Projects, project => Assert.Equal(EntityKey.Of($"project:{project.Name.Id}"), project.Name.Key));
    }
}
