using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Variants;

/// <summary>One change of a scenario, with what its file says of it.</summary>
internal sealed record ScenarioPart(ScenarioChange Change)
{
    public IReadOnlyList<LeverSetting> Levers { get; init; } = [];

    public IReadOnlyList<ShockSetting> Shocks { get; init; } = [];

    public IReadOnlyList<DateSetting> Dates { get; init; } = [];

    public IReadOnlyList<SeedChange> Seeds { get; init; } = [];

    public IReadOnlyList<ScalarNode> Removed { get; init; } = [];

    public IReadOnlyList<MapNode> Added { get; init; } = [];

    /// <summary>What stands where this is not made: the other scenario's change, of two that are held against each other; null for nothing.</summary>
    public ScenarioPart? Instead { get; init; }

    /// <summary>What the change is of, so that two files that change the same thing are seen to.</summary>
    public string Thing => string.Join(' ', [Change.Kind.ToString(), Change.Subject, .. Change.On.Order(StringComparer.Ordinal)]);

    /// <summary>The changes of a file. An entry of the list of levers is one change, however many targets it names.</summary>
    public static IReadOnlyList<ScenarioPart> Of(ScenarioFile file)
    {
        var parts = new List<ScenarioPart>();
        foreach (IGrouping<Place, LeverSetting> entry in file.Levers.GroupBy(setting => setting.LeverPlace))
        {
            LeverSetting first = entry.First();
            parts.Add(new ScenarioPart(Named(
                ChangeKind.Lever, first.Lever, entry.Key, [.. entry.Select(setting => setting.On)], first.Value))
            { Levers = [.. entry] });
        }

        foreach (ShockSetting shock in file.Shocks) parts.Add(new ScenarioPart(Named(ChangeKind.Shock, shock.Shock, shock.Map.Place)) { Shocks = [shock] });
        foreach (IGrouping<string, SeedChange> group in file.Changes.GroupBy(change => Subject(change.Path.Text), StringComparer.Ordinal))
            parts.Add(new ScenarioPart(Named(ChangeKind.Seeds, group.Key, group.First().Path.Place)) { Seeds = [.. group] });
        foreach (ScalarNode path in file.Removed) parts.Add(new ScenarioPart(Named(ChangeKind.Removal, path.Text, path.Place)) { Removed = [path] });
        foreach (DateSetting date in file.Dates)
            parts.Add(new ScenarioPart(Named(ChangeKind.Date, $"projects/{date.Project.Text}", date.Map.Place)) { Dates = [date] });
        foreach (MapNode project in file.Added)
            parts.Add(new ScenarioPart(Named(ChangeKind.Addition, $"projects/{ListNode.IdOf(project)}", project.Place)) { Added = [project] });
        return parts;
    }

    /// <summary>The changes of files that extend one another, without those that a later one replaces: a lever on the same things, a shock, a date.</summary>
    /// <param name="files">The files, the first to be extended first.</param>
    /// <param name="replaced">Takes those that are replaced.</param>
    public static IReadOnlyList<ScenarioPart> Standing(IEnumerable<ScenarioFile> files, List<ScenarioPart> replaced)
    {
        var standing = new List<ScenarioPart>();
        foreach (IReadOnlyList<ScenarioPart> next in files.Select(Of))
        {
            HashSet<string> things = new(next.Select(part => part.Thing), StringComparer.Ordinal);
            ScenarioPart[] gone = [.. standing.Where(part =>
                part.Change.Kind is ChangeKind.Lever or ChangeKind.Shock or ChangeKind.Date && things.Contains(part.Thing))];
            replaced.AddRange(gone);
            standing = [.. standing.Except(gone), .. next];
        }

        return standing;
    }

    /// <summary>
    /// The changes that lead from one scenario to another: those of the one that the other does not make, each in the place of the other's on the same thing,
    /// and those of the other that it does not make, undone. What both say is none.
    /// </summary>
    /// <param name="own">The changes of the one.</param>
    /// <param name="others">The changes of the other.</param>
    public static IReadOnlyList<ScenarioPart> From(IReadOnlyList<ScenarioPart> own, IReadOnlyList<ScenarioPart> others)
    {
        var left = others.ToList();
        var parts = new List<ScenarioPart>();
        foreach (ScenarioPart part in own)
        {
            ScenarioPart? other = left.Find(known => string.Equals(known.Thing, part.Thing, StringComparison.Ordinal));
            if (other is not null) left.Remove(other);
            if (other is null || !part.Says(other))
                parts.Add(part with { Instead = other, Change = part.Change with { Instead = other?.Change.Setting } });
        }

        return [.. parts, .. left.Select(part => new ScenarioPart(part.Change with { IsUndone = true }) { Instead = part })];
    }

    /// <summary>Whether another says the same of the same thing.</summary>
    public bool Says(ScenarioPart other)
    {
        static IEnumerable<(string, string, double, Quarter?, Quarter?)> Set(ScenarioPart part) =>
            part.Levers.Select(setting => (setting.Lever, setting.On, setting.Value, setting.From, setting.To)).Order();
        static bool Same<T>(IReadOnlyList<T> one, IReadOnlyList<T> two, Func<T, Node> text) =>
            one.Count == two.Count && one.Zip(two).All(pair => SameText.Of(text(pair.First), text(pair.Second)));
        return Set(this).SequenceEqual(Set(other)) && Same(Shocks, other.Shocks, shock => shock.Map) && Same(Dates, other.Dates, date => date.Map)
            && Same(Removed, other.Removed, path => path) && Same(Added, other.Added, project => project)
            && Same(Seeds, other.Seeds, change => change.Path) && Same(Seeds, other.Seeds, change => change.Value);
    }

    // All values of a project are one change; elsewhere one value of all entities is.
    private static string Subject(string path)
    {
        string[] steps = path.Split('/');
        return steps.Length < 3 ? path
            : steps[0] is "projects" ? $"{steps[0]}/{steps[1]}"
            : $"{steps[0]}/*/{string.Join('/', steps[2..])}";
    }

    private static ScenarioChange Named(ChangeKind kind, string subject, Place at, IReadOnlyList<string>? on = null, double? setting = null) =>
        new(kind, subject, on ?? [], setting, at.DisplayFile, at.Line);
}
