using Beichen.Sim.Kernel;

namespace Beichen.Sim.Grains.Plans;

/// <summary>Compiles a plan from the text that <see cref="IPlanTextGrain"/> holds: how a plan reaches a silo of another process, once.</summary>
/// <param name="grains">Finds the grain.</param>
public sealed class PlanTextSource(IGrainFactory grains) : IPlanSource
{
    /// <inheritdoc/>
    public async Task<DistrictPlan> Compile(string fingerprint)
    {
        PlanText text = await grains.GetGrain<IPlanTextGrain>(fingerprint).Get()
            ?? throw new UnknownPlanException($"plan {fingerprint}: neither registered in this process nor deposited as text");
        return PlanFiles.Compile(text);
    }
}
