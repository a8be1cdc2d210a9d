namespace Beichen.Sim.Wording;

/// <summary>How sure a target is, by its probability as printed in whole percent.</summary>
public enum ProbabilityBand
{
    /// <summary>极难: under 10 %.</summary>
    VeryHard,

    /// <summary>偏难: 10 % to under 33 %.</summary>
    Hard,

    /// <summary>悬而未决: 33 % to under 67 %.</summary>
    Open,

    /// <summary>有望: 67 % to 90 %.</summary>
    Likely,

    /// <summary>基本稳妥: over 90 %.</summary>
    Secure,
}
