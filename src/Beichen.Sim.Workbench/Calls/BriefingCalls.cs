using System.Text;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Html;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Pages.Actuals;
using Beichen.Sim.Briefing.Pages.Annual;
using Beichen.Sim.Briefing.Word;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Sayings;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Stored;
using Beichen.Sim.Workbench.Shelves;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>
/// A state as a briefing for a desk: what <c>beichen run</c> of the exported scenario and <c>beichen brief</c> of its folder give; with <c>--actuals</c>
/// and the form of that name where something has happened.
/// </summary>
internal static class BriefingCalls
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Adds the call.</summary>
    public static void Map(IEndpointRouteBuilder routes, Evaluator evaluator, ScenarioShelf scenarios) =>
        routes.MapPost("/api/briefing", async (BriefingRequest request, CancellationToken cancellation) =>
        {
            if (request.Format is not ("docx" or "html")) throw RefusedException.Of("format", request.Format, "docx or html");
            Language language = FileCalls.LanguageOf(request.Language);
            using var exported = ExportedScenario.Of(scenarios, request.State);
            string folder = Path.Combine(exported.Folder, "run");
            string form = await Store(evaluator, exported, request, folder, cancellation);
            return await Task.Run(() =>
            {
                using var stored = StoredColumns.Open(folder);
                BriefingPage page = BriefingTemplates.Write(form, new Briefing.Pages.BriefingRequest([stored]), language);
                return request.Format is "docx"
                    ? TypedResults.Bytes(WordPage.Write(page), Word, BriefingFiles.Name(page) + ".docx")
                    : (IResult)TypedResults.Text(HtmlPage.Write(page), "text/html", Encoding.UTF8);
            }, cancellation);
        });

    // Stores the run as the command does, with what was known as a release of its own, and says in which form it is told.
    private static async Task<string> Store(
        Evaluator evaluator, ExportedScenario exported, BriefingRequest request, string folder, CancellationToken cancellation)
    {
        (CompiledPlan plan, Sampling sampling) = (exported.Scenario.Plan, request.State.Sampling);
        KnownActuals? actuals = request.Known?.Of(plan);
        ConditionedRun made = actuals is null
            ? new ConditionedRun(await evaluator.Run(plan, sampling, cancellation: cancellation), null)
            : await ConditionedRun.Make(evaluator, plan, new ConditionRequest(actuals, sampling), cancellation: cancellation);
        ScoredRun run = made.Run;
        RunSayings sayings = await SayingQuestion.Ask(evaluator, exported.Scenario, new SayingRequest(run, sampling), cancellation);
        RunStore.Write(folder, run.Summary with { Sayings = sayings }, run.Columns, run.Identity, unfinished =>
        {
            RunFolder.Add(unfinished, run.Plan);
            if (made.Condition is { } condition) ReleaseFolder.Keep(unfinished, plan, actuals!, condition);
        }, cancellation);
        return made.Condition is null ? AnnualPage.Template : ActualsPage.Template;
    }
}
