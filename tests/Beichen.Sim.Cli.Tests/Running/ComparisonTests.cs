using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Terminal.Tables;
using Beichen.Sim.Wording;
using Spectre.Console;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary>Two scenarios on the same draws.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public async Task A_comparison_prints_paired_differences_and_leaves_a_run_a_scenario()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "compare", "baseline", "projects-slip-2q", "--draws", "64", "--lang", "en", "--out", folder["both"]);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("mean difference [95%]", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Projects slip two quarters", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", outcome.Output);
        Assert.Equal(["both"], folder.Entries());
        string[] entries = [.. Directory.EnumerateFileSystemEntries(folder["both"]).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
        Assert.Equal(["baseline", "charts", "comparison.json", "projects-slip-2q"], entries);
        using JsonDocument comparison = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["both/comparison.json"], TestContext.Current.CancellationToken));
        Assert.Equal("baseline", comparison.RootElement.GetProperty("reference").GetString());
        Assert.NotEmpty(Directory.GetFiles(folder["both/charts"], "*.png"));
    }

    [Fact]
    public async Task A_stored_run_is_compared_with_a_scenario_on_its_own_draws_and_either_may_be_the_reference()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome run = await BeichenCommand.Run(
            TemporaryFolder.Repository, "run", "baseline", "--draws", "80", "--seed", "5", "--quiet", "--out", folder["stored"]);
        Assert.True(run.ExitCode == ExitCode.Done, run.ToString());
        Outcome text = await BeichenCommand.Run(
            TemporaryFolder.Repository, "compare", "projects-slip-2q", folder["stored"], "omicron-q1", "--reference", folder["stored"], "--lang", "en");
        Assert.True(text.ExitCode == ExitCode.Done, text.ToString());
        Assert.Contains("P(hit) by scenario", text.Output, StringComparison.Ordinal);
        Assert.Contains("milestones that moved", text.Output, StringComparison.Ordinal);
        Assert.Contains("told from zero", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("significant", text.Output, StringComparison.Ordinal);

        Outcome json = await BeichenCommand.Run(TemporaryFolder.Repository, "compare", "projects-slip-2q", folder["stored"], "--reference", "stored", "--json");
        using JsonDocument comparison = JsonDocument.Parse(json.Output);
        Assert.Equal("baseline", comparison.RootElement.GetProperty("reference").GetString());
        JsonElement milestone = comparison.RootElement.GetProperty("scenarios")[0].GetProperty("milestones")[0];
        Assert.True(milestone.GetProperty("difference").GetDouble() < -0.2, milestone.ToString()); // two quarters later misses what was due
        Assert.True(milestone.GetProperty("low").GetDouble() <= milestone.GetProperty("difference").GetDouble());
    }

    // Of 200 draws 57 and 1 hit: 0.005 + 0.28 is not quite 0.285, and is printed otherwise.
    [Fact]
    public async Task A_chance_of_the_reference_is_printed_as_its_own_run_has_it()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, TestContext.Current.CancellationToken);
        var runs = new List<ScoredRun>();
        foreach (string name in (string[])["baseline", "projects-slip-2q"])
            runs.Add(await evaluator.Run(Scenario.Open(Path.Combine(TemporaryFolder.Repository, "scenarios", name + ".yaml")).Plan,
                new Sampling(20220101, 64), null, TestContext.Current.CancellationToken));
        var report = ComparisonReport.Of(runs, "gdp");
        double was = 57 / 200.0, now = 1 / 200.0, by = -56 / 200.0;
        ScenarioDifference scenario = report.Comparison.Scenarios[0];
        scenario = scenario with
        {
            Targets = [.. scenario.Targets.Where(target => target.Target is "gdp")
                .Select(target => target with { ProbabilityBefore = was, Probability = now, ProbabilityDifference = by, MedianBefore = 0.0425 })],
            JointBefore = was,
            JointProbability = now,
            JointDifference = by,
        };
        var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 200;
        ComparisonTable.Print(console, Language.En, runs[0], report.Comparison with { Scenarios = [scenario] });
        Assert.NotEqual(NumberWords.Chance(was), NumberWords.Chance(now - by), StringComparer.Ordinal);
        Assert.Equal(3, text.ToString().Split($"{NumberWords.Chance(was)} → {NumberWords.Chance(now)}").Length);
        Assert.Contains("4.3% → ", text.ToString(), StringComparison.Ordinal);
    }
}
