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

    /// <summary>A second group of conditions, among the draws that the first leaves out; null when none stands out there.</summary>
    public required SecondGroup? Second { get; init; }

    /// <summary>From no condition to the narrowest: what density costs in coverage, to choose another box from.</summary>
    public required IReadOnlyList<DiscoveryStep> TradeOff { get; init; }
}

/// <summary>A second group of conditions.</summary>
/// <param name="Draws">Draws that the first group leaves out.</param>
/// <param name="Misses">Of those, the ones that miss.</param>
/// <param name="Inside">Of those draws, the ones that meet the conditions.</param>
/// <param name="MissesInside">Of those, the ones that miss.</param>
/// <param name="FreshDensity">Mean density on draws that the search had not seen; null when there were none.</param>
/// <param name="Conditions">The conditions.</param>
public sealed record SecondGroup(int Draws, int Misses, int Inside, int MissesInside, double? FreshDensity, IReadOnlyList<DiscoveredCondition> Conditions);

/// <summary>A step of the search.</summary>
/// <param name="Coverage">Share of all misses within.</param>
/// <param name="Density">Share of the draws within that miss.</param>
/// <param name="Mass">Share of all draws within.</param>
/// <param name="Conditions">How many inputs are limited.</param>
public sealed record DiscoveryStep(double Coverage, double Density, double Mass, int Conditions);

/// <summary>One side of a box in which the target is missed: a range of one input.</summary>
/// <param name="Path">Path of the value, or <c>projects/ID/production-date</c>: the number of its
/// quarter from 0, one beyond that in which the target is judged for later and never.</param>
/// <param name="Zh">Chinese words.</param>
/// <param name="En">English words.</param>
/// <param name="Low">Lowest value; null where open.</param>
/// <param name="High">Highest value; null where open.</param>
/// <param name="QuasiP">Chance that the other conditions alone would show so many misses by luck.</param>
/// <param name="Stability">Share of resamples that limit the same side.</param>
public sealed record DiscoveredCondition(string Path, string Zh, string En, double? Low, double? High, double QuasiP, double Stability);
