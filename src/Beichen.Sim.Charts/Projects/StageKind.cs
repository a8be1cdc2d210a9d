namespace Beichen.Sim.Charts;

/// <summary>A stage of a project.</summary>
public enum StageKind
{
    /// <summary>前期审批.</summary>
    Permits,

    /// <summary>建设.</summary>
    Construction,

    /// <summary>调试.</summary>
    Commissioning,

    /// <summary>投产、开业.</summary>
    Producing,
}
