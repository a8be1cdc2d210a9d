namespace Beichen.Sim.Kernel.Randomness;

/// <summary>
/// What a random number is for: part of its key, so that two uses in the same entity and quarter never share a number and a
/// new use never moves an old one. The numbers are part of every stored run: a member may be added, never renumbered.
/// </summary>
public enum Purpose : ushort
{
    /// <summary>The value of an uncertain parameter, one a draw.</summary>
    Uncertainty = 1,

    /// <summary>The city-wide shock of a year or quarter.</summary>
    CommonShock = 2,

    /// <summary>An entity's own shock of a quarter.</summary>
    OwnShock = 3,

    /// <summary>How long a project's stage takes.</summary>
    Delay = 4,

    /// <summary>Whether a project is lost, suspended or a firm leaves.</summary>
    Exit = 5,

    /// <summary>Whether a discrete risk strikes.</summary>
    DiscreteRisk = 6,

    /// <summary>How many arrive.</summary>
    Arrivals = 7,

    /// <summary>How large an arrival is.</summary>
    Size = 8,

    /// <summary>The noise of a survey or statistic.</summary>
    Survey = 9,

    /// <summary>Whether a certification is granted.</summary>
    Certification = 10,

    /// <summary>Whether a lease or contract is renewed.</summary>
    Renewal = 11,

    /// <summary>Whether a firm is promoted to the next class.</summary>
    Promotion = 12,

    /// <summary>The factor a group of projects shares.</summary>
    CommonFactor = 13,

    /// <summary>How far a cost overruns.</summary>
    Overrun = 14,

    /// <summary>How much a revenue item collects beyond its base.</summary>
    Collection = 15,

    /// <summary>How much a year saves energy.</summary>
    Efficiency = 16,

    /// <summary>How much investment outside the plan's projects grows.</summary>
    BackgroundInvestment = 17,

    /// <summary>A factor that many outcomes share.</summary>
    Factor = 18,

    /// <summary>Whether an outbreak strikes, and how hard.</summary>
    Outbreak = 19,

    /// <summary>Whether a firm is recognised as specialised and new, and whether that is renewed.</summary>
    SpecialisedCertification = 20,

    /// <summary>Where a project stands on the first day.</summary>
    FirstDay = 21,

    /// <summary>How late money enters the statistics.</summary>
    StatisticsLag = 22,

    /// <summary>How far into a stage a project is that is known to stand in it.</summary>
    Insertion = 23,

    /// <summary>Whether a figure short of its target is reported as meeting it.</summary>
    Reporting = 24,
}
