using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Levers;

/// <summary>
/// Tells of settings of levers that do nothing. A setting whose place another of the same scenario takes is a problem; one that is of no use in this run, such
/// as a lever beyond its last quarter, is a notice.
/// </summary>
internal static class UnreadLevers
{
    /// <summary>Tells of the settings that no path asked for of the book is made of.</summary>
    /// <param name="book">The levers as set, once every path was asked for.</param>
    /// <param name="targets">What they could be set on.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="notice">Where notices go.</param>
    public static void Tell(LeverBook book, LeverTargets targets, ProblemList problems, Notice notice)
    {
        LeverSetting[] unread = [.. book.Unread];
        if (unread.Length == 0) return;
        Quarter last = book.Start.Plus(book.Quarters - 1);
        ILookup<(string, string), LeverSetting> all = book.Settings.ToLookup(setting => (setting.Lever, setting.On));
        Dictionary<LeverSetting, int> order = new(ReferenceEqualityComparer.Instance);
        foreach (LeverSetting setting in book.Settings) order.Add(setting, order.Count);
        foreach (LeverSetting setting in unread)
        {
            string what = $"lever '{setting.Lever}'{(setting.On is LeverBook.Everything ? string.Empty : $" on '{setting.On}'")}";
            LeverSetting? later = all[(setting.Lever, setting.On)].LastOrDefault(other =>
                order[other] > order[setting] && other.Scenario == setting.Scenario && Meet(other, setting));
            if (Outside(setting.From, setting.To, book.Start, last) is { } outside)
                notice(setting.LeverPlace, $"{what} does nothing, for {outside}");
            else if (later is not null)
                problems.Add(setting.LeverPlace, $"{what} set for the same quarters again at {Words.At(later.LeverPlace)}", "one setting a quarter");
            else if (targets.IsRemoved(setting.On))
                notice(setting.LeverPlace, $"{what} does nothing, for the scenario removes '{setting.On}'");
            else
                notice(setting.LeverPlace, $"{what} does nothing, for settings on particular targets take its place everywhere");
        }
    }

    /// <summary>Why a window lies outside the run; null when it does not.</summary>
    public static string? Outside(Quarter? from, Quarter? to, Quarter start, Quarter last) =>
        from > last ? $"it begins with {from} and the run ends with {last}"
        : to < start ? $"it ends with {to} and the run begins with {start}"
        : null;

    private static bool Meet(LeverSetting one, LeverSetting other) =>
        (one.From is null || other.To is null || one.From <= other.To) && (other.From is null || one.To is null || other.From <= one.To);
}
