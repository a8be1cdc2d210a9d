using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary>A scenario that takes every entity of a kind away still runs: its figures are drawn of what is left.</summary>
public sealed class NothingLeftTests
{
    [Theory]
    [InlineData("projects", "projects.yaml", "projects")]
    [InlineData("targets", "targets.yaml", "targets")]
    [InlineData("streams", "attraction.yaml", "attraction/streams")]
    [InlineData("commercial-districts", "commerce.yaml", "commercial-districts")]
    public async Task A_run_without_any_of_a_kind_ends_well(string list, string file, string path)
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        string removed = string.Join(", ", Ids(folder["seeds/beichen/" + file], list).Select(id => $"{path}/{id}"));
        folder.Write("scenarios/less.yaml",
            $"id: less\nname: {{zh: 少, en: Less}}\nquestion: {{zh: 若？, en: If?}}\nextends: baseline\nkind: ex-ante\nremove: [{removed}]\n");
        Outcome outcome = await BeichenCommand.Run(folder.Path, "run", "scenarios/less.yaml", "--draws", "32", "--out", folder["run"]);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.True(File.Exists(folder["run/manifest.json"]));
    }

    // Ids of the top entries of a list of the file.
    private static IEnumerable<string> Ids(string file, string list) =>
        File.ReadLines(file)
            .SkipWhile(line => line != list + ":").Skip(1)
            .TakeWhile(line => line.Length == 0 || !char.IsAsciiLetter(line[0]))
            .Where(line => line.StartsWith("  - id: ", StringComparison.Ordinal))
            .Select(line => line["  - id: ".Length..].Trim());
}
