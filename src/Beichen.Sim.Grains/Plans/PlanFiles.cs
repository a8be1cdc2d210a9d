using Beichen.Sim.Kernel;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Grains.Plans;

/// <summary>Packs the files that a plan is compiled from, and compiles a plan from such a package.</summary>
public static class PlanFiles
{
    private const string Scenarios = "scenarios";
    private const string Seeds = "seeds";

    /// <summary>Packs the scenario, what it extends and the seeds.</summary>
    /// <param name="fingerprint">Fingerprint of the compiled plan.</param>
    /// <param name="scenarios">Files of the scenario and of what it extends, the root first.</param>
    /// <param name="seedsFolder">Folder of the districts' seeds.</param>
    /// <param name="quarters">Number of quarters.</param>
    public static PlanText Pack(string fingerprint, IReadOnlyList<string> scenarios, string seedsFolder, int quarters)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string scenario in scenarios) files[$"{Scenarios}/{Path.GetFileName(scenario)}"] = File.ReadAllBytes(scenario);
        string from = Path.GetFullPath(seedsFolder);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".csv" or ".txt"))
            files[$"{Seeds}/{Path.GetRelativePath(from, file).Replace('\\', '/')}"] = File.ReadAllBytes(file);
        return new PlanText(fingerprint, $"{Scenarios}/{Path.GetFileName(scenarios[^1])}", quarters, files);
    }

    /// <summary>Compiles a package in a folder of its own, which is removed again.</summary>
    /// <exception cref="UnknownPlanException">The text does not compile to the fingerprint that it goes under.</exception>
    public static DistrictPlan Compile(PlanText text)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("beichen-plan-");
        try
        {
            foreach ((string path, byte[] content) in text.Files)
            {
                string file = Path.GetFullPath(Path.Combine(folder.FullName, path));
                if (!file.StartsWith(folder.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    throw new UnknownPlanException($"plan {text.Fingerprint}: {path} leaves its folder");
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            PlanCompilation compiled = PlanCompiler.Compile(
                Path.Combine(folder.FullName, text.Scenario),
                new CompileOptions { Quarters = text.Quarters, SeedsFolder = Path.Combine(folder.FullName, Seeds) });
            return compiled.Plan is not null && string.Equals(compiled.Fingerprint, text.Fingerprint, StringComparison.Ordinal)
                ? compiled.Plan
                : throw new UnknownPlanException($"plan {text.Fingerprint}: {text.Scenario} compiles "
                    + $"to {(compiled.Problems.Count > 0 ? compiled.Problems[0] : compiled.Fingerprint)} on this silo");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
