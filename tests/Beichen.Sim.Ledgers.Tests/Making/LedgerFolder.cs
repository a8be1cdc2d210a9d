using System.Runtime.CompilerServices;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.Maps;
using Beichen.Sim.Ledgers.Projects;

namespace Beichen.Sim.Ledgers.Tests.Making;

/// <summary>A folder of ledgers for one test, imported into the district of the repository.</summary>
internal sealed class LedgerFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("beichen-ledgers-").FullName;

    public static string Root { get; } = FindRoot();

    public static DistrictSeeds District { get; } = DistrictSeeds.Read(Path.Combine(Root, "seeds", "beichen"));

    public string PathOf(string name) => Path.Combine(folder, name);

    public string Text(string name, string text, System.Text.Encoding? encoding = null)
    {
        File.WriteAllText(PathOf(name), text, encoding ?? new System.Text.UTF8Encoding(false));
        return PathOf(name);
    }

    public static ImportResult Import(params string[] files) => LedgerImport.Read(files, District);

    public static ImportResult Import(ImportMap map, params string[] files) => LedgerImport.Read(files, District, map);

    /// <summary>Findings as lines without the grade's word: <c>place: key</c>.</summary>
    public static IReadOnlyList<string> Keys(ImportResult result, Grade least = Grade.Guess) =>
        [.. result.Findings.Where(finding => finding.Grade >= least).Select(finding => $"{finding.Place}: {finding.Key}")];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
