using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Terminal.Scenarios;

/// <summary>Finds scenarios by file or by name.</summary>
public static class ScenarioLoading
{
    /// <summary>A scenario up to a horizon.</summary>
    /// <param name="path">A file, or the name of a scenario.</param>
    /// <param name="horizon">Last quarter; null for the first year.</param>
    /// <exception cref="RefusedException">It does not compile.</exception>
    public static Scenario Open(string path, Quarter? horizon = null)
    {
        string file = Resolve(path);
        return Scenario.Open(file, horizon, SeedsOf(file));
    }

    /// <summary>The plans of several scenarios.</summary>
    /// <exception cref="RefusedException">Some do not compile; a problem that they share is told once.</exception>
    public static IReadOnlyList<CompiledPlan> OpenAll(IReadOnlyList<string> paths, Quarter horizon)
    {
        var plans = new List<CompiledPlan>();
        var refusals = new List<RefusedException>();
        foreach (string path in paths)
        {
            try
            {
                plans.Add(Open(path, horizon).Plan);
            }
            catch (RefusedException refusal)
            {
                refusals.Add(refusal);
            }
        }

        if (refusals.Find(refusal => refusal.Subject is not null) is { } asked) throw asked;
        return refusals.Count == 0 ? plans : throw new RefusedException([.. refusals.SelectMany(refusal => refusal.Problems).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A file, or the name of a scenario in the home folder's <c>scenarios</c>.</summary>
    public static string Resolve(string path)
    {
        if (path.Length == 0) return HomeFolder.Scenarios;
        if (File.Exists(path)) return path;
        string local = Path.Combine("scenarios", path + ".yaml"), named = Path.Combine(HomeFolder.Scenarios, path + ".yaml");
        return File.Exists(local) ? local : File.Exists(named) ? named : path;
    }

    /// <summary>The seeds of a scenario that has none beside or above it: the home folder's. Null where it has.</summary>
    public static string? SeedsOf(string file)
    {
        for (DirectoryInfo? folder = Directory.GetParent(Path.GetFullPath(file)); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "seeds"))) return null;
        }

        return HomeFolder.Seeds;
    }
}
