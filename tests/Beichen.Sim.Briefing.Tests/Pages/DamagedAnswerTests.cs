using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>
/// An answer kept in a file is damaged by hand or of another version: a page is written of it as far as it goes, or it is refused by the field.
/// </summary>
public sealed class DamagedAnswerTests(ITestOutputHelper output)
{
    private const string Damaged = "damaged";

    [Fact]
    public async Task A_release_without_any_one_of_its_fields_or_with_something_else_there_is_written_of_or_refused_in_words()
    {
        using StoredColumns known = await StoredRuns.OpenKnown(sample: Sample.Few);
        using var folder = new EarlierFolder(known.Run.Folder);
        string file = Directory.EnumerateFiles(folder.Place, "release-*.json").Single();
        using StoredColumns damaged = StoredColumns.Open(folder.Place);
        Hold(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), text =>
        {
            File.WriteAllText(file, text);
            BriefingTemplates.Write("actuals", new BriefingRequest([damaged]), Language.En);
        });
    }

    [Theory]
    [InlineData("gdp")]
    [InlineData("fixed-asset-investment")]
    public async Task An_answer_to_what_it_takes_without_any_one_of_its_fields_or_with_something_else_there_is_written_of_or_refused_in_words(string target)
    {
        using Requests run = await Requests.Achieve(target);
        string file = Path.GetTempFileName();
        Hold(await StoredRuns.Achieve(target), text =>
        {
            File.WriteAllText(file, text);
            BriefingTemplates.Write("achieve", run.Request with { Answer = StoredAnswer.Read(file, Language.En) }, Language.En);
        });
        File.Delete(file);
    }

    private void Hold(string whole, Action<string> write)
    {
        var faults = new List<string>();
        (int refused, int written) = (0, 0);
        foreach ((string field, string text) in Damages(whole).Append(("", "{\"answer\":")))
        {
            try
            {
                write(text);
                written++;
            }
            catch (RefusedException words)
            {
                refused++;
                // By the field, or by what was found there.
                if (!words.Message.Contains(field, StringComparison.Ordinal) && !words.Message.Contains($"'{Damaged}'", StringComparison.Ordinal))
                    faults.Add($"{field}: {words.Message}");
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                faults.Add($"{field}: {fault.GetType().Name} {fault.Message}");
            }
        }

        output.WriteLine($"{written} written, {refused} refused, {faults.Count} faults");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(written > 0 && refused > 0, $"{written} written, {refused} refused");
    }

    // Each field taken out, made an empty set of names, and made a word; of a list, those of its first entry and of its last.
    private static IEnumerable<(string Field, string Text)> Damages(string whole)
    {
        foreach (string[] path in Paths(JsonNode.Parse(whole)!, []).DistinctBy(path => string.Join('/', path), StringComparer.Ordinal))
        {
            foreach (JsonNode? put in (JsonNode?[])[null, new JsonObject(), Damaged])
            {
                JsonNode all = JsonNode.Parse(whole)!, node = all;
                foreach (string step in path[..^1]) node = At(node, step);
                if (node is JsonArray list) list[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = put;
                else if (put is null) ((JsonObject)node).Remove(path[^1]);
                else node[path[^1]] = put;
                yield return (path[^1], all.ToJsonString());
            }
        }
    }

    private static JsonNode At(JsonNode node, string step) =>
        node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;

    private static IEnumerable<string[]> Paths(JsonNode? node, string[] path)
    {
        IEnumerable<(string Name, JsonNode? Node)> entries = node switch
        {
            JsonObject fields => fields.Select(field => (field.Key, field.Value)),
            JsonArray { Count: > 0 } list => [("0", list[0]), (Numerals.Fixed(list.Count - 1, 0), list[^1])],
            _ => [],
        };
        return entries.SelectMany(entry => Paths(entry.Node, [.. path, entry.Name]).Prepend([.. path, entry.Name]));
    }
}
