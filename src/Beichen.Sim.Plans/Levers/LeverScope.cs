namespace Beichen.Sim.Plans.Levers;

/// <summary>What a lever may be set on.</summary>
[Flags]
public enum LeverScope
{
    /// <summary>Nothing: the lever can be set on no entity.</summary>
    None = 0,

    /// <summary>The district as a whole, or all entities of the other scopes: <c>on</c> absent, <c>all</c> or <c>district</c>.</summary>
    All = 1,

    /// <summary>One project by id.</summary>
    Project = 2,

    /// <summary>All projects of a kind.</summary>
    ProjectKind = 4,

    /// <summary>One chain by id.</summary>
    Chain = 8,

    /// <summary>One park by id.</summary>
    Park = 16,

    /// <summary>A stream of the attraction pipeline.</summary>
    Stream = 32,

    /// <summary>A commercial district.</summary>
    CommercialDistrict = 64,
}
