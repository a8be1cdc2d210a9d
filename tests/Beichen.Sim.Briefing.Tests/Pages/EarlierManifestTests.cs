using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>A folder that an earlier version of the program stored lacks what later ones say: it is read as far as it goes, or refused in words.</summary>
public sealed class EarlierManifestTests(ITestOutputHelper output)
{
    // Refused for what follows from them, not by their names.
    private static readonly string[] Said = ["forkedFrom/policy", "ensemble"];

    [Fact]
    public async Task A_fork_that_does_not_say_which_policy_it_follows_is_refused_where_its_commands_are_told()
    {
        using StoredColumns fork = await StoredRuns.OpenFork("projects-slip-1q", Sample.Few);
        using var folder = new EarlierFolder(fork.Run.Folder);
        folder.Write(manifest => ((JsonObject)manifest["forkedFrom"]!).Remove("policy"));
        using StoredColumns earlier = StoredColumns.Open(folder.Place);
        using StoredColumns baseline = await StoredRuns.Open("baseline", Sample.Few);
        foreach (string template in (string[])["annual", "quarterly", "compare"])
        {
            var request = new BriefingRequest(template is "compare" ? [baseline, earlier] : [earlier]);
            string zh = Assert.Throws<RefusedException>(() => BriefingTemplates.Write(template, request, Language.Zh)).Message;
            string en = Assert.Throws<RefusedException>(() => BriefingTemplates.Write(template, request, Language.En)).Message;
            Assert.Contains("请从“baseline”重新 fork", zh, StringComparison.Ordinal);
            Assert.Contains("fork 'baseline' again", en, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("projects-on-time", "annual", "quarterly")]
    [InlineData("fork", "annual")]
    [InlineData("known", "annual", "actuals")]
    [InlineData("ensemble", "annual")]
    public async Task A_manifest_without_any_one_of_its_fields_is_written_of_or_refused_in_words(string kind, params string[] templates)
    {
        using StoredColumns whole = kind switch
        {
            "fork" => await StoredRuns.OpenFork("projects-slip-1q", Sample.Few),
            "known" => await StoredRuns.OpenKnown(sample: Sample.Few),
            "ensemble" => await StoredRuns.OpenEnsemble(),
            _ => await StoredRuns.Open(kind, Sample.Few),
        };
        using var folder = new EarlierFolder(whole.Run.Folder);
        var faults = new List<string>();
        (int refused, int written) = (0, 0);
        foreach (string[] path in folder.Fields())
        {
            string name = string.Join('/', path);
            folder.Write(manifest => EarlierFolder.Remove(manifest, path));
            try
            {
                using StoredColumns earlier = StoredColumns.Open(folder.Place);
                foreach (string template in templates) BriefingTemplates.Write(template, new BriefingRequest([earlier]), Language.Zh);
                if (kind != "ensemble") Assert.NotEmpty(DeskFigures.Draw(earlier, Language.Zh, [], null));
                written++;
            }
            catch (RefusedException words)
            {
                refused++;
                if (!words.Message.Contains(path[^1], StringComparison.Ordinal) && !Said.Contains(name)) faults.Add($"{name}: {words.Message}");
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                faults.Add($"{name}: {fault.GetType().Name} {fault.Message}");
            }
        }

        output.WriteLine($"{kind}: {written} written, {refused} refused, {faults.Count} faults");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(written > 0 && refused > 0, $"{written} written, {refused} refused");
    }
}
