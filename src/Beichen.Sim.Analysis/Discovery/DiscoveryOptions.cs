namespace Beichen.Sim.Analysis.Discovery;

/// <summary>How boxes are looked for.</summary>
public sealed record DiscoveryOptions
{
    /// <summary>Share of the draws that one peel takes off, α.</summary>
    public double Peel { get; init; } = 0.05;

    /// <summary>Share of the draws that a box has at least, β₀.</summary>
    public double LeastMass { get; init; } = 0.05;

    /// <summary>Most inputs that a box limits.</summary>
    public int MostInputs { get; init; } = 4;

    /// <summary>Largest quasi-p of a limit that is kept.</summary>
    public double Significance { get; init; } = 0.05;

    /// <summary>Bootstrap resamples for the stability; 0 for none.</summary>
    public int Resamples { get; init; } = 10;

    /// <summary>Seed of the resamples.</summary>
    public ulong Seed { get; init; }
}
