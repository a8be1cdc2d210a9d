using System.Text;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Panels;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.Seeds;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>Writes what an import gave into a folder; each file appears under its name only when it is whole.</summary>
public static class ImportFolder
{
    /// <summary>Name of the file of projects.</summary>
    public const string Projects = "projects.yaml";

    /// <summary>Name of the file of findings.</summary>
    public const string Findings = "findings.txt";

    /// <summary>Name of the map that fixes the guesses.</summary>
    public const string Map = "import-map.yaml";

    /// <summary>Name of the file of figures that belong to no project.</summary>
    public const string Observations = "observations.csv";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes findings and map, which help to mend a ledger that was refused.</summary>
    public static void WriteFindings(string folder, ImportResult result, DistrictSeeds district, FindingWords words)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(district);
        Directory.CreateDirectory(folder);
        Put(folder, Findings, string.Concat(result.Findings.Select(finding => finding.Line(words) + "\n")));
        string schema = Path.GetRelativePath(Path.GetFullPath(folder), Path.Combine(Path.GetFullPath(district.Folder), "..", "schema", ImportMapSchema.Name))
            .Replace('\\', '/');
        Put(folder, Map, ImportMapText.Of(result.Settled, schema));
    }

    /// <summary>Writes the projects, as projects.yaml or as a scenario that adds them, and the figures.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="result">What the import gave.</param>
    /// <param name="district">The district.</param>
    /// <param name="extends">Id of the scenario that the projects are added to; null for a projects.yaml.</param>
    /// <returns>The file that holds the projects.</returns>
    public static string WriteResults(string folder, ImportResult result, DistrictSeeds district, string? extends)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Observations.Count > 0) Put(folder, Observations, ObservationText.Of(result.Observations));
        if (extends is null) return Put(folder, Projects, ProjectsYaml.File(result.Projects, district));
        string id = ScenarioYaml.IdOf(extends);
        return Put(folder, id + ".yaml", ScenarioYaml.File(id, extends, result.Projects, result.Replaced, district));
    }

    private static string Put(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name), unfinished = path + ".unfinished";
        File.WriteAllText(unfinished, text, Utf8);
        File.Move(unfinished, path, overwrite: true);
        return path;
    }
}
