namespace Beichen.Sim.Plans.Lights;

/// <summary>How progress is held against the schedule 序时进度.</summary>
public enum ScheduleMeasure
{
    /// <summary>By percentage points that progress lies below the schedule.</summary>
    Points,

    /// <summary>By per cent of the progress planned to date that is lacking.</summary>
    ShareOfPlan,
}
