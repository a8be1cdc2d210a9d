using Beichen.Sim.Cli.Plans;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Cli.Clusters;

/// <summary>A plan's files as text for silos of other processes, and back.</summary>
public static class PlanFiles
{
    private const string Scenarios = "scenarios";
    private const string Seeds = "seeds";

    /// <summary>Reads the scenarios beside this one and the seeds that they are about.</summary>
    public static PlanText Read(string scenario, Quarter horizon, PlanCompilation compilation)
    {
        string file = Path.GetFullPath(ScenarioLoading.Resolve(scenario));
        string folder = Path.GetDirectoryName(file) ?? file;
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string found in Directory.EnumerateFiles(folder, "*.yaml")) files[$"{Scenarios}/{Path.GetFileName(found)}"] = File.ReadAllBytes(found);
        for (DirectoryInfo? above = new(folder); above is not null; above = above.Parent)
        {
            string seeds = Path.Combine(above.FullName, Seeds);
            if (!Directory.Exists(seeds)) continue;
            foreach (string found in Directory.EnumerateFiles(seeds, "*", SearchOption.AllDirectories))
            {
                files[$"{Seeds}/{Path.GetRelativePath(seeds, found).Replace(Path.DirectorySeparatorChar, '/')}"] = File.ReadAllBytes(found);
            }

            break;
        }

        return new PlanText(compilation.Fingerprint, $"{Scenarios}/{Path.GetFileName(file)}", horizon.ToString(), new Dictionary<string, byte[]>(files, StringComparer.Ordinal));
    }

    /// <summary>Compiles a plan from its files.</summary>
    /// <exception cref="UnknownPlanException">The text does not compile here.</exception>
    public static (DistrictPlan Plan, string Fingerprint) Compile(PlanText text)
    {
        string folder = Directory.CreateTempSubdirectory("beichen-plan-").FullName;
        try
        {
            foreach ((string name, byte[] bytes) in text.Files)
            {
                string file = Path.GetFullPath(Path.Combine(folder, name));
                if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new UnknownPlanException($"plan {text.Fingerprint}: file {name} lies outside the plan");
                Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
                File.WriteAllBytes(file, bytes);
            }

            string scenario = Path.Combine(folder, text.Scenario);
            PlanCompilation compilation = PlanCompiler.Compile(scenario, new CompileOptions { Quarters = 1 });
            if (compilation.Plan is { } first && Quarter.TryParse(text.Horizon, out Quarter horizon) && horizon.Since(first.Start) is > 0 and var more)
            {
                compilation = PlanCompiler.Compile(scenario, new CompileOptions { Quarters = more + 1 });
            }

            return compilation.Plan is { } plan
                ? (plan, compilation.Fingerprint)
                : throw new UnknownPlanException($"plan {text.Fingerprint}: {string.Join("; ", compilation.Problems)}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
