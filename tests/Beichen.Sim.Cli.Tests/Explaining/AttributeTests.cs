using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Explaining;

/// <summary>Which changes of a scenario make its difference.</summary>
public sealed class AttributeTests
{
    [Fact]
    public async Task Shares_add_up_to_the_difference_and_agree_with_a_comparison_of_the_same_draws()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "attribute", "chain-strengthening", "--draws", "128", "--json");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        using var report = JsonDocument.Parse(outcome.Output);
        JsonElement root = report.RootElement;
        Assert.Equal("exact", root.GetProperty("method").GetString());
        Assert.Equal(4, root.GetProperty("plans").GetInt32());
        double before = Number(root, "marginBefore"), after = Number(root, "marginAfter");
        JsonElement[] changes = [.. root.GetProperty("changes").EnumerateArray()];
        Assert.Equal(2, changes.Length);
        Assert.Equal(after - before, changes.Sum(change => Number(change, "margin")), 12);
        Assert.Equal(Number(root, "chanceAfter") - Number(root, "chanceBefore"), changes.Sum(change => Number(change, "chance")), 12);
        Assert.All(changes, change => Assert.True(Number(change, "margin") > 0));

        using TemporaryFolder folder = TemporaryFolder.Empty();
        await BeichenCommand.Run(TemporaryFolder.Repository, "compare", "baseline",
            "chain-strengthening", "--draws", "128", "--quiet", "--out", folder["both"]);
        using var comparison = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(folder["both"], "comparison.json"), TestContext.Current.CancellationToken));
        JsonElement gdp = comparison.RootElement.GetProperty("scenarios")[0].GetProperty("targets")
            .EnumerateArray().Single(target => target.GetProperty("target").GetString() == "gdp");
        Assert.Equal(Number(gdp, "meanDifference"), after - before, 12);
    }

    [Fact]
    public async Task Any_two_scenarios_are_split_and_the_way_back_is_the_same_with_the_other_sign()
    {
        JsonElement there = await Split("chain-strengthening", "approval-speed-up"), back = await Split("approval-speed-up", "chain-strengthening");
        Assert.Equal(("chain-strengthening", "approval-speed-up"), (there.GetProperty("scenario").GetString(), there.GetProperty("extends").GetString()));
        JsonElement[] changes = [.. there.GetProperty("changes").EnumerateArray()];
        Assert.Equal(3, changes.Length);
        Assert.Equal(Number(there, "marginAfter") - Number(there, "marginBefore"), changes.Sum(change => Number(change, "margin")), 12);
        Assert.Equal((Number(there, "marginBefore"), Number(there, "chanceAfter")), (Number(back, "marginAfter"), Number(back, "chanceBefore")));
        // Shapley values of the game backwards are those of the game, negated.
        Assert.Equal(changes.Select(change => -Number(change, "margin")).Order().Select(value => Math.Round(value, 12)),
            back.GetProperty("changes").EnumerateArray().Select(change => Number(change, "margin")).Order().Select(value => Math.Round(value, 12)));
        Assert.Single(changes, change => change.GetProperty("en").GetString()!.StartsWith("undone: ", StringComparison.Ordinal));

        // The two ends are the two scenarios as they run by themselves.
        Outcome alone = await BeichenCommand.Run(TemporaryFolder.Repository, "attribute", "approval-speed-up", "--draws", "128", "--json");
        using var own = JsonDocument.Parse(alone.Output);
        Assert.Equal(Number(own.RootElement, "marginAfter"), Number(there, "marginBefore"));

        static async Task<JsonElement> Split(string scenario, string against)
        {
            Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "attribute", scenario, "--against", against, "--draws", "128", "--json");
            Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
            return JsonDocument.Parse(outcome.Output).RootElement;
        }
    }

    [Fact]
    public async Task The_figure_of_a_split_is_written_beside_its_table_whose_bars_add_up_to_the_difference()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "attribute", "chain-strengthening", "--draws", "64", "--json", "--out", folder["split"], "--for", "word");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        using var report = JsonDocument.Parse(outcome.Output);
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(folder["split"], "shapley.csv"), TestContext.Current.CancellationToken);
        Assert.Equal("change,share_points,low,high", lines[0]);
        double together = lines.Skip(1).Sum(line => double.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(100 * (Number(report.RootElement, "chanceAfter") - Number(report.RootElement, "chanceBefore")), together, 9);
        Assert.True(File.Exists(Path.Combine(folder["split"], "shapley.png")) && File.Exists(Path.Combine(folder["split"], "shapley.svg")));
    }

    [Fact]
    public async Task A_shock_is_a_change_and_so_are_the_seeds_that_it_brings_and_their_interaction_is_told()
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        string[] spared = ["equipment", "auto-parts", "copper", "motors-cables", "medicine", "new-energy",
            "new-materials", "e-mobility", "electronics", "other-industry", "trade", "transport"];
        string changes = string.Join("\n", spared.Select(activity => $"  - {{path: activities/{activity}/lockdown-profile, "
            + "value: {value: -0.01, unit: fraction, basis: assumed, confidence: low, source: judgement}}"));
        folder.Write("scenarios/spared.yaml", "id: spared\nname: {zh: 照常开工, en: Spared}\nquestion: {zh: 若照常开工？, en: What if they go on?}\nextends: baseline\n"
            + "kind: stress\nborrows: []\nshocks:\n  - {shock: lockdown, from: 2022Q1, to: 2022Q1, severity: {value: "
            + $"0.8, unit: fraction, basis: derived, confidence: low, source: an invented stress}}}}\nchanges:\n{changes}\n");
        Outcome outcome = await BeichenCommand.Run(folder.Path, "attribute", "spared", "--draws", "64", "--lang", "en");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("lockdown", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("changed activities/*/lockdown-profile", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("lockdown and changed activities/*/lockdown-profile together give +", outcome.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", outcome.Output);
    }

    [Fact]
    public async Task More_than_ten_changes_are_split_by_sampled_orders_that_still_add_up()
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        string[] projects = ["siemens", "smc-2", "wangfujing-mall", "yadea-2", "chaoya-data-2", "chaoyuehui-mall",
            "yaojin-centre", "rongding-centre", "red-star-refit", "chenyue-refit", "xinyulou-refit"];
        string levers = string.Join("\n", projects.Select(project => $"  - {{lever: project-punctuality, on: {project}, value: 1}}"));
        folder.Write("scenarios/eleven.yaml",
            $"id: eleven\nname: {{zh: 十一项, en: Eleven}}\nquestion: {{zh: 哪项有用？, en: Which helps?}}\nextends: baseline\nkind: ex-ante\nlevers:\n{levers}\n");
        Outcome outcome = await BeichenCommand.Run(folder.Path, "attribute", "eleven", "--draws", "64", "--orders", "2", "--json");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        using var report = JsonDocument.Parse(outcome.Output);
        Assert.Equal("permutations", report.RootElement.GetProperty("method").GetString());
        JsonElement[] changes = [.. report.RootElement.GetProperty("changes").EnumerateArray()];
        Assert.Equal(11, changes.Length);
        Assert.Equal(Number(report.RootElement, "marginAfter") - Number(report.RootElement, "marginBefore"),
            changes.Sum(change => Number(change, "margin")), 12);
    }

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();
}
