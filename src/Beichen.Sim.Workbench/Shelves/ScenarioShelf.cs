using System.Collections.Concurrent;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>The scenarios of a folder, each read once. A name leads to a file of the folder and nowhere else.</summary>
/// <param name="folder">The folder.</param>
internal sealed class ScenarioShelf(string folder)
{
    private readonly ConcurrentDictionary<string, Lazy<Scenario>> _open = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _names =
        [.. Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Names of the scenarios that can be opened, the baseline first.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>A scenario by name.</summary>
    /// <exception cref="RefusedException">There is none of that name, or it does not compile.</exception>
    public Scenario Open(string name)
    {
        if (!_names.Contains(name, StringComparer.Ordinal)) throw RefusedException.Of("scenario", name, $"one of: {string.Join(", ", _names)}");
        Lazy<Scenario> opening = _open.GetOrAdd(name, key => new Lazy<Scenario>(() => Scenario.Open(Path.Combine(folder, key + ".yaml"))));
        try
        {
            return opening.Value;
        }
        catch
        {
            _open.TryRemove(new KeyValuePair<string, Lazy<Scenario>>(name, opening));
            throw;
        }
    }
}
