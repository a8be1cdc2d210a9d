namespace Beichen.Sim.Analysis.Robustness;

/// <summary>How a policy's results over the states of the world are judged in one number (model II.16; McPhail et al. 2018).</summary>
public enum RobustnessMetric
{
    /// <summary>Mean over states, all alike likely (Laplace). Higher is better.</summary>
    Mean,

    /// <summary>Mean regret. Lower is better.</summary>
    MeanRegret,

    /// <summary>90th percentile of regret. Lower is better.</summary>
    Regret90,

    /// <summary>Largest regret (Savage 1951). Lower is better.</summary>
    MaximumRegret,

    /// <summary>Worst state (Wald 1950). Higher is better.</summary>
    Worst,

    /// <summary>α times the best state and 1 − α times the worst (Hurwicz). Higher is better.</summary>
    Hurwicz,

    /// <summary>Share of states that meet the threshold (Starr 1963). Higher is better.</summary>
    Satisficing,

    /// <summary>Mean less one standard deviation. Higher is better.</summary>
    MeanLessDeviation,

    /// <summary>((P90 + P10)/2 − P50)/((P90 − P10)/2): above 0 surprises are on the good side. Higher is better.</summary>
    Skew,
}
