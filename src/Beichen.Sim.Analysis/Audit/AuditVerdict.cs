namespace Beichen.Sim.Analysis.Audit;

/// <summary>What a check says of the plan, at central values and plan timing.</summary>
public enum AuditVerdict
{
    /// <summary>The parts of the plan agree.</summary>
    Holds,

    /// <summary>They agree only if something goes better than its central value.</summary>
    Stretched,

    /// <summary>They cannot agree within the stated bands.</summary>
    Broken,

    /// <summary>A figure to know; there is nothing in the plan to hold it against.</summary>
    Noted,
}
