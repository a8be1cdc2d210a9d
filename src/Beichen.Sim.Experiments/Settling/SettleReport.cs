namespace Beichen.Sim.Experiments.Settling;

/// <summary>What it is worth to settle one unknown before choosing between scenarios, the most worth first.</summary>
public sealed record SettleReport
{
    /// <summary>Ids of the scenarios.</summary>
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>Id of the target that is decided on.</summary>
    public required string Target { get; init; }

    /// <summary>True when scenarios are judged by hits, values then being in chance.</summary>
    public required bool ByHits { get; init; }

    /// <summary>Mean utility of each scenario: margin in the target's unit, or chance.</summary>
    public required IReadOnlyList<double> Means { get; init; }

    /// <summary>Place of the scenario that is best as things are known.</summary>
    public required int Best { get; init; }

    /// <summary>What it would be worth to know everything (EVPI).</summary>
    public required double Everything { get; init; }

    /// <summary>Share of draws in which another scenario than <see cref="Best"/> is better.</summary>
    public required double Regretted { get; init; }

    /// <summary>Unknowns that are told from nothing, the most worth first.</summary>
    public required IReadOnlyList<SettledInput> Inputs { get; init; }

    /// <summary>How many unknowns were looked at; the rest of them are not told from zero.</summary>
    public required int LookedAt { get; init; }

    /// <summary>Draws that the scenarios were judged on.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed that every draw is keyed by.</summary>
    public required ulong Seed { get; init; }
}

/// <summary>One unknown and what it would be worth to settle it.</summary>
/// <param name="Path">Its path in the ledger.</param>
/// <param name="Value">What settling it is worth (EVPPI), in the utility's unit.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Noise">What a shuffled unknown gives, 95th percentile: below it nothing is told.</param>
/// <param name="Basis">How the value is known.</param>
/// <param name="Confidence">high, med or low; null where not stated.</param>
/// <param name="Influences">Rank correlation with the margin to each scored target under the best scenario.</param>
public sealed record SettledInput(string Path, double Value, double Error, double Noise, string Basis, string? Confidence, IReadOnlyList<TargetInfluence> Influences);

/// <summary>How an unknown goes with a target.</summary>
/// <param name="Target">Target id.</param>
/// <param name="Correlation">Spearman's rank correlation with the margin, −1 to 1.</param>
/// <param name="IsTold">True when it is more than three standard errors from 0.</param>
public sealed record TargetInfluence(string Target, double Correlation, bool IsTold);
