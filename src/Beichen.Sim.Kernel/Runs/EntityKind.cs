namespace Beichen.Sim.Kernel.Runs;

/// <summary>The kinds of actor (model I.2).</summary>
public enum EntityKind
{
    /// <summary>A named project.</summary>
    Project,

    /// <summary>A park that admits projects.</summary>
    Park,

    /// <summary>An industry chain.</summary>
    Chain,

    /// <summary>A commercial district.</summary>
    CommercialDistrict,

    /// <summary>The attraction pipeline.</summary>
    Attraction,

    /// <summary>The district as a whole.</summary>
    District,
}
