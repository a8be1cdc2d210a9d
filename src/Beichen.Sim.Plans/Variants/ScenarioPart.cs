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
        return parts;
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
