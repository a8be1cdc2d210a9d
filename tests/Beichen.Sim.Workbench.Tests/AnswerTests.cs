using System.Net;
using System.Text.Json.Nodes;
using Beichen.Sim.Experiments;
using Beichen.Sim.Plans;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

public sealed class AnswerTests(OneWorkbench bench)
{
    [Fact]
    public async Task The_cost_beyond_the_plan_is_of_what_the_scenario_sets_and_what_a_hand_moved()
    {
        // By hand from levers.yaml, 亿元: punctuality 0.6 × 1.5, five accelerations of 0.2 × 1, approvals 0.4 × 0.3, attraction 0.3 × 1.2,
        // chains 0.02 × 55, smart manufacturing 0.3 × 33, a duty-free shop 0.3, certification 0.3 × 0.5, talent 1,000 × 0.0001.
        (_, JsonNode? written) = await bench.Ask("evaluate", $$"""{"state":{{OneWorkbench.State("combined-push")}}}""");
        Assert.Equal(Numerals.Amount(0.9 + 1 + 0.12 + 0.36 + 1.1 + 9.9 + 0.3 + 0.15 + 0.1), written!["cost"]!["zh"]!.GetValue<string>());
        Assert.Equal(Numerals.Amount(1), written["costs"]!["project-acceleration"]!["zh"]!.GetValue<string>());
        (_, JsonNode? moved) = await bench.Ask("evaluate",
            $$"""{"state":{{OneWorkbench.State("combined-push", new[] { new { lever = "smart-manufacturing", on = "all", value = 0.1 } })}}}""");
        Assert.Equal(Numerals.Amount(3.3), moved!["costs"]!["smart-manufacturing"]!["zh"]!.GetValue<string>());
        (_, JsonNode? plain) = await bench.Ask("evaluate", $$"""{"state":{{OneWorkbench.State()}}}""");
        Assert.Equal("0", plain!["cost"]!["zh"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_shown_is_the_run_of_the_exported_scenario()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, TestContext.Current.CancellationToken);
        var random = new Walk(7);
        (string Lever, double Low, double High)[] levers = [("approval-pace", 0.5, 2),
            ("attraction-effort", 0.5, 2), ("certification-drive", 0.5, 2), ("smart-manufacturing", 0, 1)];
        for (int i = 0; i < 12; i++)
        {
            var moved = levers.Where(_ => random.Next() > 0.4).Select(lever =>
                new { lever = lever.Lever, on = "all", value = Math.Round(lever.Low + (random.Next() * (lever.High - lever.Low)), 2) }).ToArray();
            object[] dates = random.Next() > 0.5 ? [new { project = "smc-2", shift = 1 + (int)(random.Next() * 3) }] : [];
            string state = OneWorkbench.State("baseline", moved, dates, draws: 128, seed: $"{1000 + i}");
            (HttpStatusCode status, JsonNode? answer) = await bench.Ask("evaluate", $"{{\"state\":{state}}}");
            Assert.Equal(HttpStatusCode.OK, status);

            (_, JsonNode? yaml) = await bench.Ask("scenario", $"{{\"state\":{state}}}");
            DirectoryInfo folder = Directory.CreateTempSubdirectory("beichen-exported-");
            try
            {
                // As a reader would keep it: beside the scenario that it extends, in a folder of his own.
                File.Copy(Path.Combine(OneWorkbench.Scenarios, "baseline.yaml"), Path.Combine(folder.FullName, "baseline.yaml"));
                string file = Path.Combine(folder.FullName, "workbench.yaml");
                File.WriteAllText(file, yaml!.GetValue<string>());
                CompiledPlan plan = Scenario.Open(file, seedsFolder: Path.Combine(OneWorkbench.Scenarios, "..", "seeds")).Plan;
                ScoredRun run = await evaluator.Run(plan, new Sampling(1000 + (ulong)i, 128), cancellation: TestContext.Current.CancellationToken);
                Assert.Equal(run.ResultFingerprint, answer!["fingerprint"]!.GetValue<string>());
                Assert.Equal(run.Summary.Targets.Select(target => target.Probability),
                    answer["targets"]!.AsArray().Select(target => target!["probability"]?.GetValue<double>()));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    [Fact]
    public async Task Every_lever_of_the_page_can_be_moved_by_a_step_and_to_either_end()
    {
        JsonNode plan = JsonNode.Parse(await bench.Client.GetStringAsync("api/plan", TestContext.Current.CancellationToken))!;
        JsonArray levers = plan["levers"]!.AsArray();
        Assert.True(levers.Count >= 13, $"{levers.Count} levers");
        foreach (JsonNode? lever in levers)
        {
            foreach (double value in (double[])[lever!["low"]!.GetValue<double>(),
                Math.Round(lever["low"]!.GetValue<double>() + lever["step"]!.GetValue<double>(), 6), lever["high"]!.GetValue<double>()])
            {
                string state = OneWorkbench.State("baseline", new[] { new { lever = lever["id"]!.GetValue<string>(), on = "all", value } });
                (HttpStatusCode status, JsonNode? answer) = await bench.Ask("evaluate", $"{{\"state\":{state}}}");
                Assert.True(status == HttpStatusCode.OK, $"{lever["id"]} at {value}: {answer}");
            }
        }
    }

    [Fact]
    public async Task A_state_held_against_itself_changes_in_no_draw()
    {
        string state = OneWorkbench.State(draws: 256);
        (_, JsonNode? answer) = await bench.Ask("evaluate", $"{{\"state\":{state},\"pinned\":{state}}}");
        Assert.All(answer!["targets"]!.AsArray().Where(target => target!["probability"] is not null),
            target => Assert.Equal("none", target!["change"]!["kind"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Going_back_gives_the_bits_that_were_there()
    {
        string before = $"{{\"state\":{OneWorkbench.State(draws: 128)}}}";
        string print = await Print(before);
        Assert.NotEqual(print,
            await Print($"{{\"state\":{OneWorkbench.State("baseline", new[] { new { lever = "approval-pace", on = "all", value = 1.5 } }, draws: 128)}}}"),
            StringComparer.Ordinal);
        Assert.Equal(print, await Print(before));

        async Task<string> Print(string request) => (await bench.Ask("evaluate", request)).Body!["fingerprint"]!.GetValue<string>();
    }

    [Fact]
    public async Task Eight_who_ask_at_once_each_get_their_own_answer()
    {
        string[] states = [.. Enumerable.Range(0, 8)
            .Select(i => OneWorkbench.State("baseline", new[] { new { lever = "attraction-effort", on = "all", value = 0.6 + (i * 0.15) } }, draws: 128))];
        string[] alone = new string[states.Length];
        for (int i = 0; i < states.Length; i++) alone[i] = (await bench.Ask("evaluate", $"{{\"state\":{states[i]}}}")).Body!["fingerprint"]!.GetValue<string>();
        Assert.Equal(alone.Length, alone.Distinct(StringComparer.Ordinal).Count());
        string[] together = await Task.WhenAll(Enumerable.Range(0, 64)
            .Select(async i => (await bench.Ask("evaluate", $"{{\"state\":{states[i % 8]}}}")).Body!["fingerprint"]!.GetValue<string>()));
        Assert.All(together.Select((print, i) => (print, i)), item => Assert.Equal(alone[item.i % 8], item.print));
    }

    [Theory]
    [InlineData("growth", "svg")]
    [InlineData("scoreboard", "png")]
    [InlineData("schedule", "csv")]
    public async Task Figures_and_tables_are_taken_away(string figure, string format)
    {
        (HttpStatusCode status, JsonNode? body) = await bench.Ask(
            "figure", $"{{\"state\":{OneWorkbench.State()},\"figure\":\"{figure}\",\"format\":\"{format}\"}}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(body!.GetValue<string>().Length > 500);
    }

    [Fact]
    public async Task Grounds_and_explanations_end_in_lines_of_the_seeds()
    {
        (_, JsonNode? grounds) = await bench.Ask("grounds", $"{{\"state\":{OneWorkbench.State(draws: 512)}}}");
        Assert.All(grounds!["verify"]!.AsArray(),
            row => Assert.Equal(1, row!["sourced"]!.GetValue<double>() + row["assumed"]!.GetValue<double>() + row["luck"]!.GetValue<double>(), 9));
        (_, JsonNode? tree) = await bench.Ask("explain", $"{{\"state\":{OneWorkbench.State(draws: 512)},\"target\":\"gdp\"}}");
        JsonNode[] nodes = [.. Below(tree!)];
        Assert.Contains(nodes, node => node["source"]?.GetValue<string>().StartsWith("seeds/", StringComparison.Ordinal) == true);
        Assert.Contains(nodes, node => node["quote"]?["marked"]?.GetValue<string>() == "地区生产总值增长6.5%" && node["quote"]!["line"]!.GetValue<int>() > 0);

        static IEnumerable<JsonNode> Below(JsonNode node) => node["children"]!.AsArray().SelectMany(child => Below(child!)).Prepend(node);
    }

    [Fact]
    public async Task A_state_becomes_a_briefing_in_Word()
    {
        (HttpStatusCode status, JsonNode? body) = await bench.Ask("briefing",
            $"{{\"state\":{OneWorkbench.State("baseline", new[] { new { lever = "approval-pace", on = "all", value = 1.5 } }, draws: 512)},\"language\":\"en\"}}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("PK", body!.GetValue<string>(), StringComparison.Ordinal);
        (status, _) = await bench.Ask("briefing", $"{{\"state\":{OneWorkbench.State()},\"format\":\"exe\"}}");
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task What_a_stress_is_moved_to_is_exported_as_a_stress()
    {
        (_, JsonNode? yaml) = await bench.Ask(
            "scenario", $"{{\"state\":{OneWorkbench.State("omicron-q1", new[] { new { lever = "duty-free", on = "all", value = 0.5 } })}}}");
        Assert.Contains("kind: stress", yaml!.GetValue<string>(), StringComparison.Ordinal);
    }

    // A few numbers without a clock or a platform's generator.
    private sealed class Walk(uint seed)
    {
        private uint _state = seed;

        public double Next() => (_state = (_state * 1664525) + 1013904223) / 4294967296.0;
    }
}
