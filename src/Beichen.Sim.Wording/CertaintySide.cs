namespace Beichen.Sim.Wording;

/// <summary>The side of a word of certainty, which its mark and its colour show.</summary>
public enum CertaintySide
{
    /// <summary>▲: under one third.</summary>
    Unlikely,

    /// <summary>◆: even, or told from one half by less than a sixth.</summary>
    NearEven,

    /// <summary>●: two thirds or more.</summary>
    Likely,
}
