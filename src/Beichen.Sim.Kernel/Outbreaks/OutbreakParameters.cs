using System.Collections.Immutable;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Outbreaks;

/// <summary>
/// Outbreaks and the closures that follow them, by chance in any quarter and as a scenario states them. Severity 1 is the first quarter of 2020
/// in the city; everything is stated as a loss against trend, not against the year before.
/// </summary>
public sealed record OutbreakParameters
{
    /// <summary>Quarters over which one is felt, its own the first.</summary>
    public const int Quarters = 4;

    /// <summary>Chance of a wide shutdown in a quarter.</summary>
    public required Quantity WideHazard { get; init; }

    /// <summary>Law of its severity, drawn anew for each.</summary>
    public required Quantity WideSeverity { get; init; }

    /// <summary>Chance of a small outbreak in a quarter.</summary>
    public required Quantity SmallHazard { get; init; }

    /// <summary>Law of its severity.</summary>
    public required Quantity SmallSeverity { get; init; }

    /// <summary>Loss of output in its quarter and the three after it, relative to the first; below 0 where part is caught up.</summary>
    public required ImmutableArray<double> Path { get; init; }

    /// <summary>Loss of building and investment in its quarter and the three after it, relative to the first; below 0 where part is caught up.</summary>
    public required ImmutableArray<double> BuildingPath { get; init; }

    /// <summary>Share of the city's output lost in its quarter at severity 1.</summary>
    public required double CityLoss { get; init; }

    /// <summary>Share of building and investment lost in its quarter at severity 1.</summary>
    public required Quantity BuildingLoss { get; init; }

    /// <summary>Share of what shops lose that goes online, outside the district, instead of being unspent.</summary>
    public required Quantity OnlineShare { get; init; }

    /// <summary>No outbreak by chance, and none of the effects that a scenario does not state by itself.</summary>
    public static OutbreakParameters None { get; } = new()
    {
        WideHazard = Quantity.Fixed(0),
        WideSeverity = Quantity.Fixed(0),
        SmallHazard = Quantity.Fixed(0),
        SmallSeverity = Quantity.Fixed(0),
        Path = [1, 0, 0, 0],
        BuildingPath = [1, 0, 0, 0],
        CityLoss = 0,
        BuildingLoss = Quantity.Fixed(0),
        OnlineShare = Quantity.Fixed(0),
    };
}
