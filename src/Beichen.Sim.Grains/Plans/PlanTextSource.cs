using Beichen.Sim.Kernel;

namespace Beichen.Sim.Grains.Plans;

/// <summary>Compiles a plan from the text that <see cref="IPlanTextGrain"/> holds: how a plan reaches a silo of another process, once.</summary>
/// <param name="grains">Finds the grain.</param>
/// <param name="compile">Compiles a text; returns the plan with the fingerprint it found.</param>
public sealed class PlanTextSource(IGrainFactory grains, Func<PlanText, (DistrictPlan Plan, string Fingerprint)> compile) : IPlanSource
{
    /// <inheritdoc/>
    public async Task<DistrictPlan> Compile(string fingerprint)
    {
        PlanText text = await grains.GetGrain<IPlanTextGrain>(fingerprint).Get()
            ?? throw new UnknownPlanException($"plan {fingerprint}: neither registered in this process nor deposited as text");
        (DistrictPlan plan, string found) = compile(text);
        return string.Equals(found, fingerprint, StringComparison.Ordinal)
            ? plan
            : throw new UnknownPlanException($"plan {fingerprint}: the text of {text.Scenario} compiles to {found} on this silo");
    }
}
