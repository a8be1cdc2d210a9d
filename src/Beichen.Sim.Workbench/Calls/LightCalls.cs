using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.Shelves;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>The lights of a state's projects at the year's end.</summary>
internal static class LightCalls
{
    /// <summary>Adds the call; it answers null where the scenario's district names no rules of lights, or the year is over.</summary>
    public static void Map(IEndpointRouteBuilder routes, Evaluator evaluator, ScenarioShelf scenarios) =>
        routes.MapPost("/api/lights", async (FileRequest request, CancellationToken cancellation) =>
        {
            CompiledPlan plan = scenarios.PlanOf(request.State);
            if (plan.Lights is null) return TypedResults.Json<YearEndLights?>(null);
            LightRules rules = LightRulesFolder.For(plan, null, orFile: false);
            LightsAnswer answer = await LightsQuestion.Ask(
                evaluator, plan, rules, request.State.Sampling, request.Known?.Of(plan), cancellation);
            return TypedResults.Json<YearEndLights?>(YearEndLights.Of(answer, rules, plan.Plan.Start.Plus(4 - plan.Plan.Start.Number).ToString()));
        });
}
