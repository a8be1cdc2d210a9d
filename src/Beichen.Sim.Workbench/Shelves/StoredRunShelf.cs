using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>Runs that <c>beichen run --out</c> and the like have stored. A name leads to a run of the folder and nowhere else.</summary>
/// <param name="folder">The folder that holds them, themselves or a folder deeper; it need not be there.</param>
internal sealed class StoredRunShelf(string folder)
{
    private const int Most = 200;

    /// <summary>The runs that can be read, by name.</summary>
    public IReadOnlyList<StoredRunName> List
    {
        get
        {
            var found = new List<StoredRunName>();
            foreach (string name in Names().Take(Most))
            {
                try
                {
                    RunManifest manifest = RunStore.Read(Path.Combine(folder, name)).Manifest;
                    found.Add(new StoredRunName(name, new Bilingual(manifest.ScenarioZh, manifest.ScenarioEn), Numerals.Fixed(manifest.Draws, 0)));
                }
                catch (RefusedException)
                {
                    // A folder of another version is no choice; opening it by name says why.
                }
            }

            return found;
        }
    }

    /// <summary>Opens a run.</summary>
    /// <exception cref="RefusedException">There is none of that name, or it cannot be read.</exception>
    public StoredColumns Open(string name) => Names().Contains(name, StringComparer.Ordinal)
        ? StoredColumns.Open(Path.Combine(folder, name))
        : throw RefusedException.Of("run", name, $"a run that is stored in {folder}: GET /api/runs lists them");

    /// <summary>A run as a command line names it from where the server was started.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    private IEnumerable<string> Names() => !Directory.Exists(folder) ? [] :
        Directory.EnumerateDirectories(folder).SelectMany(one => Directory.EnumerateDirectories(one).Prepend(one))
            .Where(one => File.Exists(Path.Combine(one, RunStore.ManifestFile)))
            .Select(one => Path.GetRelativePath(folder, one).Replace('\\', '/')).Order(StringComparer.Ordinal);
}

/// <summary>A stored run as a reader may choose it.</summary>
/// <param name="Id">Its folder, from the folder of runs.</param>
/// <param name="Scenario">Name of its scenario.</param>
/// <param name="DrawsText">Its draws, as printed.</param>
internal sealed record StoredRunName(string Id, Bilingual Scenario, string DrawsText);
