namespace Beichen.Sim.Experiments.Discovery;

/// <summary>Under which conditions a target is missed.</summary>
public sealed record DiscoveryReport
{
    /// <summary>Id of the scenario that was run.</summary>
    public required string Scenario { get; init; }

    /// <summary>Id of the target whose misses are explained.</summary>
    public required string Target { get; init; }

    /// <summary>Draws of the run.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed of the run.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Draws that miss.</summary>
    public required int Misses { get; init; }

    /// <summary>Draws that meet the conditions.</summary>
    public required int Inside { get; init; }

    /// <summary>Of those, the ones that miss.</summary>
    public required int MissesInside { get; init; }

    /// <summary>Share of all misses that meet the conditions; null without misses.</summary>
    public required double? Coverage { get; init; }

    /// <summary>Share of the draws that meet the conditions that miss.</summary>
    public required double Density { get; init; }

    /// <summary>Mean density on draws that the search had not seen, over resamples; null when there were none.</summary>
    public required double? FreshDensity { get; init; }

    /// <summary>Inputs looked at.</summary>
    public required int Inputs { get; init; }

    /// <summary>Inputs searched: those whose ranks go with the outcome most.</summary>
    public required int Searched { get; init; }

    /// <summary>The conditions, the surest first; none when none stands out.</summary>
    public required IReadOnlyList<DiscoveredCondition> Conditions { get; init; }
}

/// <summary>One side of a box in which the target is missed: a range of one input.</summary>
/// <param name="Path">Path of the value, or <c>projects/ID/production-date</c> in quarters since the first day, 999 for never.</param>
/// <param name="Zh">Chinese words.</param>
/// <param name="En">English words.</param>
/// <param name="Low">Lowest value; null where open.</param>
/// <param name="High">Highest value; null where open.</param>
/// <param name="QuasiP">Chance that the other conditions alone would show so many misses by luck.</param>
/// <param name="Stability">Share of resamples that limit the same side.</param>
public sealed record DiscoveredCondition(string Path, string Zh, string En, double? Low, double? High, double QuasiP, double Stability);
