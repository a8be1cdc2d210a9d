using System.Diagnostics;
using Beichen.Sim.Kernel;

namespace Beichen.Sim.Grains.Plans;

/// <summary>Compiles a plan from the text that <see cref="IPlanTextGrain"/> holds: how a plan reaches a silo of another process, once.</summary>
/// <param name="grains">Finds the grain.</param>
/// <param name="compiled">Told the fingerprint of a plan that was compiled, and how long that took; null for nobody.</param>
public sealed class PlanTextSource(IGrainFactory grains, Action<string, TimeSpan>? compiled = null) : IPlanSource
{
    /// <inheritdoc/>
    public async Task<DistrictPlan> Compile(string fingerprint)
    {
        PlanText text = await grains.GetGrain<IPlanTextGrain>(fingerprint).Get()
            ?? throw new UnknownPlanException($"plan {fingerprint}: neither registered in this process nor deposited as text");
        long start = Stopwatch.GetTimestamp();
        DistrictPlan plan = PlanFiles.Compile(text);
        compiled?.Invoke(fingerprint, Stopwatch.GetElapsedTime(start));
        return plan;
    }
}
