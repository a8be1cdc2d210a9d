using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Seeds;

namespace Beichen.Sim.Plans;

/// <summary>Seeds and a scenario to a compiled plan, with every problem found at once.</summary>
public static class PlanCompiler
{
    /// <summary>Compiles a scenario.</summary>
    /// <param name="scenarioPath">The scenario's file; what it extends lies beside it.</param>
    /// <param name="options">Horizon and seeds folder.</param>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is shorter than a quarter.</exception>
    public static PlanCompilation Compile(string scenarioPath, CompileOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(scenarioPath);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Quarters < 1) throw new ArgumentOutOfRangeException(nameof(options), options.Quarters, "A run has at least one quarter.");
        var problems = new ProblemList();
        string? seeds = SeedsFolder.Find(scenarioPath, options.SeedsFolder);
        ScenarioChain? chain = ScenarioChain.Read(scenarioPath, seeds, problems);
        if (chain is null) return Failed(problems, null);
        string? district = SeedsFolder.District(seeds, chain.Root.District, problems);
        if (district is null) return Failed(problems, chain.Text);
        return PlanAssembly.Assemble(chain, SeedTree.Load(district, SeedFiles.All, problems), problems, options.Quarters);
    }

    /// <summary>Every problem and notice of a file: of a scenario with all that it uses, or of a district's seeds when the file is one of them.</summary>
    /// <param name="path">A scenario file, or a file of a folder that holds <c>district.yaml</c>.</param>
    /// <param name="options">Horizon and seeds folder.</param>
    public static PlanCompilation Validate(string path, CompileOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? Path.GetFullPath(path);
        if (!File.Exists(path) || !File.Exists(Path.Combine(folder, "district.yaml"))) return Compile(path, options);
        var problems = new ProblemList();
        return PlanAssembly.Assemble(ScenarioChain.None(folder), SeedTree.Load(folder, SeedFiles.All, problems), problems, options.Quarters);
    }

    internal static PlanCompilation Failed(ProblemList problems, ScenarioText? scenario) => new()
    {
        Compiled = null,
        Ledger = Ledger.Empty,
        Scenario = scenario,
        Problems = problems.Sorted(),
        Notices = [],
        Ambiguities = [],
        Seeds = SeedIndex.Empty,
    };
}
