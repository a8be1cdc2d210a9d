using System.Text.RegularExpressions;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.BadInput;

/// <summary>Scenarios that cannot be run: exit 2, each problem with its place on standard error, nothing written, no stack trace.</summary>
public sealed partial class ScenarioProblemTests
{
    private const string Head = """
        id: mine
        name: {zh: 我的, en: Mine}
        question: {zh: "问？", en: "Asked?"}
        extends: baseline
        kind: ex-ante

        """;

    public static TheoryData<string, string, string> Spoilt => new()
    {
        { "an unknown key", Head + "levrs: []\n", @"mine\.yaml:6:1: .*levrs.*did you mean levers\?" },
        { "an unknown lever", Head + "levers:\n  - {lever: aproval-pace, value: 1.2}\n", @"mine\.yaml:7:\d+: .*aproval-pace.*did you mean approval-pace\?" },
        { "a lever out of its range", Head + "levers:\n  - {lever: approval-pace, value: 20}\n", @"mine\.yaml:7:\d+: .*20.*expected" },
        {
            "a lever on an unknown project", Head + "levers:\n  - {lever: project-slip, on: siemenz, value: 1}\n",
            @"mine\.yaml:7:\d+: .*siemenz.*did you mean siemens\?"
        },
        { "an impossible date", Head + "levers:\n  - {lever: approval-pace, value: 1.2, from: 2022Q5}\n", @"mine\.yaml:7:\d+: .*2022Q5.*expected" },
        {
            "a wrong unit",
            Head + "changes:\n  - path: projects/smc-2/investment\n    value: {value: 12, unit: 亩, basis: assumed, confidence: low, source: a guess}\n",
            @"mine\.yaml:8:\d+: .*亩.*expected.*亿元"
        },
        { "an unknown path", Head + "changes:\n  - {path: projects/smc-3/investment, value: 1}\n", @"mine\.yaml:7:\d+: .*smc-3.*did you mean smc-2\?" },
        { "an unknown parent", Head.Replace("baseline", "baselin", StringComparison.Ordinal), @"mine\.yaml:4:\d+: .*baselin.*did you mean baseline\?" },
        { "a cycle", Head.Replace("baseline", "mine", StringComparison.Ordinal), @"mine\.yaml:4:\d+: a cycle: .*mine" },
        { "another id than the file's name", Head.Replace("id: mine", "id: yours", StringComparison.Ordinal), @"mine\.yaml:1:\d+: .*yours.*expected.*mine" },
        { "a text that is no YAML", "id: [mine\nname: }\n", @"mine\.yaml:\d+:\d+: .+" },
        { "an empty file", "", @"mine\.yaml:1:1: .*expected a scenario file" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_problem_of_a_scenario_is_told_with_its_place(string what, string text, string expected)
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        folder.Write("scenarios/mine.yaml", text);
        Outcome outcome = await BeichenCommand.Run(folder.Path, "validate", "scenarios/mine.yaml");
        Refused(outcome, folder);
        Assert.True(Regex.IsMatch(outcome.Errors, expected, RegexOptions.None, TimeSpan.FromSeconds(1)), $"{what}: {outcome}");
    }

    [Fact]
    public async Task Every_problem_of_scenario_and_seeds_is_told_at_once_and_nothing_is_written()
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        folder.Write("scenarios/mine.yaml",
            Head + "levers:\n  - {lever: aproval-pace, value: 1.2}\n  - {lever: approval-pace, value: 1.2, from: 2022Q9}\nshocks:\n  - {shock: earthquake}\n");
        folder.Replace("seeds/beichen/parks.yaml", "  - id: equipment-park\n", "  - id: development-zone\n");
        folder.Replace("seeds/beichen/parks.yaml", "unit: MW", "unit: GWh");
        Outcome outcome = await BeichenCommand.Run(folder.Path, "run", "scenarios/mine.yaml", "--out", "out/mine", "--draws", "64");
        Refused(outcome, folder);
        Assert.Contains(outcome.ErrorLines, line => line.Contains("mine.yaml:7:", StringComparison.Ordinal));
        Assert.Contains(outcome.ErrorLines, line => line.Contains("mine.yaml:8:", StringComparison.Ordinal));
        Assert.Contains(outcome.ErrorLines,
            line => line.Contains("mine.yaml:10:", StringComparison.Ordinal) && line.Contains("earthquake", StringComparison.Ordinal));
        Assert.Contains(outcome.ErrorLines,
            line => line.Contains("parks.yaml:", StringComparison.Ordinal) && line.Contains("development-zone", StringComparison.Ordinal));
        Assert.Contains(outcome.ErrorLines, line => line.Contains("parks.yaml:", StringComparison.Ordinal) && line.Contains("GWh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comparison_tells_a_problem_that_its_scenarios_share_once()
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        folder.Replace("seeds/beichen/parks.yaml", "unit: MW", "unit: GWh");
        Outcome outcome = await BeichenCommand.Run(folder.Path, "compare", "baseline", "projects-on-time", "--out", "out/two");
        Refused(outcome, folder);
        Assert.Single(outcome.ErrorLines, line => line.Contains("GWh", StringComparison.Ordinal));
    }

    private static void Refused(Outcome outcome, TemporaryFolder folder)
    {
        Assert.True(outcome.ExitCode == ExitCode.BadInput, outcome.ToString());
        Assert.Empty(outcome.Output);
        Assert.NotEmpty(outcome.ErrorLines);
        Assert.All(outcome.ErrorLines, line => Assert.Matches(Place(), line));
        Assert.Equal(["scenarios", "seeds"], folder.Entries());
    }

    [GeneratedRegex(@"^\S.*\.yaml:\d+:\d+: .+, expected .+$", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
