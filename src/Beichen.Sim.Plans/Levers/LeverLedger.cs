using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Levers;

/// <summary>The settings of levers as entries of the ledger.</summary>
internal static class LeverLedger
{
    private const string Root = "scenario/levers/";

    /// <summary>A ledger with these settings in place of those that it holds, in the order of paths.</summary>
    /// <param name="ledger">Every other value of the run.</param>
    /// <param name="settings">The settings that hold.</param>
    /// <param name="sourceRoot">Folder to which files are named.</param>
    /// <param name="dates">Dates put on in memory; each takes the place of the project's own.</param>
    public static Ledger With(Ledger ledger, IReadOnlyList<LeverSetting> settings, string sourceRoot, IReadOnlyList<LedgerEntry> dates) => new(
    [
        .. ledger.Entries.Where(entry =>
            !entry.Path.StartsWith(Root, StringComparison.Ordinal) && !dates.Any(date => DateEntries.AreOfOneProject(date.Path, entry.Path)))
            .Concat(dates)
            .Concat(settings.GroupBy(setting => (setting.Lever, setting.On)).Select(group => Entry(group.Key.Lever, group.Key.On, [.. group], sourceRoot)))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal),
    ]);

    private static LedgerEntry Entry(string lever, string on, IReadOnlyList<LeverSetting> settings, string sourceRoot) => new()
    {
        Path = $"{Root}{lever}/{on}",
        Value = string.Join("; ", settings.Select(setting => $"{Words.Number(setting.Value)} {setting.From}–{setting.To}")),
        Number = settings.Count == 1 ? settings[0].Value : null,
        Unit = LeverRules.Find(lever)!.Unit,
        Basis = Evidence.Scenario,
        Source = $"scenario {settings[0].Scenario}",
        File = settings[0].ValuePlace.RelativeTo(sourceRoot),
        Line = settings[0].ValuePlace.Line,
    };
}
