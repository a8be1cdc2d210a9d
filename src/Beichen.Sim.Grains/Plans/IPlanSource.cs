using Beichen.Sim.Kernel;

namespace Beichen.Sim.Grains.Plans;

/// <summary>Where a silo gets a plan that was not registered in its process.</summary>
public interface IPlanSource
{
    /// <summary>The compiled plan with a fingerprint.</summary>
    /// <exception cref="UnknownPlanException">No such plan can be had.</exception>
    Task<DistrictPlan> Compile(string fingerprint);
}
