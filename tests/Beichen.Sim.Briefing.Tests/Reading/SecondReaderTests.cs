using System.Text;
using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Html;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Pages.Annual;
using Beichen.Sim.Briefing.Reading;
using Beichen.Sim.Briefing.Tests.Pages;
using Beichen.Sim.Briefing.Word;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Reading;

/// <summary>The reader finds what is planted, and nothing where nothing is.</summary>
public sealed class SecondReaderTests(ITestOutputHelper output)
{
    // All that a check takes is a few milliseconds; five times as many are planted where the machine is asked to take its time.
    private static readonly int Each = Environment.GetEnvironmentVariable("BEICHEN_MUTATIONS") is { Length: > 0 } asked ? int.Parse(
        asked, System.Globalization.CultureInfo.InvariantCulture) : 60;

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task No_alarm_sounds_over_an_untouched_briefing_of_any_scenario(Language language)
    {
        foreach (string scenario in StoredRuns.All)
        {
            using StoredColumns run = await StoredRuns.Open(scenario);
            BriefingPage page = AnnualPage.Write(run, language);
            using Evidence evidence = new(run, language);
            Assert.Empty(SecondReader.Check(ReadDocument.OfWord(WordPage.Write(page)), evidence).Select(found => $"{scenario}: {found}"));
            Assert.Empty(SecondReader.Check(ReadDocument.OfHtml(HtmlPage.Write(page)), evidence).Select(found => $"{scenario}: {found}"));
        }
    }

    [Fact]
    public async Task A_result_that_has_moved_under_a_finished_briefing_is_found()
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        using Evidence evidence = new(run, Language.Zh);
        ReadDocument document = ReadDocument.OfHtml(HtmlPage.Write(AnnualPage.Write(run, Language.Zh)));
        var random = new Random(20220101);
        for (int at = 0; at < Each; at++)
        {
            JsonNode manifest = JsonNode.Parse(await File.ReadAllBytesAsync(
                Path.Combine(run.Run.Folder, RunStore.ManifestFile), TestContext.Current.CancellationToken))!;
            (string list, string[] fields) = random.Next(2) == 0
                ? ("targets", new[] { "p10", "p50", "p90" })
                : ("timingEffects", ["probabilityBefore", "probabilityAfter"]);
            JsonArray rows = manifest[list]!.AsArray();
            JsonNode row = rows[random.Next(rows.Count)]!;
            string field = fields[random.Next(fields.Length)];
            double value = row[field]!.GetValue<double>();
            row[field] = list == "targets" ? (value * 1.2) + 0.011 : value > 0.5 ? value - 0.05 : value + 0.05;
            using Evidence moved = evidence.With(Encoding.UTF8.GetBytes(manifest.ToJsonString()));
            Assert.True(SecondReader.Check(document, moved).Count > 0, $"{list} {row} {field}");
        }
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task Ninety_nine_of_a_hundred_planted_errors_of_every_kind_are_found(Language language)
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        using Evidence evidence = new(run, language);
        ReadDocument document = ReadDocument.OfWord(WordPage.Write(AnnualPage.Write(run, language)));
        string[] names = [.. evidence.Targets.Select(evidence.Name)];
        var random = new Random(20220101);
        int kinds = 0;
        foreach (Planted kind in Planted.Kinds(names, language))
        {
            (int planted, int found) = (0, 0);
            string missed = "";
            for (int at = 0; at < Each; at++)
            {
                if (kind.Plant(document, random) is not { } changed) continue;
                planted++;
                if (SecondReader.Check(changed, evidence).Count > 0) found++;
                else missed = string.Join('\n', changed.Blocks.Zip(document.Blocks).Where(pair =>
                    !pair.First.Cells.SequenceEqual(pair.Second.Cells, StringComparer.Ordinal)).Select(pair => string.Join(" | ", pair.First.Cells)));
            }

            if (planted == 0) continue;
            kinds++;
            output.WriteLine($"{kind.Kind}: {found} of {planted}");
            Assert.True(found >= 0.99 * planted, $"{kind.Kind}: {found} of {planted} found; missed: {missed}");
        }

        Assert.True(kinds >= 12, $"{kinds} kinds");
    }
}
