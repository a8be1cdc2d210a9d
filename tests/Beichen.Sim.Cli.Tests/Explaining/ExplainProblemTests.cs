using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Explaining;

/// <summary>Questions that cannot be answered: exit 2, one line.</summary>
public sealed class ExplainProblemTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        {
            "attribute baseline",
            "scenarios/baseline.yaml:1:1: 'baseline' extends no other scenario, expected a scenario with 'extends', whose difference can be split"
        },
        { "attribute combined-push --target fruit", "--target: found 'fruit', expected one of: gdp, budget-revenue, "
            + "fixed-asset-investment, disposable-income, beijing-projects, high-tech-firms, eaglet-firms, gazelle-firms, jobs" },
        { "attribute combined-push --draws 2", "--draws: found '2', expected a whole number from 3 to 65536" },
        { "sensitivity baseline --method fast", "--method: found 'fast', expected morris or sobol" },
        { "sensitivity baseline --method sobol --size 100", "--size: found '100', expected a power of 2" },
        { "sensitivity none", "none:1:1: no such file, expected a scenario file" },
        { "discover", "SCENARIO: found none, expected a scenario, or --run with the folder of a run" },
        { "discover baseline --run out", "--run: found beside a scenario, expected one of the two" },
        { "discover --run nowhere", "nowhere holds no run: manifest.json is missing" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_question_that_makes_no_sense_is_told_in_one_line(string arguments, string expected)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, arguments.Split(' '));
        Assert.True(outcome.ExitCode == ExitCode.BadInput, outcome.ToString());
        Assert.Empty(outcome.Output);
        Assert.EndsWith(expected, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }
}
