using System.Collections.Concurrent;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>The scenarios of a folder, each read once. A name leads to a file of the folder and nowhere else.</summary>
/// <param name="folder">The folder.</param>
internal sealed class ScenarioShelf(string folder)
{
    private const int MostAdded = 50;
    private const int MostKept = 32;

    private readonly ConcurrentDictionary<string, Scenario> _with = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Scenario>> _open = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _names =
        [.. Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Names of the scenarios that lie there, by the alphabet.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>What is shown before anything is chosen: the baseline, or the first where there is none of that name.</summary>
    /// <exception cref="RefusedException">The folder has none.</exception>
    public string First => _names.Contains("baseline", StringComparer.Ordinal) ? "baseline"
        : _names.Count > 0 ? _names[0] : throw RefusedException.Of("scenarios", folder, "a folder with scenario files (*.yaml)");

    /// <summary>Those that compile. A file that does not is no choice; `beichen validate` says why.</summary>
    public IReadOnlyList<Scenario> Choices => [.. _names.AsParallel().AsOrdered().Select(OpenOrNull).OfType<Scenario>()];

    /// <summary>Files of the scenarios on the shelf.</summary>
    public IEnumerable<string> Files => _names.Select(name => Path.Combine(folder, name + ".yaml"));

    /// <summary>The plan of a state: its scenario's, with all that was moved.</summary>
    /// <exception cref="RefusedException">There is no such scenario, or what is set makes no sense there.</exception>
    public CompiledPlan PlanOf(WorkbenchState state)
    {
        Scenario scenario = Of(state);
        return scenario.Compile(state.VariantOf(scenario.Plan));
    }

    /// <summary>The scenario of a state, with the projects that were added to it: levers and dates are moved on its plan.</summary>
    /// <exception cref="RefusedException">There is no such scenario, or it does not compile with them.</exception>
    public Scenario Of(WorkbenchState state)
    {
        Scenario scenario = Open(state.Scenario);
        if (state.Added.Count == 0) return scenario;
        if (state.Added.Count > MostAdded) throw RefusedException.Of("added", $"{state.Added.Count} projects", $"at most {MostAdded}");
        string yaml = CommandWriter.Yaml(state with { Levers = [], Dates = [] }, scenario.Plan);
        if (_with.Count > MostKept) _with.Clear();
        return _with.GetOrAdd(yaml, text =>
        {
            DirectoryInfo place = Directory.CreateTempSubdirectory("beichen-added-");
            try
            {
                foreach (string file in Files) File.Copy(file, Path.Combine(place.FullName, Path.GetFileName(file)));
                string own = Path.Combine(place.FullName, "workbench.yaml");
                File.WriteAllText(own, text);
                return Scenario.Open(own, seedsFolder: scenario.Plan.SeedsFolder);
            }
            finally
            {
                place.Delete(recursive: true);
            }
        });
    }

    /// <summary>A scenario by name, up to a quarter; it is read anew unless that is the first year's end.</summary>
    /// <exception cref="RefusedException">There is none of that name, or it does not compile.</exception>
    public Scenario Open(string name, Quarter? horizon)
    {
        Scenario first = Open(name);
        return horizon is not { } last || last == first.Plan.Plan.Start.Plus(first.Plan.Plan.Quarters - 1)
            ? first
            : Scenario.Open(Path.Combine(folder, name + ".yaml"), horizon);
    }

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

    private Scenario? OpenOrNull(string name)
    {
        try
        {
            return Open(name);
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
