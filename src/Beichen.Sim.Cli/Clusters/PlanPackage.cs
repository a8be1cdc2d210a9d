using Beichen.Sim.Cli.Plans;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Cli.Clusters;

/// <summary>A compiled scenario's files, packed for silos of other processes.</summary>
public static class PlanPackage
{
    /// <summary>Packs the scenarios beside this one and the nearest folder of seeds above it.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder of seeds lies above the scenario.</exception>
    public static PlanText Of(string scenario, DistrictPlan plan, PlanCompilation compilation)
    {
        string file = Path.GetFullPath(ScenarioLoading.Resolve(scenario));
        for (DirectoryInfo? above = Directory.GetParent(file); above is not null; above = above.Parent)
        {
            string seeds = Path.Combine(above.FullName, "seeds");
            if (Directory.Exists(seeds)) return PlanFiles.Pack(compilation.Fingerprint, file, seeds, plan.Quarters);
        }

        throw new DirectoryNotFoundException($"{scenario}: no folder 'seeds' beside or above it");
    }
}
