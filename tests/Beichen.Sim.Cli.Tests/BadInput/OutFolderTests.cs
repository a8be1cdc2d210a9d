using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.BadInput;

/// <summary>Places where results cannot go: refused before anything is simulated, and left as they were.</summary>
public sealed class OutFolderTests
{
    private static readonly string Baseline = Path.Combine(TemporaryFolder.Repository, "scenarios", "baseline.yaml");
    private static readonly string OnTime = Path.Combine(TemporaryFolder.Repository, "scenarios", "projects-on-time.yaml");

    public static TheoryData<string, string> Places => new()
    {
        { "notes.txt", "is a file, expected a folder" },
        { "notes.txt/deeper/run", "which is a file, expected a folder" },
        { "holiday", "holds something else, expected a new or empty folder, or former results" },
    };

    [Theory]
    [InlineData("manifest.json", "{\"name\": \"an app\", \"format\": 1}", "holds something else")]
    [InlineData("manifest.json", "no JSON", "holds something else")]
    [InlineData("report.docx", "mine", "holds 'report.docx' beside former results, expected it elsewhere, or --force to replace all")]
    [InlineData("manifest.json", "{\"format\": \"beichen-run/1\", \"draws\": 400000}",
        "holds results of 400,000 draws, more than the 64 asked for: expected another folder, or --force to replace them")]
    public async Task Neither_what_is_not_of_the_command_nor_larger_results_are_replaced(string file, string text, string expected)
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Directory.CreateDirectory(folder["run"]);
        folder.Write("run/manifest.json", "{\"format\": \"beichen-run/1\", \"draws\": 32}");
        folder.Write("run/" + file, text);
        Outcome outcome = await BeichenCommand.Run(folder.Path, "run", Baseline, "--draws", "64", "--out", "run");
        Assert.True(outcome.ExitCode == ExitCode.BadInput, outcome.ToString());
        Assert.Contains(expected, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(folder["run/" + file], TestContext.Current.CancellationToken));
        if (expected.Contains("something else", StringComparison.Ordinal)) return;
        Outcome forced = await BeichenCommand.Run(folder.Path, "run", Baseline, "--draws", "64", "--quiet", "--force", "--out", "run");
        Assert.True(forced.ExitCode == ExitCode.Done, forced.ToString());
        Assert.Equal(["run"], folder.Entries());
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_refused_before_anything_is_simulated()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("needs a folder that nobody may write, as /proc is");
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(folder.Path, "run", Baseline, "--draws", "64", "--out", "/proc/beichen/run");
        Assert.True(outcome.ExitCode == ExitCode.BadInput, outcome.ToString());
        Assert.Contains("/proc/beichen/run cannot be written", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("charts")]
    [InlineData("Settings.json")]
    public async Task A_scenario_whose_folder_would_collide_with_files_of_the_comparison_is_refused(string name)
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        folder.Write($"scenarios/{name}.yaml", $"id: {name}\nname: {{zh: 试, en: Trial}}\nquestion: {{zh: 若？, en: If?}}\nextends: baseline\nkind: ex-ante\n");
        Outcome outcome = await BeichenCommand.Run(
            folder.Path, "compare", "scenarios/baseline.yaml", $"scenarios/{name}.yaml", "--draws", "64", "--out", "compared");
        Assert.True(outcome.ExitCode == ExitCode.BadInput, outcome.ToString());
        Assert.Contains($"'{name}' cannot name a folder", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("Baseline", OutFolder.Taken(["baseline", "Baseline"]));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_run_is_not_written_where_something_else_stands(string place, string expected) =>
        await Refused(place, expected, "run", Baseline);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_comparison_is_not_written_where_something_else_stands(string place, string expected) =>
        await Refused(place, expected, "compare", Baseline, OnTime);

    private static async Task Refused(string place, string expected, params string[] command)
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        folder.Write("notes.txt", "mine");
        Directory.CreateDirectory(folder["holiday"]);
        folder.Write("holiday/photo.txt", "sea");
        Outcome outcome = await BeichenCommand.Run(folder.Path, [.. command, "--draws", "64", "--out", place]);
        Assert.True(outcome.ExitCode == ExitCode.BadInput, outcome.ToString());
        string line = Assert.Single(outcome.ErrorLines);
        Assert.StartsWith("--out: ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.Equal(["holiday", "notes.txt"], folder.Entries());
        Assert.Equal("mine", await File.ReadAllTextAsync(folder["notes.txt"], TestContext.Current.CancellationToken));
        Assert.Equal("photo.txt", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(folder["holiday"]))));
    }
}
