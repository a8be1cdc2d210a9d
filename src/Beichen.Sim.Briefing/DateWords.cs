using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Briefing;

/// <summary>Dates of milestones as quarters.</summary>
public static class DateWords
{
    /// <summary>The quarter of a date: one within a quarter belongs to it, one on its last moment as well.</summary>
    /// <param name="start">First quarter of the run.</param>
    /// <param name="date">Quarters since the first day; null for never.</param>
    public static string Quarter(Quarter start, double? date) => date is not { } quarters ? NumberWords.None
        : quarters <= 0 ? $"<{start}"
        : start.Plus((int)Math.Ceiling(quarters) - 1).ToString();
}
