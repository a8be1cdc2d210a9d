using System.Text;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.Seeds;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>Writes what an import gave into a folder.</summary>
public static class ImportFolder
{
    /// <summary>Name of the file of projects.</summary>
    public const string Projects = "projects.yaml";

    /// <summary>Name of the file of findings.</summary>
    public const string Findings = "findings.txt";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes projects.yaml and findings.txt; each appears under its name only when it is whole.</summary>
    public static void Write(string folder, ImportResult result, DistrictSeeds district, FindingWords words)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(result);
        Directory.CreateDirectory(folder);
        Put(folder, Findings, string.Concat(result.Findings.Select(finding => finding.Line(words) + "\n")));
        Put(folder, Projects, ProjectsYaml.File(result.Projects, district));
    }

    private static void Put(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name), unfinished = path + ".unfinished";
        File.WriteAllText(unfinished, text, Utf8);
        File.Move(unfinished, path, overwrite: true);
    }
}
