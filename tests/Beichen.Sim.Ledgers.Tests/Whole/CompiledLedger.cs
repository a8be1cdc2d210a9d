using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.Seeds;
using Beichen.Sim.Ledgers.Tests.Making;
using Beichen.Sim.Plans;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Whole;

/// <summary>The district of the repository with the projects of a ledger added, compiled.</summary>
internal sealed class CompiledLedger : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("beichen-compiled-").FullName;

    public CompiledLedger() => File.Copy(Path.Combine(LedgerFolder.Root, "scenarios", "baseline.yaml"), Path.Combine(folder, "baseline.yaml"));

    public PlanCompilation Compile(ImportResult result)
    {
        string id = ScenarioYaml.IdOf("baseline"), path = Path.Combine(folder, id + ".yaml");
        File.WriteAllText(path, ScenarioYaml.File(id, "baseline", result.Projects, result.Replaced, LedgerFolder.District));
        PlanCompilation plan = PlanCompiler.Compile(path, new CompileOptions { SeedsFolder = Path.Combine(LedgerFolder.Root, "seeds") });
        Assert.Empty(plan.Problems.Select(problem => problem.ToString()));
        return plan;
    }

    public string Fingerprint(ImportResult result) => Compile(result).Fingerprint;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
