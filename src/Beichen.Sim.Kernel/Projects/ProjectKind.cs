namespace Beichen.Sim.Kernel.Projects;

/// <summary>What a project is.</summary>
public enum ProjectKind
{
    /// <summary>A plant of an industry chain.</summary>
    Industrial,

    /// <summary>A data centre.</summary>
    DataCentre,

    /// <summary>A new mall or commercial complex.</summary>
    Commercial,

    /// <summary>A refit of an existing venue.</summary>
    Refit,

    /// <summary>Rail, metro, road.</summary>
    Transport,

    /// <summary>A school or kindergarten.</summary>
    School,

    /// <summary>A service platform, institute or service centre.</summary>
    Platform,

    /// <summary>A park under construction.</summary>
    ParkDevelopment,

    /// <summary>Culture and tourism.</summary>
    Tourism,
}
