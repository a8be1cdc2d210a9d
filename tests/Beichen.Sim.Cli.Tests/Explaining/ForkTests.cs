using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Beichen.Sim.Cli.Tests.Running;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Explaining;

/// <summary>A stored run under another policy.</summary>
public sealed class ForkTests(FinishedRun finished) : IClassFixture<FinishedRun>
{
    [Fact]
    public async Task A_fork_is_a_run_folder_with_its_origin_and_is_told_beside_the_run()
    {
        using var folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "fork", finished.Run, "--at", "2022Q3", "--scenario", "combined-push", "--out", folder["fork"], "--lang", "en");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("Before 2022Q3 every draw is the same to the bit", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("project-punctuality is settled on the first day", outcome.Output, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(folder["fork"], "manifest.json"), TestContext.Current.CancellationToken));
        JsonElement from = manifest.RootElement.GetProperty("forkedFrom");
        Assert.Equal("2022Q3", from.GetProperty("quarter").GetString());
        using var original = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(finished.Run, "manifest.json"), TestContext.Current.CancellationToken));
        Assert.Equal(original.RootElement.GetProperty("resultFingerprint").GetString(), from.GetProperty("run").GetString());
    }

    [Fact]
    public async Task With_its_own_policy_it_is_the_run_to_the_bit()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "fork", finished.Run, "--at", "2022Q2", "--scenario", "baseline", "--json");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        using var report = JsonDocument.Parse(outcome.Output);
        Assert.Equal(report.RootElement.GetProperty("forkedFrom").GetProperty("run").GetString(),
            report.RootElement.GetProperty("resultFingerprint").GetString());
    }

    [Fact]
    public async Task What_a_fork_of_a_fork_says_of_its_making_is_typed_and_gives_the_same_result()
    {
        using var folder = TemporaryFolder.WithDistrict();
        using var elsewhere = TemporaryFolder.WithDistrict();
        foreach (string[] command in (string[][])
            [["run", "baseline", "--draws", "64", "--seed", "7", "--out", "out/first"],
            ["fork", "out/first", "--at", "2022Q2", "--scenario", "combined-push", "--out", "out/second"],
            ["fork", "out/second", "--at", "2022Q4", "--scenario", "consumption-push", "--out", "out/third"]]) await Typed(folder, command);
        string page = await File.ReadAllTextAsync(folder["out/third/summary.md"], TestContext.Current.CancellationToken);
        string[] lines = [.. page.Split('\n').Select(line => line.Trim())
            .Where(line => line.StartsWith("beichen run ", StringComparison.Ordinal) || line.StartsWith("beichen fork ", StringComparison.Ordinal))];
        Assert.Equal(3, lines.Length);
        foreach (string line in lines) await Typed(elsewhere, line.Split(' ')[1..]);
        Assert.Equal(Fingerprint(folder["out/third"]), Fingerprint(elsewhere[lines[^1].Split(' ')[^1]]), StringComparer.Ordinal);
        Assert.NotEqual(Fingerprint(folder["out/second"]), Fingerprint(folder["out/third"]), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_a_comparison_with_a_fork_says_of_its_making_is_typed_and_gives_the_same_briefing()
    {
        using var folder = TemporaryFolder.WithDistrict();
        using var elsewhere = TemporaryFolder.WithDistrict();
        foreach (string[] command in (string[][])
            [["run", "baseline", "--draws", "100", "--seed", "7", "--out", "out/first"],
            ["fork", "out/first", "--at", "2022Q3", "--scenario", "combined-push", "--out", "out/push"],
            ["run", "projects-slip-1q", "--draws", "100", "--seed", "7", "--out", "out/slip"]]) await Typed(folder, command);
        Outcome told = await BeichenCommand.Run(folder.Path, "compare", "out/first", "out/push", "out/slip", "--lang", "en");
        Assert.True(told.ExitCode == ExitCode.Done, told.ToString());
        Outcome brief = await BeichenCommand.Run(folder.Path, "brief", "out/first", "out/push", "out/slip", "--template", "compare", "--format", "md,html",
            "--lang", "en", "--out", "briefing");
        Assert.True(brief.ExitCode == ExitCode.Done, brief.ToString());
        string page = await File.ReadAllTextAsync(Directory.EnumerateFiles(folder["briefing"], "*.md").Single(), TestContext.Current.CancellationToken);
        string[] lines = [.. page.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("beichen ", StringComparison.Ordinal))];
        Assert.Equal("run fork run brief", string.Join(' ', lines.Select(line => line.Split(' ')[1])));
        foreach (string line in lines)
        {
            Outcome outcome = await BeichenCommand.Run(elsewhere.Path, line.Split(' ')[1..]);
            Assert.True(outcome.ExitCode == ExitCode.Done, $"{line}: {outcome}");
        }

        string[] made = [.. ((string[])[folder["briefing"], elsewhere["compare-brief"]]).Select(place => Directory.EnumerateFiles(place, "*.html").Single())];
        Assert.Equal(await File.ReadAllTextAsync(made[0], TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(made[1], TestContext.Current.CancellationToken), StringComparer.Ordinal);
    }

    private static async Task Typed(TemporaryFolder folder, string[] command)
    {
        Outcome outcome = await BeichenCommand.Run(folder.Path, [.. command, "--quiet"]);
        Assert.True(outcome.ExitCode == ExitCode.Done, $"{string.Join(' ', command)}: {outcome}");
    }

    private static string Fingerprint(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return manifest.RootElement.GetProperty("resultFingerprint").GetString()!;
    }
}
