namespace Beichen.Sim.Ledgers.Schedules;

/// <summary>One piece of work waits for another.</summary>
/// <param name="From">Id of the work waited for.</param>
/// <param name="To">Id of the work that waits.</param>
/// <param name="Kind">Which ends are tied.</param>
/// <param name="LagHours">Hours between them; below 0 for an overlap.</param>
public sealed record ScheduleLink(string From, string To, LinkKind Kind, decimal LagHours);
