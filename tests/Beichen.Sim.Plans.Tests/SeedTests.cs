using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>Every seed and scenario of the repository.</summary>
public sealed class SeedTests
{
    public static TheoryData<string> Scenarios => [.. Repository.ScenarioIds];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_scenario_compiles_without_a_problem(string scenario)
    {
        PlanCompilation compiled = Repository.Compile(scenario);
        Assert.True(compiled.Plan is not null, string.Join('\n', compiled.Problems));
    }
}
