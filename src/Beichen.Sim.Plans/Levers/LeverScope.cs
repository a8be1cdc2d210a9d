namespace Beichen.Sim.Plans.Levers;

/// <summary>What a lever may be set on.</summary>
[Flags]
internal enum LeverScope
{
    None = 0,

    /// <summary>The district as a whole, or all entities of the other scopes: <c>on</c> absent, <c>all</c> or <c>district</c>.</summary>
    All = 1,

    Project = 2,
    ProjectKind = 4,
    Chain = 8,
    Park = 16,
    Stream = 32,
    CommercialDistrict = 64,
}
