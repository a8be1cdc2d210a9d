using System.Globalization;
using System.Text;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Charts;
using Beichen.Sim.Experiments;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.Shelves;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>What is taken away: figures, tables, the scenario's file, links.</summary>
internal static class FileCalls
{
    private const string Spread = "spread";

    private static readonly Dictionary<string, string> Figures = new(StringComparer.Ordinal)
    {
        ["growth"] = "gdp-fan",
        ["scoreboard"] = "scoreboard",
        ["schedule"] = "project-gantt",
        ["investment"] = "investment-curve",
        ["milestones"] = "milestones",
        [Spread] = "margins",
    };

    /// <summary>Adds the calls.</summary>
    public static void Map(IEndpointRouteBuilder routes, RunShelf runs, Evaluator evaluator, ScenarioShelf scenarios, LinkShelf links)
    {
        routes.MapPost("/api/figure", async (FigureRequest request, CancellationToken cancellation) =>
        {
            if (!Figures.TryGetValue(request.Figure, out string? name))
                throw RefusedException.Of("figure", request.Figure, $"one of: {string.Join(", ", Figures.Keys.Order(StringComparer.Ordinal))}");
            KeptRun run = await runs.Of(request.State, cancellation, request.Known);
            if (request.Figure is Spread)
            {
                ScoredRun all = await runs.Columns(run, cancellation);
                var source = new FigureSource(run.Plan.Scenario.Id, run.Summary.Draws, run.Sampling.Seed, run.ResultFingerprint);
                return await Task.Run(() => Drawn(TargetFigures.Margins(run.Plan.Plan, run.Summary, all.Columns, source, LanguageOf(request.Language))
                    ?? throw RefusedException.Of("figure", request.Figure, "a run that scores a target"), request.Format), cancellation);
            }

            if (request.Format is "csv") return (IResult)Text(request.Figure is "scoreboard" ? Targets(run.Summary) : Milestones(run.Summary), "text/csv");
            GivenYear? given = run.Year is null ? null
                : new GivenYear((await runs.Of(request.State, cancellation)).Summary, run.Year.Growth(run.Plan.Plan.Start));
            return await Task.Run(() =>
            {
                Figure? figure = RunFigures.Draw(
                    run.Plan.Plan, run.Summary, run.Year?.Identity ?? evaluator.Identify(run.Plan, run.Sampling, run.ResultFingerprint, 0),
                    LanguageOf(request.Language), given: given)
                    .FirstOrDefault(drawn => string.Equals(drawn.Name, name, StringComparison.Ordinal));
                if (figure is null) throw RefusedException.Of("figure", request.Figure, "a figure that this run has the columns for");
                return Drawn(figure, request.Format);
            }, cancellation);
        });
        routes.MapPost("/api/table",
            async (FileRequest request, CancellationToken cancellation) =>
                Text(Targets((await runs.Of(request.State, cancellation, request.Known)).Summary), "text/csv"));
        routes.MapPost("/api/scenario", (FileRequest request) =>
        {
            CompiledPlan plan = scenarios.Of(request.State).Plan;
            bool known = request.Known is { } stated && !stated.Of(plan).IsEmpty;
            return Text(request.Letter is null ? CommandWriter.Taken(request.State, plan, known) : CommandWriter.Yaml(request.State, plan, request.Letter),
                "application/yaml");
        });
        routes.MapPost("/api/link", (LinkRequest request) => TypedResults.Json(new { Hash = links.Keep(request.Packed) }));
        routes.MapGet("/api/link/{hash}", (string hash) => TypedResults.Json(new { Packed = links.Find(hash) }));
    }

    /// <summary>The language that a request names.</summary>
    /// <exception cref="RefusedException">It names another.</exception>
    public static Language LanguageOf(string language) => language switch
    {
        "zh" => Language.Zh,
        "en" => Language.En,
        _ => throw RefusedException.Of("language", language, "zh or en"),
    };

    /// <summary>A figure as a file of that format.</summary>
    /// <exception cref="RefusedException">There is no such format.</exception>
    public static IResult Drawn(Figure figure, string format) => format switch
    {
        "svg" => Text(figure.Svg(), "image/svg+xml"),
        "png" => TypedResults.Bytes(figure.Png(), "image/png"),
        "csv" => Text('\uFEFF' + figure.Data.Csv(), "text/csv"),
        _ => throw RefusedException.Of("format", format, "svg, png or csv"),
    };

    private static IResult Text(string text, string type) => TypedResults.Text(text, type, Encoding.UTF8);

    private static string Targets(RunSummary summary) => Lines(
        "id,name_zh,name_en,unit,asked,p10,median,p90,probability,low,high",
        summary.Targets.Select(score => Row(score.Id, score.Zh, score.En, score.Unit, score.IsPace ? score.PaceValue : score.Value,
            score.P10, score.P50, score.P90, score.Probability, score.Low, score.High)));

    private static string Milestones(RunSummary summary) => Lines(
        "id,name_zh,name_en,project,due,p10,median,p90,probability,low,high",
        summary.Milestones.Select(score =>
            Row(score.Id, score.Zh, score.En, score.Project, score.DueDate, score.P10, score.P50, score.P90, score.Probability, score.Low, score.High)));

    // A byte-order mark: without it a spreadsheet takes Chinese for something else.
    private static string Lines(string head, IEnumerable<string> rows) => '\uFEFF' + head + "\n" + string.Join('\n', rows) + "\n";

    private static string Row(string id, string zh, string en, string unit, params double?[] numbers) => string.Join(',',
    [
        .. new[] { id, zh, en, unit }.Select(text => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text),
        .. numbers.Select(number => number?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty),
    ]);
}
