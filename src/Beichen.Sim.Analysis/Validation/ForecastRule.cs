namespace Beichen.Sim.Analysis.Validation;

/// <summary>A rule by which a year's growth is forecast from what was known before it began.</summary>
public enum ForecastRule
{
    /// <summary>
    /// The city's law: two-piece normal about the target plus the shrunk mean miss of
    /// years without an outbreak, and a hazard of outbreaks (<see cref="GrowthPrior"/>).
    /// </summary>
    TwoPieceWithOutbreaks,

    /// <summary>What the city's target for GDP says of the series, plus the mean of earlier departures from that, shrunk by n/(n+2).</summary>
    TargetAndMisses,

    /// <summary>Mean of earlier years, shrunk by n/(n+2) towards what the city's target for GDP says.</summary>
    ShrunkRecord,

    /// <summary>Mean and spread of earlier years.</summary>
    Record,

    /// <summary>Last year's growth, with the spread of earlier changes.</summary>
    LastYear,

    /// <summary>
    /// Official target of the series (where none was found, what the city's target for GDP says of it), with the spread of its earlier misses.
    /// </summary>
    OfficialTarget,
}
