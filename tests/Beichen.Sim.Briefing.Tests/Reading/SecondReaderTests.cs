using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Html;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Reading;
using Beichen.Sim.Briefing.Tests.Pages;
using Beichen.Sim.Briefing.Word;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Reading;

/// <summary>The reader finds what is planted, and nothing where nothing is, in every form of briefing.</summary>
public sealed class SecondReaderTests(ITestOutputHelper output)
{
    // All that a check takes is a few milliseconds; more are planted where the machine is asked to take its time.
    private static readonly int Each = Environment.GetEnvironmentVariable("BEICHEN_MUTATIONS") is { Length: > 0 } asked ? int.Parse(
        asked, System.Globalization.CultureInfo.InvariantCulture) : 20;

    public static TheoryData<string, Language> Forms { get; } = [.. BriefingTemplates.Names.SelectMany(name =>
        new[] { Language.Zh, Language.En }.Select(language => new TheoryDataRow<string, Language>(name, language)))];

    // Each round is every form over every scenario on draws of its own; as many as
    // it takes to the documents that the machine is asked for, or one of few draws.
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task No_alarm_sounds_over_an_untouched_briefing_of_any_scenario(Language language)
    {
        int asked = Environment.GetEnvironmentVariable("BEICHEN_BRIEFINGS") is { Length: > 0 } text
            ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 1;
        var alarms = new List<string>();
        (int documents, int rounds) = (0, 0);
        for (; documents * 2 < asked; rounds++) documents += await Round(asked == 1 ? Sample.Few : Sample.Of(rounds), rounds == 0, language, alarms);
        output.WriteLine($"{language}: {documents} documents of {rounds} rounds, {alarms.Count} alarms");
        Assert.True(alarms.Count == 0, string.Join("\n\n", alarms));
    }

    private static async Task<int> Round(Sample sample, bool isFirst, Language language, List<string> alarms)
    {
        int documents = 0;
        foreach (string scenario in StoredRuns.All)
        {
            using Requests run = await Requests.On(sample, scenario);
            Read("annual", run.Request);
            foreach (string quarter in scenario == "baseline" ? (string[])["2022Q1", "2022Q2", "2022Q3"] : ["2022Q2"])
                Read("quarterly", run.Request with { At = quarter, Rules = quarter == "2022Q1" ? null : Rules(quarter == "2022Q2" ? "a-2025" : "b-2022") });
            if (scenario == "baseline") continue;
            using Requests pair = await Requests.On(sample, "baseline", scenario);
            Read("compare", pair.Request);
        }

        using Requests five = await Requests.On(sample, [.. StoredRuns.All.Take(BriefingRefusals.MostRuns)]);
        Read("compare", five.Request);
        using Requests known = await Requests.Actuals(sample);
        foreach (string template in (string[])["annual", "quarterly", "actuals"]) Read(template, known.Request with { Rules = Rules("c-2015") });
        using Requests fork = await Requests.Fork(sample, "projects-slip-1q", beside: false);
        foreach (string template in (string[])["annual", "quarterly"]) Read(template, fork.Request);
        using Requests beside = await Requests.Fork(sample, "projects-slip-1q", beside: true);
        Read("compare", beside.Request);
        // What it takes is a search of its own, not a matter of the run beside it.
        if (!isFirst) return documents;
        using StoredColumns ensemble = await StoredRuns.OpenEnsemble();
        Read("annual", new BriefingRequest([ensemble]));
        foreach (string target in (string[])["fixed-asset-investment", "gdp", "jobs"])
        {
            using Requests achieve = await Requests.Achieve(target);
            Read("achieve", achieve.Request);
        }

        return documents;

        void Read(string template, BriefingRequest request)
        {
            BriefingPage page = BriefingTemplates.Write(template, request, language);
            using Evidence evidence = new(request, language);
            string name = $"{template} {request.Run.Run.Manifest.Scenario} {request.At} {sample}";
            foreach (ReadDocument document in (ReadDocument[])[ReadDocument.OfWord(WordPage.Write(page)), ReadDocument.OfHtml(HtmlPage.Write(page))])
            {
                documents++;
                if (SecondReader.Check(document, evidence) is { Count: > 0 } found) alarms.Add($"{name}: {string.Join('\n', found)}");
            }
        }
    }

    private static LightRules Rules(string county) =>
        LightRulesFile.Read(Path.Combine(StoredRuns.Scenarios, "..", "seeds", "lights", $"county-{county}.yaml"));

    [Fact]
    public async Task The_lights_of_a_briefing_are_held_to_its_rules_cell_by_cell()
    {
        using Requests requests = await Requests.Of("quarterly");
        ReadDocument document = ReadDocument.OfHtml(HtmlPage.Write(BriefingTemplates.Write("quarterly", requests.Request, Language.Zh)));
        using Evidence own = new(requests.Request, Language.Zh), other = new(requests.Request with { Rules = Rules("b-2022") }, Language.Zh),
            none = new(requests.Request with { Rules = null }, Language.Zh);
        Assert.Empty(SecondReader.Check(document, own));
        Assert.NotEmpty(SecondReader.Check(document, other));
        Assert.NotEmpty(SecondReader.Check(document, none));
        ReadFigure gantt = document.Figures.Single(figure => figure.Data.Contains("red_2022Q4", StringComparison.Ordinal));
        string[] lines = gantt.Data.Split("\r\n");
        int row = Array.FindIndex(lines, line => line.Split(',')[^1] is { Length: > 0 } cell && char.IsAsciiDigit(cell[0]));
        lines[row] = $"{lines[row][..lines[row].LastIndexOf(',')]},0.123";
        ReadFigure moved = gantt with { Data = string.Join("\r\n", lines), PngData = null };
        Assert.Contains(SecondReader.Check(document with { Figures = [.. document.Figures.Select(figure => figure == gantt ? moved : figure)] }, own),
            found => found.Found.Contains(lines[row].Split(',')[0], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("annual")]
    [InlineData("compare")]
    [InlineData("quarterly")]
    public async Task A_result_that_has_moved_under_a_finished_briefing_is_found(string template)
    {
        using Requests requests = await Requests.Of(template);
        using Evidence evidence = new(requests.Request, Language.Zh);
        ReadDocument document = ReadDocument.OfHtml(HtmlPage.Write(BriefingTemplates.Write(template, requests.Request, Language.Zh)));
        (string List, string[] Fields)[] told = template switch
        {
            "annual" => [("targets", ["p10", "p50", "p90"]), ("timingEffects", ["probabilityBefore", "probabilityAfter"])],
            "compare" => [("targets", ["probability"])],
            _ => [("gdpGrowth", []), ("targets", ["probability"])],
        };
        HashSet<string> named = [.. evidence.Scored.Where(target => template != "quarterly" || !Evidence.Flag(target, "isPace"))
            .Select(target => Evidence.Text(target, "id"))];
        var random = new Random(20220101);
        byte[] stored = await File.ReadAllBytesAsync(
            Path.Combine(requests.Request.Run.Run.Folder, RunStore.ManifestFile), TestContext.Current.CancellationToken);
        for (int at = 0; at < Each; at++)
        {
            JsonNode manifest = JsonNode.Parse(stored)!;
            (string list, string[] fields) = told[random.Next(told.Length)];
            JsonNode[] rows = [.. manifest[list]!.AsArray().Select(row => row!)
                .Where(row => template == "annual" || list != "targets" || (named.Contains((string)row["id"]!) && (string)row["id"]! != "disposable-income"))];
            JsonNode row = rows[random.Next(rows.Length)];
            if (fields.Length == 0)
            {
                JsonArray values = row["values"]!.AsArray();
                values[random.Next(values.Count)] = 0.123;
            }
            else
            {
                string field = fields[random.Next(fields.Length)];
                double value = row[field]!.GetValue<double>();
                row[field] = list == "targets" && template == "annual" ? (value * 1.2) + 0.011 : value > 0.5 ? value - 0.05 : value + 0.05;
            }

            using Evidence moved = evidence.With(Encoding.UTF8.GetBytes(manifest.ToJsonString()));
            Assert.True(SecondReader.Check(document, moved).Count > 0, $"{list} {row}");
        }
    }

    [Theory]
    [InlineData("actuals")]
    [InlineData("achieve")]
    public async Task An_answer_that_has_moved_under_a_finished_briefing_is_found(string template)
    {
        using Requests requests = await Requests.Of(template);
        using Evidence evidence = new(requests.Request, Language.Zh);
        ReadDocument document = ReadDocument.OfHtml(HtmlPage.Write(BriefingTemplates.Write(template, requests.Request, Language.Zh)));
        var random = new Random(20220101);
        for (int at = 0; at < Each; at++)
        {
            JsonObject answer = (JsonObject)JsonNode.Parse(evidence.Answer.GetRawText())!;
            JsonObject[] rows = template == "actuals"
                ? [.. answer["answer"]!["targets"]!.AsArray().Select(row => row!.AsObject())]
                : [answer, .. answer["line"]!.AsArray().Select(row => row!.AsObject())];
            JsonObject row = rows[random.Next(rows.Length)];
            string[] fields = template == "actuals" ? ["before", "after"]
                : row == answer ? ["cost", "probability", "before", "optimismGap"]
                : ["cost", "probability"];
            string field = fields[random.Next(fields.Length)];
            row[field] = row[field]!.GetValue<double>() is var value && value > 0.5 ? value - 0.05 : value + 0.05;
            using Evidence moved = evidence.With(answer);
            Assert.True(SecondReader.Check(document, moved).Count > 0, $"{field} of {row}");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Ninety_nine_of_a_hundred_planted_errors_of_every_kind_are_found(string template, Language language)
    {
        using Requests requests = await Requests.Of(template);
        using Evidence evidence = new(requests.Request, language);
        ReadDocument document = ReadDocument.OfWord(WordPage.Write(BriefingTemplates.Write(template, requests.Request, language)));
        string[] names = [.. evidence.Targets.Select(evidence.Name), .. evidence.List("milestones").Select(evidence.Name)];
        var random = new Random(20220101);
        (int kinds, int all, int caught) = (0, 0, 0);
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
            (kinds, all, caught) = (kinds + 1, all + planted, caught + found);
            output.WriteLine($"{kind.Kind}: {found} of {planted}");
            if (missed.Length > 0) output.WriteLine($"missed: {missed}");
            Assert.True(found >= 0.99 * planted, $"{kind.Kind}: {found} of {planted} found; missed: {missed}");
        }

        output.WriteLine($"{template} {language}: {caught} of {all}, {kinds} kinds");
        Assert.True(kinds >= 12, $"{kinds} kinds");
    }

    // In August 2011 the Office for National Statistics gave out growth of 2.3 % for one of 0.5 %: a figure that reads well, in the place of the true one.
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task No_figure_of_a_briefing_may_stand_in_the_place_of_another(string template, Language language)
    {
        using Requests requests = await Requests.Of(template);
        using Evidence evidence = new(requests.Request, language);
        ReadDocument document = ReadDocument.OfWord(WordPage.Write(BriefingTemplates.Write(template, requests.Request, language)));
        var figure = new Regex("[−+]?[0-9][0-9,]*\\.[0-9](?=%|～| to |个百分点| points)", RegexOptions.None, TimeSpan.FromSeconds(5));
        (int Block, Match Match)[] places = [.. document.Blocks.SelectMany((block, at) =>
            block.IsRow ? [] : figure.Matches(block.Text).Select(match => (at, match)))];
        string[] values = [.. places.Select(place => place.Match.Value).Append("2.3").Append("+2.3").Distinct(StringComparer.Ordinal)];
        (int all, int found) = (0, 0);
        foreach ((int block, Match match) in places)
        {
            string text = document.Blocks[block].Text;
            foreach (string other in values.Where(value => value != match.Value))
            {
                ReadBlock[] blocks = [.. document.Blocks];
                blocks[block] = new ReadBlock([text[..match.Index] + other + text[(match.Index + match.Length)..]], false);
                all++;
                if (SecondReader.Check(document with { Blocks = blocks }, evidence).Count > 0) found++;
            }
        }

        output.WriteLine($"{template} {language}: {found} of {all}");
        Assert.True(all > 0 && found == all, $"{found} of {all}");
    }
}
