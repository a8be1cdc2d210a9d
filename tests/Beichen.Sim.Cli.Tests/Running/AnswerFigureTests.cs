using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary>Every verb whose answer has a figure writes it with <c>--out</c>: png, svg, and a csv of what it shows.</summary>
public sealed class AnswerFigureTests
{
    [Theory]
    [InlineData("slack", "latest-safe baseline --target fixed-asset-investment -p 30% --project smc-2 metro-4-north --quarters 2 --draws 64")]
    [InlineData("cost-chance", "achieve baseline --target fixed-asset-investment -p 40% --levers approval-pace --dates metro-4-north --draws 64")]
    [InlineData("morris", "sensitivity baseline --lever approval-pace attraction-effort --draws 16")]
    [InlineData("sobol", "sensitivity baseline --factor city outbreaks --draws 64")]
    [InlineData("trade-off", "discover baseline --target fixed-asset-investment --draws 256")]
    [InlineData("shapley", "attribute chain-strengthening --draws 64")]
    [InlineData("lights", "lights baseline --draws 64")]
    public async Task A_verb_writes_its_figure(string figure, string line)
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, [.. line.Split(' '), "--out", folder["out"]]);
        Assert.True(outcome.ExitCode == ExitCode.Done, $"{line}: {outcome}");
        Holds(folder["out"], figure);
        Assert.Contains($"{figure}.png", outcome.Errors + outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_releases_of_a_year_are_drawn_from_their_folder()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        foreach ((string quarter, string growth) in new[] { ("2022Q1", "3.5%"), ("2022Q2", "2.0%") })
        {
            folder.Write("actuals.yaml", $"data-date: {quarter}\nobservations:\n  - {{indicator: gdp-growth, quarter: {quarter}, value: {growth}}}\n");
            Outcome kept = await BeichenCommand.Run(
                TemporaryFolder.Repository, "condition", "baseline", "--actuals", folder["actuals.yaml"], "--draws", "1024", "--out", folder["year"]);
            Assert.True(kept.ExitCode == ExitCode.Done, kept.ToString());
        }

        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "vintages", folder["year"], "--draws", "512", "--out", folder["out"]);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Holds(folder["out"], "vintages");
    }

    [Fact]
    public async Task Several_targets_have_a_folder_each()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "discover", "baseline", "--target", "all", "--draws", "256", "--json", "--out", folder["out"]);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        using var answer = System.Text.Json.JsonDocument.Parse(outcome.Output);
        string[] targets = [.. answer.RootElement.EnumerateArray().Select(report => report.GetProperty("target").GetString()!)];
        Assert.True(targets.Length > 5, string.Join(' ', targets));
        Assert.All(targets, target => Holds(folder[Path.Combine("out", target)], "trade-off"));
    }

    private static void Holds(string folder, string figure)
    {
        byte[] picture = File.ReadAllBytes(Path.Combine(folder, $"{figure}.png"));
        Assert.Equal("PNG"u8, picture.AsSpan(1, 3));
        Assert.True(picture.Length > 5000, $"{figure}.png has {picture.Length} bytes");
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(folder, $"{figure}.svg")).Split("?>\n")[^1].TrimStart(), StringComparison.Ordinal);
        Assert.True(File.ReadAllLines(Path.Combine(folder, $"{figure}.csv")).Length > 1);
    }
}
