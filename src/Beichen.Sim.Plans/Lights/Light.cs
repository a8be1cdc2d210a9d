namespace Beichen.Sim.Plans.Lights;

/// <summary>The colours of a project's light 红黄绿灯.</summary>
public enum Light
{
    /// <summary>绿: as far as the schedule asks, within what the rules allow.</summary>
    Green,

    /// <summary>黄: behind the schedule by as much as the rules call yellow.</summary>
    Yellow,

    /// <summary>红: behind the schedule by as much as the rules call red.</summary>
    Red,
}
