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
