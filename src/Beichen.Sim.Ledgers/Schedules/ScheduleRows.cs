using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Numbers;
using Beichen.Sim.Ledgers.Rows;
using Beichen.Sim.Ledgers.Times;

namespace Beichen.Sim.Ledgers.Schedules;

/// <summary>A schedule as a row of a ledger: when its work begins and ends, what it costs, and where it stands.</summary>
internal static class ScheduleRows
{
    private const decimal YuanPerUnit = 100_000_000;

    /// <summary>The row; null, with the reason noted, when no work has dates.</summary>
    public static LedgerRow? Of(Schedule schedule, FindingList findings)
    {
        DateOnly[] starts = [.. schedule.Tasks.Select(task => task.Start).OfType<DateOnly>()],
            finishes = [.. schedule.Tasks.Select(task => task.Finish).OfType<DateOnly>()];
        if (starts.Length == 0 || finishes.Length == 0)
        {
            findings.Problem("schedule-without-dates", schedule.Place, ("name", schedule.Name));
            return null;
        }

        foreach (ScheduleTask task in schedule.Tasks.Where(task => task.Finish < task.Start))
            findings.Problem("finish-before-start", schedule.Place, ("start", task.Start), ("finish", task.Finish), ("name", task.Name));
        string stage = schedule.Tasks.All(task => task.HasFinished) ? "竣工" : schedule.Tasks.Any(task => task.HasStarted) ? "在建" : "拟开工";
        return new LedgerRow
        {
            Place = schedule.Place,
            Row = 0,
            Name = Sheets.Wide.Tight(schedule.Name),
            Sequence = string.Empty,
            Sections = [],
            Year = schedule.DataDate?.Year,
            Code = schedule.Code.Length > 0 ? new Read<string>(schedule.Code, schedule.Place) : null,
            Total = schedule.Cost is { } cost ? new Read<Amount>(Amount.Of(cost / YuanPerUnit), schedule.Place) : null,
            Start = new Read<DayInterval>(DayInterval.Day(starts.Min()), schedule.Place),
            Finish = new Read<DayInterval>(DayInterval.Day(finishes.Max()), schedule.Place),
            Stage = new Read<string>(stage, schedule.Place),
        };
    }
}
