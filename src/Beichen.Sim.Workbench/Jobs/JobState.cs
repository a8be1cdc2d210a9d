namespace Beichen.Sim.Workbench.Jobs;

/// <summary>Where a job stands.</summary>
internal enum JobState
{
    /// <summary>It waits for its turn.</summary>
    Waiting,

    /// <summary>It is being computed.</summary>
    Running,

    /// <summary>It has its answer.</summary>
    Done,

    /// <summary>It was stopped by somebody; what it wrote stays.</summary>
    Stopped,

    /// <summary>It cannot be answered; its problems say why.</summary>
    Failed,
}
