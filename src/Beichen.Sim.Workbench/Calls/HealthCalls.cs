using Beichen.Sim.Kernel;
using Beichen.Sim.Workbench.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>Whether the workbench answers, for whatever watches it.</summary>
internal static class HealthCalls
{
    /// <summary>Adds the call.</summary>
    public static void Map(IEndpointRouteBuilder routes, JobShelf jobs) => routes.MapGet("/health", () => TypedResults.Json(new
    {
        Status = "ok",
        Version = typeof(HealthCalls).Assembly.GetName().Version?.ToString(3),
        Kernel = KernelBuild.Short(KernelBuild.Id),
        JobsUnderWay = jobs.UnderWay,
    }));
}
