using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Ledgers;

/// <summary>Dates that are put on a compiled plan, as entries of the ledger: those that the same words in a scenario's file give.</summary>
internal static class DateEntries
{
    private const string Root = "scenario/dates/";

    /// <summary>The entry of a date.</summary>
    public static LedgerEntry Entry(string project, int shift, Place place, string scenario, string sourceRoot) => new()
    {
        Path = $"{Root}{project}/{Words.Kebab(nameof(ProjectStage.Producing))}",
        Value = $"shift {Words.Number(shift)}",
        Number = shift,
        Unit = Unit.Quarters,
        Basis = Evidence.Scenario,
        Source = $"scenario {scenario}",
        File = place.RelativeTo(sourceRoot),
        Line = place.Line,
    };

    /// <summary>Whether two paths are of dates of one project.</summary>
    public static bool AreOfOneProject(string one, string other) =>
        other.StartsWith(Root, StringComparison.Ordinal)
            && string.Equals(one[..(one.LastIndexOf('/') + 1)], other[..(other.LastIndexOf('/') + 1)], StringComparison.Ordinal);
}
