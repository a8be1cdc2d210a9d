using System.Net;
using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Html;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Sayings;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Stored;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

/// <summary>A state given what has happened: all that stands beside the table, or is taken away, is of the same draws as the table.</summary>
public sealed class KnownTests(OneWorkbench bench)
{
    private const string Known = """
        {"dataDate":"2022Q1","observations":[{"indicator":"gdp-growth","value":0.046,"quarter":"2022Q1"}],
         "facts":[{"project":"smc-2","stage":"building","quarter":"2022Q1"}]}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_two_files_that_are_taken_away_give_the_fingerprint_and_the_briefing_of_the_page()
    {
        string state = OneWorkbench.State("baseline", new[] { new { lever = "approval-pace", on = "all", value = 1.5 } }, draws: 512);
        (HttpStatusCode status, JsonNode? answer) = await bench.Ask("evaluate", $$"""{"state":{{state}},"known":{{Known}}}""");
        Assert.True(status == HttpStatusCode.OK, answer?.ToJsonString());
        string yaml = (await bench.Ask("scenario", $$"""{"state":{{state}},"known":{{Known}}}""")).Body!.GetValue<string>(),
            actuals = (await bench.Ask("actuals", $$"""{"state":{{state}},"actuals":{{Known}}}""")).Body!.GetValue<string>();
        const string Command = "beichen run workbench.yaml --actuals actuals.yaml --draws 512 --seed 20220101";
        Assert.Equal(Command, answer!["command"]!.GetValue<string>());
        Assert.StartsWith($"# {Command}\n", yaml, StringComparison.Ordinal);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("beichen-known-");
        try
        {
            // As the command reads them, beside the scenario that the file extends.
            File.Copy(Path.Combine(OneWorkbench.Scenarios, "baseline.yaml"), Path.Combine(folder.FullName, "baseline.yaml"));
            string file = Path.Combine(folder.FullName, "workbench.yaml"), seen = Path.Combine(folder.FullName, "actuals.yaml");
            File.WriteAllText(file, yaml);
            File.WriteAllText(seen, actuals);
            var scenario = Scenario.Open(file, seedsFolder: Path.Combine(OneWorkbench.Scenarios, "..", "seeds"));
            KnownActuals known = ActualsFile.Read(seen, scenario.Plan);
            await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
            var sampling = new Sampling(20220101, 512);
            ConditionedRun made = await ConditionedRun.Make(evaluator, scenario.Plan, new ConditionRequest(known, sampling), null, Cancellation);
            Assert.Equal(made.Run.ResultFingerprint, answer["fingerprint"]!.GetValue<string>());

            string run = Path.Combine(folder.FullName, "run");
            RunSayings sayings = await SayingQuestion.Ask(evaluator, scenario, new SayingRequest(made.Run, sampling), Cancellation);
            RunStore.Write(run, made.Run.Summary with { Sayings = sayings }, made.Run.Columns, made.Run.Identity, unfinished =>
            {
                RunFolder.Add(unfinished, made.Run.Plan);
                ReleaseFolder.Keep(unfinished, scenario.Plan, known, made.Condition!);
            }, Cancellation);
            using var stored = StoredColumns.Open(run);
            string told = HtmlPage.Write(BriefingTemplates.Write("actuals", new BriefingRequest([stored]), Language.Zh));
            (status, JsonNode? briefing) = await bench.Ask("briefing", $$"""{"state":{{state}},"known":{{Known}},"format":"html"}""");
            Assert.True(status == HttpStatusCode.OK, briefing?.ToJsonString());
            Assert.Equal(told, briefing!.GetValue<string>());
            Assert.Contains("实绩后推演简报", told, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Grounds_are_of_the_draws_of_the_table()
    {
        string state = OneWorkbench.State(draws: 1024);
        (_, JsonNode? before) = await bench.Ask("grounds", $$"""{"state":{{state}}}""");
        (_, JsonNode? after) = await bench.Ask("grounds", $$"""{"state":{{state}},"known":{{Known}}}""");
        Assert.Null(before!["given"]);
        Assert.StartsWith("已知至2022Q1", after!["given"]!["zh"]!.GetValue<string>(), StringComparison.Ordinal);
        // Once a quarter's growth is known the city's has little left to say of the year's; of firms it says nothing, and what they go with stays.
        Assert.InRange(Tied(before, "地区生产总值"), 0.3, 0.6);
        Assert.InRange(Tied(after, "地区生产总值"), 0, 0.2);
        Assert.InRange(Tied(after, "“雏鹰”企业"), 0.9, 1);

        static double Tied(JsonNode grounds, string target)
        {
            JsonNode row = grounds["verify"]!.AsArray().First(one => one!["target"]!["zh"]!.GetValue<string>() == target)!;
            return row["sourced"]!.GetValue<double>() + row["assumed"]!.GetValue<double>();
        }
    }
}
