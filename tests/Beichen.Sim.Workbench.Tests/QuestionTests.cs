using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Workbench.Guards;
using Beichen.Sim.Workbench.Questions;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

/// <summary>Questions as calls: the same answers as in process, described by one document.</summary>
public sealed class QuestionTests(OneWorkbench bench)
{
    private const string Few = """{"target":"gdp","sampling":{"seed":20220101,"draws":64}}""";

    private const string FirstQuarter =
        """{"dataDate":"2022Q1","observations":[{"indicator":"gdp-growth","quarter":"2022Q1","value":0.04}],"facts":[{"project":"smc-2","stage":"completed","quarter":"2022Q1"}]}""";

    // Asked by another call: what the draws say, and what their spread comes from, come with a run; a fork is asked of a folder of results.
    private static readonly string[] Elsewhere = ["saying", "spread", "fork"];

    // A scenario and a request of each question; a question that is not here fails the test of the whole table.
    private static readonly Dictionary<string, (string Scenario, string Request)> Examples = new(StringComparer.Ordinal)
    {
        ["run"] = ("baseline", """{"sampling":{"seed":20220101,"draws":64}}"""),
        ["audit"] = ("baseline", "{}"),
        ["attribution"] = ("projects-slip-1q", Few),
        ["sensitivity"] = ("baseline", """{"target":"gdp","sampling":{"seed":20220101,"draws":16},"size":2,"levers":["approval-pace","project-slip"]}"""),
        ["discovery"] = ("baseline", """{"target":"gdp","sampling":{"seed":20220101,"draws":512}}"""),
        ["compare"] = ("projects-slip-1q", """{"against":["baseline"],"sampling":{"seed":20220101,"draws":64}}"""),
        ["explanation"] = ("baseline", """{"indicator":"gdp","draw":"worst","quarter":"2022Q4","sampling":{"seed":20220101,"draws":64}}"""),
        ["achieve"] = ("baseline", """{"targets":["gdp"],"probability":0.6,"levers":["approval-pace"],"steps":1,"sampling":{"seed":20220101,"draws":64}}"""),
        ["latest-safe"] = ("baseline", """{"target":"gdp","probability":0.4,"projects":["smc-2"],"quarters":1,"sampling":{"seed":20220101,"draws":64}}"""),
        ["settle"] = ("baseline", """{"against":["projects-slip-1q"],"target":"gdp","sampling":{"seed":20220101,"draws":256}}"""),
        ["condition"] = ("baseline", $$$"""{"actuals":{{{FirstQuarter}}},"sampling":{"seed":20220101,"draws":1024}}"""),
        ["vintages"] = ("baseline", $$$"""{"releases":[{{{FirstQuarter}}}],"sampling":{"seed":20220101,"draws":1024}}"""),
        ["factor"] = ("baseline", """{"targets":["gdp"],"factors":["causes"],"sampling":{"seed":20220101,"draws":64}}"""),
        ["lights"] = ("baseline", """{"rules":"county-b-2022","sampling":{"seed":20220101,"draws":64}}"""),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Questions => [.. QuestionTable.All.Where(question => !question.NeedsFolder).Select(question => question.Name)];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_question_answers_a_call_with_what_the_document_describes(string name)
    {
        (string scenario, string request) = Examples[name];
        (HttpStatusCode status, JsonNode? answer) = await bench.Ask($"questions/{name}", $$"""{"scenario":"{{scenario}}","request":{{request}}}""");
        Assert.True(status == HttpStatusCode.OK, answer?.ToJsonString());

        JsonNode document = JsonNode.Parse(await bench.Client.GetStringAsync(new Uri("api/openapi.json", UriKind.Relative), Cancellation))!;
        Assert.Equal("3.1.0", document["openapi"]!.GetValue<string>());
        JsonNode post = document["paths"]![$"/api/questions/{name}"]!["post"]!;
        JsonObject described = post["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["properties"]!.AsObject();
        Assert.Equal(described.Select(property => property.Key).Order(StringComparer.Ordinal),
            answer!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        JsonObject asked = post["requestBody"]!["content"]!["application/json"]!["schema"]!["properties"]!["request"]!.AsObject();
        string[] known = asked["properties"] is JsonObject properties ? [.. properties.Select(property => property.Key)] : [];
        Assert.All(JsonNode.Parse(request)!.AsObject(), property => Assert.Contains(property.Key, known, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_question_of_the_program_is_in_the_table()
    {
        string[] asked = [.. typeof(Evaluator).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Question", StringComparison.Ordinal))
            .Select(type => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name[..^"Question".Length]))];
        Assert.Contains("latest-safe", asked, StringComparer.Ordinal);
        string[] known = [.. QuestionTable.All.Select(question => question.Name), .. Elsewhere];
        Assert.All(asked, name => Assert.Contains(name, known, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_question_about_what_a_hand_has_moved_is_that_of_the_exported_scenario()
    {
        const string Run = """{"sampling":{"seed":20220101,"draws":64}}""";
        (_, JsonNode? plain) = await bench.Ask("questions/run", $$"""{"scenario":"baseline","request":{{Run}}}""");
        (_, JsonNode? moved) = await bench.Ask("questions/run",
            $$"""{"scenario":"baseline","levers":[{"lever":"approval-pace","on":"all","value":1.2}],"dates":[{"project":"smc-2","shift":1}],"request":{{Run}}}""");
        (_, JsonNode? page) = await bench.Ask("evaluate",
            """{"state":{"scenario":"baseline","levers":[{"lever":"approval-pace","on":"all","value":1.2}],"dates":[{"project":"smc-2","shift":1}],"draws":64}}""");
        Assert.NotEqual(plain!["resultFingerprint"]!.GetValue<string>(), moved!["resultFingerprint"]!.GetValue<string>(), StringComparer.Ordinal);
        Assert.Equal(page!["fingerprint"]!.GetValue<string>(), moved["resultFingerprint"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("achieve", "beichen achieve baseline --target gdp --probability 0.6 --levers approval-pace --dates none --steps 1 --draws 64 --seed 20220101")]
    [InlineData("latest-safe", "beichen latest-safe baseline --target gdp --probability 0.4 --draws 64 --seed 20220101")]
    [InlineData("condition", "beichen condition baseline --actuals actuals.yaml --draws 1024 --seed 20220101")]
    [InlineData("vintages", "beichen condition baseline --actuals actuals.yaml --out year && beichen vintages year")]
    [InlineData("lights", "beichen lights baseline --rules county-b-2022 --draws 64 --seed 20220101")]
    public async Task A_panel_says_its_answer_in_both_languages_with_the_command_that_asks_it(string name, string command)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/panels/{name}")
        {
            Content = new StringContent(
            $$"""{"scenario":"baseline","request":{{Examples[name].Request}}}""", Encoding.UTF8, "application/json")
        };
        request.Headers.Add(RequestGuard.Header, "test");
        using HttpResponseMessage response = await bench.Client.SendAsync(request, Cancellation);
        string[] lines = (await response.Content.ReadAsStringAsync(Cancellation)).Split('\n');
        int at = Array.IndexOf(lines, "event: answer");
        Assert.True(at >= 0, string.Join('\n', lines));
        JsonNode panel = JsonNode.Parse(lines[at + 1]["data: ".Length..])!;
        Assert.Equal(command, panel["command"]!.GetValue<string>());
        Assert.NotEmpty(panel["sentences"]!.AsArray());
        Assert.All(panel["sentences"]!.AsArray(),
            sentence => Assert.NotEqual(sentence!["zh"]!.GetValue<string>(), sentence["en"]!.GetValue<string>(), StringComparer.Ordinal));
        Assert.All(panel["rows"]!.AsArray(), row => Assert.Equal(panel["heads"]!.AsArray().Count, row!.AsArray().Count));
    }

    [Fact]
    public async Task What_has_happened_is_written_as_the_file_that_says_the_same()
    {
        const string Stated =
            """{"dataDate":"2022Q2","observations":[{"indicator":"gdp-growth","quarter":"2022Q1","value":0.04},{"indicator":"revenue-growth","month":"2022-05","value":-0.021,"rounding":0.002}],"facts":[{"project":"smc-2","stage":"completed","quarter":"2022Q1"},{"project":"yadea-2","progress":0.6,"quarter":"2022Q2"}]}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/actuals")
        {
            Content = new StringContent(
            $$$"""{"state":{"scenario":"baseline"},"actuals":{{{Stated}}}}""", Encoding.UTF8, "application/json")
        };
        request.Headers.Add(RequestGuard.Header, "test");
        using HttpResponseMessage response = await bench.Client.SendAsync(request, Cancellation);
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
            CompiledPlan plan = Scenario.Open(Path.Combine(OneWorkbench.Scenarios, "baseline.yaml")).Plan;
            KnownActuals read = ActualsFile.Read(file, plan),
                stated = System.Text.Json.JsonSerializer.Deserialize<StatedActuals>(Stated, Question.Json)!.Of(plan);
            Assert.Equal(stated.DataDate, read.DataDate);
            Assert.Equal(stated.Observations.Select(seen => seen with { At = "" }), read.Observations.Select(seen => seen with { At = "" }));
            Assert.Equal(stated.Facts.Select(fact => fact with { At = "" }), read.Facts.Select(fact => fact with { At = "" }));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task An_entity_s_card_is_what_its_grain_published_in_each_quarter()
    {
        (HttpStatusCode status, JsonNode? card) = await bench.Ask("entity", """{"state":{"scenario":"baseline","draws":64},"entity":"smc-2"}""");
        Assert.True(status == HttpStatusCode.OK, card?.ToJsonString());
        Assert.Equal(5, card!["heads"]!.AsArray().Count);
        CompiledPlan plan = Scenario.Open(Path.Combine(OneWorkbench.Scenarios, "baseline.yaml")).Plan;
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        ScoredRun run = await evaluator.Run(plan, new Sampling(20220101, 64), null, Cancellation);
        double[] inPlace = Beichen.Sim.Results.Columns.RunColumnLookup.Column(run.Columns, 3, Kernel.Runs.EntityKind.Project, "smc-2", "InPlace")!;
        string median = Wording.NumberWords.Number(Results.Statistics.Quantiles.Of(inPlace, 0.5)[0], 2);
        Assert.Contains(card["rows"]!.AsArray(), row => row![4]!["en"]!.GetValue<string>().StartsWith(median + " [", StringComparison.Ordinal));
        (status, card) = await bench.Ask("entity", """{"state":{"scenario":"baseline","draws":64},"entity":"nowhere"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("a project, a park", card!["problems"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Added One", "small letters")]
    [InlineData("x}, source: evil", "small letters")]
    public async Task An_added_project_is_a_name_and_nothing_else(string id, string expected)
    {
        (HttpStatusCode status, JsonNode? answer) = await bench.Ask("evaluate",
            $$$"""{"state":{"scenario":"baseline","added":[{"id":"{{{id}}}","name":"x","kind":"industrial","investment":5,"stage":"signed"}],"draws":64}}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(expected, answer!["problems"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_has_the_answer_that_the_question_has_in_process()
    {
        (_, JsonNode? called) = await bench.Ask("questions/attribution", $$"""{"scenario":"projects-slip-1q","request":{{Few}}}""");
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        Scenario scenario = Scenario.Open(Path.Combine(OneWorkbench.Scenarios, "projects-slip-1q.yaml"));
        AttributionReport asked = await AttributionQuestion.Ask(
            evaluator, scenario, new AttributionRequest("gdp", new Sampling(20220101, 64)), null, Cancellation);
        Assert.Equal(asked.ChanceAfter, called!["chanceAfter"]!.GetValue<double>());
        Assert.Equal(asked.MarginAfter, called["marginAfter"]!.GetValue<double>());
        Assert.NotEqual(asked.MarginBefore, asked.MarginAfter);
    }

    [Fact]
    public async Task Two_states_that_a_hand_has_moved_are_split_change_by_change()
    {
        const string Request = """
            {"scenario":"baseline","levers":[{"lever":"approval-pace","on":"all","value":1.5},{"lever":"chain-completeness","on":"all","value":0.1}],
             "request":{"target":"gdp","sampling":{"seed":20220101,"draws":64},"against":{"scenario":"combined-push",
             "levers":[{"lever":"approval-pace","on":"all","value":1.2}],"dates":[{"project":"smc-2","shift":-1}],
             "added":[{"id":"added-1","name":"A mill","kind":"industrial","investment":12,"stage":"signed"}]}}}
            """;
        (HttpStatusCode status, JsonNode? answer) = await bench.Ask("questions/attribution", Request);
        Assert.True(status == HttpStatusCode.OK, answer?.ToJsonString());
        string[] changes = [.. answer!["changes"]!.AsArray().Select(change => change!["en"]!.GetValue<string>())];
        Assert.Contains("undone: A mill added", changes, StringComparer.Ordinal);
        Assert.Contains(changes, change => change.EndsWith("1.2 → 1.5", StringComparison.Ordinal));
        Assert.Equal(answer["marginAfter"]!.GetValue<double>() - answer["marginBefore"]!.GetValue<double>(),
            answer["changes"]!.AsArray().Sum(change => change!["margin"]!.GetValue<double>()), 12);
        using var asked = new HttpRequestMessage(HttpMethod.Post, "api/panels/attribution")
        {
            Content = new StringContent(Request, Encoding.UTF8, "application/json")
        };
        asked.Headers.Add(RequestGuard.Header, "test");
        using HttpResponseMessage panel = await bench.Client.SendAsync(asked, Cancellation);
        Assert.Contains("beichen attribute workbench-a.yaml --against workbench-b.yaml --target gdp --draws 64 --seed 20220101",
            await panel.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attribution", """{"scenario":"baseline","request":{"sampling":{"seed":1,"draws":64}}}""", "what 'attribution' takes")]
    [InlineData("attribution", """{"scenario":"baseline","request":{"target":"gdp","sampling":{"seed":1,"draws":64},"extra":1}}""", "$.extra")]
    [InlineData("attribution", """{"scenario":"nowhere","request":{}}""", "scenario: found 'nowhere'")]
    [InlineData("sensitivity", """{"scenario":"baseline","request":{"target":"gdp","sampling":{"seed":1,"draws":1000000}}}""", "draws: found '1,000,000'")]
    [InlineData("sensitivity", """{"scenario":"baseline","request":{"target":"no-such","sampling":{"seed":1,"draws":64}}}""", "target: found 'no-such'")]
    [InlineData("condition",
        """{"scenario":"baseline","request":{"actuals":{"dataDate":"2022Q1","observations":[{"indicator":"no-such","quarter":"2022Q1","value":0.1}]},"sampling":{"seed":1,"draws":64}}}""",
        "observations[0].indicator: unknown indicator 'no-such'")]
    [InlineData("lights", """{"scenario":"baseline","request":{"rules":"../levers","sampling":{"seed":1,"draws":64}}}""",
        "rules: found '../levers', expected rules of lights in seeds/lights, one of: county-a-2025")]
    [InlineData("attribution", """{"scenario":"baseline","request":{"target":"gdp","against":{"scenario":"baseline"},"sampling":{"seed":1,"draws":64}}}""",
        "against: found 'baseline', expected a scenario that differs from 'baseline'")]
    [InlineData("compare", """{"scenario":"baseline","request":{"against":["../baseline"],"sampling":{"seed":1,"draws":64}}}""",
        "scenario: found '../baseline'")]
    [InlineData("ensemble", """{"scenario":"baseline","request":{"sampling":{"seed":1,"draws":64},"batchDraws":64}}""", "a job")]
    [InlineData("no-such", """{"scenario":"baseline","request":{}}""", "question: found 'no-such', expected one of: run, compare, audit")]
    public async Task What_makes_no_sense_is_refused_in_words(string name, string body, string expected)
    {
        (HttpStatusCode status, JsonNode? answer) = await bench.Ask($"questions/{name}", body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(expected, answer!["problems"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_comes_as_events_and_the_answer_last()
    {
        string many = """{"target":"gdp","sampling":{"seed":20220101,"draws":2048},"size":12}""";
        string[] events = await Events("questions/sensitivity", $$"""{"scenario":"baseline","request":{{many}}}""");
        Assert.Equal("answer", events[^1]);
        Assert.Contains("progress", events, StringComparer.Ordinal);
        Assert.Equal(["refused"],
            await Events("questions/sensitivity", """{"scenario":"baseline","request":{"target":"no-such","sampling":{"seed":1,"draws":64}}}"""));
    }

    private async Task<string[]> Events(string call, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/{call}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(RequestGuard.Header, "test");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using HttpResponseMessage answer = await bench.Client.SendAsync(request, Cancellation);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        return [.. text.Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line["event: ".Length..])];
    }
}
