using System.Diagnostics;
using System.Text.Json;
using Beichen.Sim.Experiments;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.Shelves;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>Many draws beside the page: progress as server-sent events, stopped when the caller goes.</summary>
internal static class EnsembleCalls
{
    private const int Block = 4096;
    private const int MostDraws = 200_000;

    /// <summary>Adds the call.</summary>
    public static void Map(IEndpointRouteBuilder routes, Evaluator evaluator, ScenarioShelf scenarios) =>
        routes.MapPost("/api/ensemble", async (HttpContext context, EvaluateRequest request, CancellationToken cancellation) =>
        {
            int draws = request.State.Draws;
            if (draws is < 64 or > MostDraws) throw RefusedException.Of("draws", $"{draws}", $"64 to {MostDraws}");
            Sampling sampling = (request.State with { Draws = 64 }).Sampling with { Draws = draws };
            Scenario scenario = scenarios.Open(request.State.Scenario);
            CompiledPlan plan = scenario.Compile(request.State.VariantOf(scenario.Plan));
            EventStream.Begin(context.Response);
            long start = Stopwatch.GetTimestamp();
            ChanceTally tally = new(plan);
            for (int done = 0; done < draws;)
            {
                int count = Math.Min(Block, draws - done);
                TargetMargins part = await evaluator.Margins(plan, sampling with { FirstDraw = (ulong)done, Draws = count }, cancellation);
                tally.Add(part);
                done += count;
                await EventStream.Send(context.Response, "progress",
                    new { Done = Numerals.Fixed(done, 0), All = Numerals.Fixed(draws, 0), Share = (double)done / draws },
                    JsonSerializerOptions.Web, cancellation);
            }

            await EventStream.Send(context.Response, "answer", tally.Answer(Stopwatch.GetElapsedTime(start)), JsonSerializerOptions.Web, cancellation);
        });
}
