using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Variants;
using Beichen.Sim.Workbench.Guards;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

/// <summary>What it takes, with dates: the panel's settings put into the state give the run of the scenario that the command line writes.</summary>
public sealed class AchieveTests(OneWorkbench bench)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"targets":["fixed-asset-investment"],"probability":0.9,"levers":["approval-pace"],"dates":["all"],"quarters":1,"steps":1,SAMPLING}""",
        "--target fixed-asset-investment --probability 0.9 --levers approval-pace --dates all --quarters 1 --steps 1")]
    [InlineData("""{"targets":["gdp"],"probability":0.9,"levers":["none"],"dates":["all"],"quarters":2,SAMPLING}""",
        "--target gdp --probability 0.9 --levers none --dates all")]
    [InlineData("""{"targets":["gdp","budget-revenue"],"probability":0.5,"budget":0.5,"holds":[{"target":"jobs","probability":0.4}],"dates":["smc-2","siemens"],SAMPLING}""",
        "--target gdp budget-revenue --probability 0.5 --budget 0.5 --hold jobs=0.4 --dates smc-2,siemens")]
    public async Task What_is_taken_runs_as_the_scenario_that_the_command_writes(string request, string command)
    {
        const string Sampling = "\"sampling\":{\"seed\":20220101,\"draws\":128}";
        string body = $$$"""{"scenario":"baseline","request":{{{request.Replace("SAMPLING", Sampling, StringComparison.Ordinal)}}}}""";
        JsonNode panel = await Panel(body);
        Assert.Equal($"beichen achieve baseline {command} --draws 128 --seed 20220101", panel["command"]!.GetValue<string>());
        (_, JsonNode? answer) = await bench.Ask("questions/achieve", body);
        string[] chosen = [.. answer!["settings"]!.AsArray().Select(one => $"{one!["lever"]} {one["on"]} {one["value"]}")];
        string[] taken = [.. panel["levers"]!.AsArray().Select(one => $"{one!["lever"]} {one["on"]} {one["value"]}"),
            .. panel["dates"]!.AsArray().Select(one => $"dates {one!["project"]} {one["shift"]}")];
        Assert.NotEmpty(taken);
        Assert.Equal(chosen.Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
        (HttpStatusCode status, JsonNode? page) = await bench.Ask("evaluate",
            $$$"""{"state":{"scenario":"baseline","levers":{{{panel["levers"]!.ToJsonString()}}},"dates":{{{panel["dates"]!.ToJsonString()}}},"draws":128}}""");
        Assert.True(status == HttpStatusCode.OK, page?.ToJsonString());
        Assert.Equal(await OfTheWrittenScenario(answer), page!["fingerprint"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_project_put_off_exactly_is_a_date_and_one_that_stands_idle_is_a_slip()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        Scenario baseline = Scenario.Open(Path.Combine(OneWorkbench.Scenarios, "baseline.yaml"));
        var later = new Variant { Dates = [new DateChoice("smc-2", 1)] };
        ScoredRun run = await evaluator.Run(baseline.Compile(later), new Sampling(20220101, 64), null, Cancellation);
        Assert.Equal(run.ResultFingerprint, await Fingerprint("true"));
        Assert.NotEqual(run.ResultFingerprint, await Fingerprint("false"), StringComparer.Ordinal);
        (HttpStatusCode status, JsonNode? refused) = await bench.Ask("evaluate",
            """{"state":{"scenario":"baseline","dates":[{"project":"smc-2","shift":0.5,"exact":true}],"draws":64}}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("whole quarters", refused!["problems"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);

        async Task<string> Fingerprint(string exact)
        {
            (_, JsonNode? answer) = await bench.Ask("evaluate",
                $$$"""{"state":{"scenario":"baseline","dates":[{"project":"smc-2","shift":1,"exact":{{{exact}}}}],"draws":64}}""");
            return answer!["fingerprint"]!.GetValue<string>();
        }
    }

    private async Task<JsonNode> Panel(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/panels/achieve") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(RequestGuard.Header, "test");
        using HttpResponseMessage response = await bench.Client.SendAsync(request, Cancellation);
        string[] lines = (await response.Content.ReadAsStringAsync(Cancellation)).Split('\n');
        int at = Array.IndexOf(lines, "event: answer");
        Assert.True(at >= 0, string.Join('\n', lines));
        return JsonNode.Parse(lines[at + 1]["data: ".Length..])!;
    }

    // As beichen achieve --out leaves it, run by itself.
    private static async Task<string> OfTheWrittenScenario(JsonNode answer)
    {
        AchieveReport report = System.Text.Json.JsonSerializer.Deserialize<AchieveReport>(answer, Questions.Question.Json)!;
        DirectoryInfo place = Directory.CreateTempSubdirectory("beichen-achieved-");
        try
        {
            File.Copy(Path.Combine(OneWorkbench.Scenarios, "baseline.yaml"), Path.Combine(place.FullName, "baseline.yaml"));
            string file = Path.Combine(place.FullName, AchievedScenario.FileName);
            await File.WriteAllTextAsync(file, AchievedScenario.Yaml(report, isStress: false), Cancellation);
            CompiledPlan plan = Scenario.Open(file, seedsFolder: Scenario.Open(Path.Combine(OneWorkbench.Scenarios, "baseline.yaml")).Plan.SeedsFolder).Plan;
            await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
            return (await evaluator.Run(plan, new Sampling(20220101, 128), null, Cancellation)).ResultFingerprint;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }
}
