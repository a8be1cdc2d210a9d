using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Results.Comparisons;

namespace Beichen.Sim.Experiments.Comparing;

/// <summary>In which settings two plans differ: every value of either ledger that the other does not say the same of.</summary>
public static class SettingDifferences
{
    private const string Levers = "scenario/levers/", Dates = "scenario/dates/", Projects = "projects/";

    /// <summary>
    /// The differences, in the order of the ledger. A lever or a date that says the same of several is one of them, and so is a project that only one has.
    /// </summary>
    /// <param name="before">The reference's plan.</param>
    /// <param name="after">The scenario's.</param>
    public static IReadOnlyList<SettingDifference> Between(CompiledPlan before, CompiledPlan after)
    {
        SettingDifference[] alone = [.. Alone(before, after), .. Alone(after, before).Select(one => one with { Before = one.After, After = one.Before })];
        string[] covered = [.. alone.Select(one => one.Path + "/")];
        var seen = new Dictionary<(string Path, string Unit, string? Before, string? After), List<string>>();
        Dictionary<string, LedgerEntry> now = after.Ledger.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal),
            then = before.Ledger.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        foreach (string path in then.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            LedgerEntry? was = then.GetValueOrDefault(path), here = now.GetValueOrDefault(path);
            if (Says(was) == Says(here) || Array.Exists(covered, own => path.StartsWith(own, StringComparison.Ordinal))) continue;
            (string name, string? on) = Parted(path);
            var key = (name, (here ?? was)!.Unit, Says(was), Says(here));
            if (!seen.TryGetValue(key, out List<string>? all)) seen[key] = all = [];
            if (on is not null) all.Add(on);
        }

        return
        [
            .. seen.Select(one => Named(one.Key.Path, one.Value, after.Seeds, one.Key.Unit, one.Key.Before, one.Key.After)).Concat(alone)
                .OrderBy(one => one.Path, StringComparer.Ordinal),
        ];
    }

    // Projects that only the first has; what it is worth is told as its investment.
    private static IEnumerable<SettingDifference> Alone(CompiledPlan one, CompiledPlan other) =>
        one.Plan.Projects.Where(project => !other.Plan.Projects.Any(known => string.Equals(known.Name.Id, project.Name.Id, StringComparison.Ordinal)))
            .Select(project => (project.Name, Investment: one.Ledger.Find($"{Projects}{project.Name.Id}/investment")))
            .Select(project => new SettingDifference($"{Projects}{project.Name.Id}", project.Name.Chinese, project.Name.English,
                [], project.Investment?.Unit ?? string.Empty, Says(project.Investment) ?? string.Empty, null));

    // A law says more than the value in its middle.
    private static string? Says(LedgerEntry? entry) => (entry?.Distribution ?? entry?.Value)?.TrimEnd(' ', '–');

    private static (string Path, string? On) Parted(string path)
    {
        if (path.StartsWith(Levers, StringComparison.Ordinal) && path.LastIndexOf('/') is var last && last > Levers.Length)
            return (path[..last], path[(last + 1)..]);
        if (!path.StartsWith(Dates, StringComparison.Ordinal)) return (path, null);
        string[] parts = path[Dates.Length..].Split('/');
        return (Dates + string.Join('/', parts[1..]), parts[0]);
    }

    private static SettingDifference Named(string path, IReadOnlyList<string> on, SeedIndex seeds, string unit, string? before, string? after)
    {
        Bilingual name = path.StartsWith(Levers, StringComparison.Ordinal) ? ChangeWords.Lever(path[Levers.Length..], seeds)
            : path.StartsWith(Dates, StringComparison.Ordinal) ? new Bilingual("项目改期", "project date")
            : Value(path, seeds);
        Bilingual places = ChangeWords.Places(on, seeds);
        return new SettingDifference(path, name.Zh + places.Zh, name.En + places.En, on, unit, before, after);
    }

    private static Bilingual Value(string path, SeedIndex seeds)
    {
        string[] parts = path.Split('/');
        string key = parts[^1].Replace('-', ' ');
        return parts.FirstOrDefault(part => seeds.Entities.Any(entity => string.Equals(entity.Id, part, StringComparison.Ordinal))) is { } id
            ? new Bilingual($"{ChangeWords.Entity(id, seeds).Zh} {key}", $"{ChangeWords.Entity(id, seeds).En}, {key}")
            : new Bilingual(path, path);
    }
}
