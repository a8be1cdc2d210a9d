namespace Beichen.Sim.Plans.Lights;

/// <summary>The colours of a project's light 红黄绿灯.</summary>
public enum Light
{
    /// <summary>绿: on schedule.</summary>
    Green,

    /// <summary>黄: behind.</summary>
    Yellow,

    /// <summary>红: far behind.</summary>
    Red,
}
