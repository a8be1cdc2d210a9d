using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Charts;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.Questions;
using Beichen.Sim.Workbench.Shelves;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>One held against another on the same draws, in words and as a figure; and the stored runs that can be chosen.</summary>
internal static class CompareCalls
{
    /// <summary>Adds the calls.</summary>
    public static void Map(IEndpointRouteBuilder routes, Evaluator evaluator, ScenarioShelf scenarios, StoredRunShelf runs)
    {
        routes.MapGet("/api/runs", () => TypedResults.Json(runs.List, Question.Json));
        routes.MapPost("/api/compare", async (CompareRequest request, CancellationToken cancellation) =>
        {
            using ComparedRuns compared = await Compare(request, cancellation);
            return TypedResults.Json(ComparisonWriter.Of(compared.Report, compared.Command), Question.Json);
        });
        routes.MapPost("/api/compare/figure", async (CompareRequest request, CancellationToken cancellation) =>
        {
            Language language = FileCalls.LanguageOf(request.Language);
            using ComparedRuns compared = await Compare(request, cancellation);
            ComparisonReport report = compared.Report;
            return await Task.Run(() =>
            {
                Figure figure = ComparisonFigures.OfDraws(report.Scenarios(), report.Runs[0].ResultFingerprint, request.Target, language);
                return FileCalls.Drawn(figure, request.Format);
            }, cancellation);
        });

        Task<ComparedRuns> Compare(CompareRequest request, CancellationToken cancellation) =>
            ComparedRuns.Of(request.Now, request.Against, request.Target, evaluator, scenarios, runs, cancellation);
    }
}
