namespace Beichen.Sim.Charts;

/// <summary>A stage of a project.</summary>
public enum StageKind
{
    /// <summary>Approvals before any building 前期审批.</summary>
    Permits,

    /// <summary>Building, from its start to its completion 建设.</summary>
    Construction,

    /// <summary>From completion to production or opening 调试.</summary>
    Commissioning,

    /// <summary>Production, or a venue that is open 投产、开业.</summary>
    Producing,
}
