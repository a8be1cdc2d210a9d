namespace Beichen.Sim.Ledgers.Schedules;

/// <summary>Which ends of two pieces of work are tied; the numbers are those of Microsoft Project.</summary>
public enum LinkKind
{
    /// <summary>Finish with finish.</summary>
    FinishFinish = 0,

    /// <summary>Start after finish.</summary>
    FinishStart = 1,

    /// <summary>Finish after start.</summary>
    StartFinish = 2,

    /// <summary>Start with start.</summary>
    StartStart = 3,
}
