using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Beichen.Sim.Experiments.Achieving;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Deciding;

/// <summary>What it takes, as the terminal tells it.</summary>
public sealed class AchieveTests
{
    [Fact]
    public async Task The_answer_as_json_has_the_fields_that_the_documents_name_and_reaches_the_chance()
    {
        using JsonDocument answer = await Ask("-p", "50%", "--levers", "attraction-effort,approval-pace", "--draws", "128");
        JsonElement root = answer.RootElement;
        foreach (string name in new[] { "feasible", "cost", "lowerBoundCost", "settings", "probability", "low", "high",
            "optimismGap" }) Assert.True(root.TryGetProperty(name, out _), name);
        Assert.True(root.GetProperty("feasible").GetBoolean());
        Assert.InRange(root.GetProperty("probability").GetDouble(), 0.5, 1);
        JsonElement[] settings = [.. root.GetProperty("settings").EnumerateArray()];
        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Equal(["lever", "on", "zh", "en", "value", "from", "cost"], setting.EnumerateObject()
            .Select(field => field.Name), StringComparer.Ordinal));
        Assert.Equal(root.GetProperty("cost").GetDouble(), settings.Sum(setting => setting.GetProperty("cost").GetDouble()), 9);
    }

    [Fact]
    public async Task One_lever_is_solved_for_finely()
    {
        using JsonDocument answer = await Ask("-p", "50%", "--lever", "attraction-effort", "--draws", "256");
        double value = Assert.Single(answer.RootElement.GetProperty("settings").EnumerateArray()).GetProperty("value").GetDouble();
        Assert.InRange(value, 1.025, 1.975);
        Assert.True(answer.RootElement.GetProperty("isExact").GetBoolean());
    }

    [Fact]
    public async Task Out_of_reach_ends_well_with_a_reason_in_one_language()
    {
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "achieve", "baseline", "--target", "gdp", "-p", "0.99", "--levers", "talent-programme,approval-pace", "--draws", "64",
                "--lang", "en");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        string text = outcome.Output.ReplaceLineEndings(" ");
        Assert.Contains("is out of reach", text, StringComparison.Ordinal);
        Assert.Contains("The levers themselves bind", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", outcome.Output);
    }

    [Theory]
    [InlineData("--levers: found 'project-slip', expected levers that have a cost", "-p", "0.5", "--levers", "project-slip")]
    [InlineData("--hold: found 'gdp', expected a target and a chance", "-p", "0.5", "--hold", "gdp")]
    [InlineData("--budget: found '-1', expected 0 or more", "-p", "0.5", "--budget", "-1")]
    [InlineData("--target: found 'growth'", "-p", "0.5", "--target", "growth")]
    public async Task What_makes_no_sense_is_refused_and_says_what_would_do(string problem, params string[] arguments)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, ["achieve", "baseline", .. arguments]);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains(problem, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_search_says_how_to_go_on_and_leaves_what_was_tried()
    {
        // Windows sends Ctrl-C to a whole console, never to one process.
        if (OperatingSystem.IsWindows()) return;
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        using Process search = BeichenCommand.Start(folder.Path, "achieve", "baseline", "--target", "fixed-asset-investment", "-p", "0.9", "--draws", "8192",
            "--out", "answer");
        try
        {
            string? first = await search.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("settings tried", first, StringComparison.Ordinal);
            using (Process kill = Process.Start("kill", ["-INT", search.Id.ToString(CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            await search.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(ExitCode.Stopped, search.ExitCode);
            Assert.Contains("the same command goes on from there", await search.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
            Assert.True(File.ReadAllLines(Path.Combine(folder.Path, "answer", SearchLog.FileName)).Length > 1);
        }
        finally
        {
            if (!search.HasExited) search.Kill();
        }
    }

    [Fact]
    public async Task The_folder_of_an_answer_has_the_scenario_that_it_is_and_no_search_left()
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        Outcome outcome = await BeichenCommand.Run(folder.Path, "achieve", "baseline", "--target", "fixed-asset-investment", "-p", "0.9", "--levers",
            "approval-pace", "--dates", "metro-4-north,smc-2", "--draws", "128", "--out", "answer", "--json");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.False(File.Exists(Path.Combine(folder.Path, "answer", SearchLog.FileName)));
        using JsonDocument answer = JsonDocument.Parse(outcome.Output);
        string[] dates = [.. answer.RootElement.GetProperty("settings").EnumerateArray().Where(one => one.GetProperty("lever").GetString() is "dates")
            .Select(one => one.GetProperty("on").GetString()!)];
        Assert.NotEmpty(dates);
        Outcome run = await BeichenCommand.Run(folder.Path, "run", Path.Combine("answer", AchievedScenario.FileName), "--draws", "64", "--out", "run");
        Assert.True(run.ExitCode == ExitCode.Done, run.ToString());
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "run", "manifest.json")));
        Assert.Equal(dates.Order(StringComparer.Ordinal), manifest.RootElement.GetProperty("movedDates").EnumerateArray()
            .Select(date => date.GetProperty("project").GetString()!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("--dates: found 'smc-9', expected all, or projects of the scenario", "-p", "0.5", "--dates", "smc-9")]
    [InlineData("--quarters: found '9', expected a whole number from 1 to 8", "-p", "0.5", "--quarters", "9")]
    public async Task A_date_that_cannot_be_moved_is_refused_and_says_what_would_do(string problem, params string[] arguments)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, ["achieve", "baseline", .. arguments]);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains(problem, outcome.Errors, StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> Ask(params string[] arguments)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository,
            ["achieve", "baseline", "--target", "fixed-asset-investment", "--json", .. arguments]);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        return JsonDocument.Parse(outcome.Output);
    }
}
