namespace Beichen.Sim.Plans.Lights;

/// <summary>A county's rules of lights. The worst of the three colours is the project's.</summary>
/// <param name="Id">Id of the rule set.</param>
/// <param name="Chinese">Name.</param>
/// <param name="English">The same in English.</param>
/// <param name="Measure">How progress is measured.</param>
/// <param name="Schedule">Limits of the lag behind schedule, points or per cent.</param>
/// <param name="Start">Limits of months without start after the planned one; null where no rule says.</param>
/// <param name="Entry">Limits of months without entry in the statistics 入库 after the planned one; null where no rule says.</param>
public sealed record LightRules(
    string Id, string Chinese, string English, ScheduleMeasure Measure, LightLimits Schedule, LightLimits? Start, LightLimits? Entry)
{
    /// <summary>The light of a project.</summary>
    /// <param name="planned">Progress planned to date, 0–1.</param>
    /// <param name="progress">Progress, 0–1.</param>
    /// <param name="monthsWithoutStart">Months since the planned start of a project that has not started; 0 otherwise.</param>
    /// <param name="monthsWithoutEntry">Months since the planned entry of a project that is not in the statistics; 0 otherwise.</param>
    public Light Of(double planned, double progress, double monthsWithoutStart, double monthsWithoutEntry)
    {
        double behind = planned - progress;
        double lag = Measure == ScheduleMeasure.Points ? behind * 100 : planned > 0 ? behind / planned * 100 : 0;
        Light worst = Schedule.Of(lag);
        if (Start?.Of(monthsWithoutStart) is { } start && start > worst) worst = start;
        if (Entry?.Of(monthsWithoutEntry) is { } entry && entry > worst) worst = entry;
        return worst;
    }
}
