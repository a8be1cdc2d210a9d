using System.Diagnostics;
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
    public static void Map(IEndpointRouteBuilder routes, RunShelf runs)
    {
        routes.MapPost("/api/evaluate", async (EvaluateRequest request, CancellationToken cancellation) =>
        {
            long start = Stopwatch.GetTimestamp();
            Task<KeptRun> running = runs.Of(request.State, cancellation);
            KeptRun? pinned =
                request.Pinned is { } state ? await runs.Of(state with { Draws = request.State.Draws, Seed = request.State.Seed }, cancellation) : null;
            KeptRun run = await running;
            return TypedResults.Json(AnswerWriter.Write(request.State, run, pinned, Stopwatch.GetElapsedTime(start)));
        });
        routes.MapPost("/api/grounds", async (FileRequest request, CancellationToken cancellation) =>
        {
            KeptRun run = await runs.Of(request.State, cancellation);
            return TypedResults.Json(await Task.Run(() => GroundsWriter.Write(run), cancellation));
        });
        routes.MapPost("/api/explain", async (ExplainRequest request, CancellationToken cancellation) =>
        {
            KeptRun run = await runs.Of(request.State, cancellation);
            return TypedResults.Json(await Task.Run(() => request.Project is { } project
                ? ExplanationWriter.OfProject(run, project)
                : ExplanationWriter.OfTarget(run, request.Target ?? string.Empty), cancellation));
        });
    }
}
