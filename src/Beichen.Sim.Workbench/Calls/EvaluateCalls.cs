using System.Diagnostics;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Explanation;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.Shelves;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>A state to its answer, and to the grounds of it.</summary>
internal static class EvaluateCalls
{
    /// <summary>Adds the calls.</summary>
    public static void Map(IEndpointRouteBuilder routes, RunShelf runs, RightOfWay hand)
    {
        var ranks = new KeptRanks();
        routes.MapPost("/api/evaluate", async (EvaluateRequest request, HttpContext context, CancellationToken cancellation) =>
        {
            context.Response.RegisterForDispose(hand.Take());
            long start = Stopwatch.GetTimestamp();
            Task<KeptRun> running = runs.Of(request.State, cancellation, request.Known);
            KeptRun? pinned =
                request.Pinned is { } state ? await runs.Of(state with { Draws = request.State.Draws, Seed = request.State.Seed }, cancellation) : null;
            KeptRun run = await running;
            return TypedResults.Json(AnswerWriter.Write(request.State, run, pinned, Stopwatch.GetElapsedTime(start)));
        });
        routes.MapPost("/api/grounds", async (FileRequest request, CancellationToken cancellation) =>
        {
            KeptRun run = await runs.Of(request.State, cancellation, request.Known);
            return TypedResults.Json(await Task.Run(() => GroundsWriter.Write(run, ranks), cancellation));
        });
        routes.MapPost("/api/explain", async (ExplainRequest request, CancellationToken cancellation) =>
        {
            KeptRun run = await runs.Of(request.State, cancellation, request.Known);
            if (request.Project is { } project)
            {
                // Given what has happened each of these is a search of its own: the card then tells what stands alone.
                double most = run.Plan.Seeds.Levers.FirstOrDefault(lever => lever.Id is "project-slip")?.High ?? 0;
                ProjectMoves moves = request.Known is null
                    ? await ProjectMoves.Of(runs, request.State, project, most, cancellation)
                    : new ProjectMoves(null, []);
                return TypedResults.Json(ProjectCard.Of(run, project, moves.Written, moves.Later));
            }

            if (!DrawChoice.TryParse(request.Draw, out DrawChoice draw))
                throw RefusedException.Of("draw", request.Draw, "median, worst, best or the number of a draw");
            string target = request.Target ?? throw RefusedException.Of("target", "none", "the id of a target, or of a project");
            if (run.Year is { } year) return TypedResults.Json(ExplanationWriter.OfKnown(run, year, target));
            ScoredRun columns = await runs.Columns(run, cancellation);
            return TypedResults.Json(await Task.Run(() => ExplanationWriter.OfTarget(run, target,
                ExplanationQuestion.Ask(columns.Columns, run.Plan, run.Sampling.Seed, new ExplanationRequest(target) { Draw = draw })), cancellation));
        });
    }
}
