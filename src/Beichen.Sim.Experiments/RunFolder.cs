using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Packages;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Experiments;

/// <summary>What makes a folder of results whole: the values that were used, with their sources, and the files that the plan was compiled from.</summary>
public static class RunFolder
{
    /// <summary>Adds them to a folder that is being written.</summary>
    public static void Add(string folder, CompiledPlan plan)
    {
        LedgerFile.Write(plan.Ledger, Path.Combine(folder, LedgerFile.Name));
        PlanPackage.Write(plan, folder);
    }

    /// <summary>A stored run as if it had just been made; its columns are read from disk until they are disposed of.</summary>
    public static ScoredRun AsScored(StoredColumns run) => new(run.Compiled, run, run.Run.Summary, run.Run.Manifest.ResultFingerprint, () => run.Run.Identity);
}
