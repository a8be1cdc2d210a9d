using System.IO.Compression;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Seeds;

namespace Beichen.Sim.Plans.Packages;

/// <summary>
/// The files that a plan was compiled from, in one: the scenario with what it extends, the district's seeds and the report. A stored run
/// keeps it, so that it can be asked again wherever it lies and whatever became of the files.
/// </summary>
public static class PlanPackage
{
    /// <summary>Name of the file in a folder of results.</summary>
    public const string File = "plan.zip";

    private const int MostFiles = 100;

    // A zip has a date for every file; this one is the same for all, so that the same plan gives the same bytes.
    private static readonly DateTimeOffset Date = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package of a plan; none for a variant, which no files compile to.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="folder">A folder of results.</param>
    public static void Write(CompiledPlan plan, string folder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (!plan.IsAsFiled) return;
        using FileStream stream = new(Path.Combine(folder, File), FileMode.Create, FileAccess.Write);
        using var package = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach ((string name, string file) in Files(plan))
        {
            ZipArchiveEntry entry = package.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Date;
            using Stream to = entry.Open();
            to.Write(System.IO.File.ReadAllBytes(file));
        }
    }

    /// <summary>Lays the files of a package out in a folder, scenarios and seeds as they were.</summary>
    /// <exception cref="RefusedException">There is no package, or it is damaged.</exception>
    public static void Unpack(string folder, DirectoryInfo place)
    {
        string file = Path.Combine(folder, File);
        if (!System.IO.File.Exists(file))
            throw new RefusedException($"{folder} holds no plan: {File} is missing, as in results of earlier versions; run it again");
        Unpack(file, place.FullName);
    }

    /// <summary>Compiles the plan of a package.</summary>
    /// <param name="folder">A folder of results.</param>
    /// <param name="scenario">Id of the scenario.</param>
    /// <param name="horizon">Last quarter.</param>
    /// <param name="fingerprint">Fingerprint of the plan that was run.</param>
    /// <exception cref="RefusedException">There is no package, it is damaged, or it compiles to another plan.</exception>
    public static CompiledPlan Open(string folder, string scenario, Quarter horizon, string fingerprint)
    {
        string file = Path.Combine(folder, File);
        if (!System.IO.File.Exists(file))
            throw new RefusedException($"{folder} holds no plan: {File} is missing, as in results of earlier versions; run it again");
        DirectoryInfo place = Directory.CreateTempSubdirectory("beichen-plan-");
        try
        {
            Unpack(file, place.FullName);
            if (PathName.Below(place.FullName, $"scenarios/{scenario}.yaml") is not { } path)
                throw new RefusedException($"{folder}: '{scenario}' names no scenario");
            CompiledPlan plan = Scenario.Open(path, horizon).Plan;
            return string.Equals(plan.Fingerprint, fingerprint, StringComparison.Ordinal)
                ? plan
                : throw new RefusedException($"{file} compiles to plan {plan.Fingerprint[..8]}, "
                    + $"the run was of {fingerprint[..Math.Min(8, fingerprint.Length)]}: this version reads its files otherwise; run it again");
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static SortedDictionary<string, string> Files(CompiledPlan plan)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string district = plan.DistrictFolder, name = Path.GetFileName(Path.TrimEndingDirectorySeparator(district));
        foreach (string scenario in plan.Files) files[$"scenarios/{Path.GetFileName(scenario)}"] = scenario;
        foreach (string seed in (IEnumerable<string>)[.. SeedFiles.All.Select(file => file.Name + ".yaml"),
            "io-coefficients.source.yaml", SeedTree.Coefficients, .. Report(district)])
            files[$"seeds/{name}/{seed}"] = Path.Combine(district, seed);
        return files;
    }

    private static IEnumerable<string> Report(string district)
    {
        MapNode? map = YamlReader.ReadMap(Path.Combine(district, "district.yaml"), new ProblemList(), "the district");
        return map?.Get("report") is ScalarNode { Text.Length: > 0 } report && PathName.Below(district, report.Text) is not null ? [report.Text] : [];
    }

    // A package may come from anywhere: few files, of bounded length, below the folder.
    private static void Unpack(string file, string folder)
    {
        try
        {
            using ZipArchive package = ZipFile.OpenRead(file);
            if (package.Entries.Count > MostFiles) throw new InvalidDataException($"{package.Entries.Count} files");
            foreach (ZipArchiveEntry entry in package.Entries)
            {
                if (PathName.Below(folder, entry.FullName) is not { } path)
                    throw new InvalidDataException($"a file that leads out of it, '{PlainText.Of(entry.FullName)}'");
                if (entry.Length > TextFile.MostBytes) throw new InvalidDataException($"a file of {entry.Length} bytes");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using Stream from = entry.Open();
                using FileStream to = System.IO.File.Create(path);
                var bytes = new byte[entry.Length];
                from.ReadExactly(bytes);
                to.Write(bytes);
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or NotSupportedException)
        {
            throw new RefusedException($"{file} is no package of a plan ({problem.Message}), expected the one that the run wrote", problem);
        }
    }
}
