using Beichen.Sim.Kernel;
using Beichen.Sim.Workbench.Jobs;
using Beichen.Sim.Workbench.Shelves;
using Beichen.Sim.Workbench.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>Whether the workbench answers, for whatever watches it.</summary>
internal static class HealthCalls
{
    /// <summary>Adds the call.</summary>
    /// <param name="routes">Routes of the server.</param>
    /// <param name="jobs">Its jobs.</param>
    /// <param name="world">Its world, which has a silo once somebody has asked an entity.</param>
    /// <param name="meters">What works at this moment.</param>
    public static void Map(IEndpointRouteBuilder routes, JobShelf jobs, WorldShelf world, WorkbenchMeters meters) => routes.MapGet("/health", () =>
    {
        (long grains, long waiting) = meters.Counts.Now();
        return TypedResults.Json(new
        {
            Status = "ok",
            Version = typeof(HealthCalls).Assembly.GetName().Version?.ToString(3),
            Kernel = KernelBuild.Short(KernelBuild.Id),
            JobsUnderWay = jobs.UnderWay,
            Silos = world.IsUp ? 1 : 0,
            Grains = world.IsUp ? grains : 0,
            Queue = waiting,
        });
    });
}
