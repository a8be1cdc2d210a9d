using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>
/// Tells what a scenario sets and the run never reads. A line whose place another line of the same file takes is a problem; one that is of
/// no use in this run, such as a shock beyond its last quarter, is a notice.
/// </summary>
internal static class UnreadSettings
{
    private static readonly string[] Remarks = [ValueFields.Quote, ValueFields.Source, ValueFields.Note, ValueFields.Basis, ValueFields.Confidence];

    public static void Tell(ScenarioChain chain, PlanScope scope)
    {
        Quarter last = scope.Reading.Start.Plus(scope.Quarters - 1);
        Tell([.. scope.Shocks.Unread], chain, scope.Reading, last);
        foreach (ScenarioFile file in chain.Files) Tell(file, scope.Reading);
    }

    private static void Tell(IReadOnlyList<ShockSetting> unread, ScenarioChain chain, PlanReading reading, Quarter last)
    {
        IReadOnlyList<ShockSetting> all = unread.Count == 0 ? [] : chain.Shocks;
        foreach (ShockSetting shock in unread)
        {
            ShockSetting? later = all.LastOrDefault(other => other != shock && other.Shock == shock.Shock);
            if (UnreadLevers.Outside(shock.From, shock.To, reading.Start, last) is { } outside)
                reading.Notice(shock.Map.Place, $"shock '{shock.Shock}' does nothing, for {outside}");
            else if (later is not null)
                reading.Problems.Add(shock.Map.Place, $"shock '{shock.Shock}' set for the same quarters again at {Words.At(later.Map.Place)}",
                    "one shock of a name a quarter");
        }
    }

    private static void Tell(ScenarioFile file, PlanReading reading)
    {
        var seen = new Dictionary<string, SeedChange>(StringComparer.Ordinal);
        for (int i = file.Changes.Count - 1; i >= 0; i--)
        {
            SeedChange change = file.Changes[i];
            if (!seen.TryAdd(change.Path.Text, change))
                reading.Problems.Add(change.Path.Place,
                    $"path '{change.Path.Text}' changed again at {Words.At(seen[change.Path.Text].Path.Place)}", "one change a path");
            else if (reading.Changed.TryGetValue(change.Path.Text, out SeedChange? made) && ReferenceEquals(made, change) && !IsUsed(change.Value, reading)
                && !Remarks.Contains(change.Path.Text.Split('/')[^1], StringComparer.Ordinal))
                reading.Notice(change.Path.Place, $"the change of '{change.Path.Text}' does nothing, for the run does not read it");
        }
    }

    private static bool IsUsed(Node node, PlanReading reading) => reading.Used.Contains(node) || node switch
    {
        ListNode list => list.Items.Any(item => IsUsed(item, reading)),
        MapNode map => map.Entries.Any(entry => IsUsed(entry.Value, reading)),
        _ => false,
    };
}
