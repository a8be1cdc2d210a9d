using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.BadInput;

/// <summary>Options and names that make no sense: exit 2, a line that says what was found and expected, no stack trace.</summary>
public sealed class OptionProblemTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "run scenarios/none.yaml", "scenarios/none.yaml:1:1: no such file, expected a scenario file" },
        { "run baseline --draws 0", "--draws: found '0', expected a whole number from 1 to 100000000" },
        { "run baseline --draws many", "--draws: found 'many', expected a whole number from 1 to 100000000" },
        { "run baseline --draws 99999999999", "--draws: found '99999999999', expected a whole number from 1 to 100000000" },
        { "run baseline --batch 100", "--batch: found '100', expected a whole number from 64 to 16384 in steps of 64" },
        { "run baseline --silos 0", "--silos: found '0', expected a whole number from 1 to 16" },
        { "resume nowhere --silos 17", "--silos: found '17', expected a whole number from 1 to 16" },
        { "resume nowhere --threads 0", "--threads: found '0', expected a whole number from 1 to 1024" },
        { "silo --port 0 --gateway 7002", "--port: found '0', expected a whole number from 1 to 65535" },
        { "silo --port 7001 --gateway 7002 --host-membership 70000", "--host-membership: found '70000', expected a whole number from 1 to 65535" },
        {
            "silo --cluster-id c --redis 127.0.0.1:1 --port 7001 --gateway 7002 --host-membership 7000",
            "--host-membership: found --redis or --primary with it, expected neither: the silos meet here"
        },
        { "run baseline --seed -1", "--seed: found '-1', expected a whole number from 0 to 18446744073709551615" },
        { "run baseline --horizon 2021Q4", "--horizon: found '2021Q4', expected a quarter from 2022Q1 to 2041Q4" },
        { "run baseline --horizon 2022", "--horizon: found '2022', expected a quarter such as 2022Q4" },
        { "run baseline --lang fr", "--lang: found 'fr', expected zh or en" },
        { "run baseline --lang both", "--lang: found 'both', expected zh or en" },
        { "run baseline --lang 1", "--lang: found '1', expected zh or en" },
        { "run baseline --host cloud", "--host: found 'cloud', expected world or batch" },
        { "compare baseline", "SCENARIO: found 1, expected two or more to compare" },
        { "compare baseline scenarios/baseline.yaml", "SCENARIO: found 'baseline' 2 times, expected different scenarios" },
        { "list fruit", "WHAT: found 'fruit', expected one of: scenarios, levers, targets, entities, multipliers, indicators" },
        { "show siemens --run nowhere", "nowhere holds no run: manifest.json is missing" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_option_is_told_in_one_line(string arguments, string expected)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, arguments.Split(' '));
        Assert.True(outcome.ExitCode == ExitCode.BadInput, outcome.ToString());
        Assert.Empty(outcome.Output);
        string line = Assert.Single(outcome.ErrorLines);
        Assert.EndsWith(expected, line, StringComparison.Ordinal);
    }
}
