namespace Beichen.Sim.Plans.Levers;

/// <summary>What a lever may be set on.</summary>
[Flags]
public enum LeverScope
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The district as a whole, or all entities of the other scopes: <c>on</c> absent, <c>all</c> or <c>district</c>.</summary>
    All = 1,

    /// <summary>A project.</summary>
    Project = 2,

    /// <summary>All projects of a kind.</summary>
    ProjectKind = 4,

    /// <summary>A chain.</summary>
    Chain = 8,

    /// <summary>A park.</summary>
    Park = 16,

    /// <summary>A stream of the attraction pipeline.</summary>
    Stream = 32,

    /// <summary>A commercial district.</summary>
    CommercialDistrict = 64,
}
