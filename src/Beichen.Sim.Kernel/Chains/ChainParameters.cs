using System.Collections.Immutable;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Chains;

/// <summary>An industry chain of the plan.</summary>
public sealed record ChainParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>Index of the activity that it belongs to.</summary>
    public required int Activity { get; init; }

    /// <summary>Share of the activity's base-year value added that is this chain's, 0–1.</summary>
    public required Quantity ShareOfActivity { get; init; }

    /// <summary>Indices of the named projects that bring it capacity, in plan order.</summary>
    public required ImmutableArray<int> Projects { get; init; }

    /// <summary>Share of base-year capacity in use (the rest is headroom for local orders).</summary>
    public required Quantity CapacityUtilisation { get; init; }

    /// <summary>Standard deviation of the chain's own annual growth shock.</summary>
    public required Quantity OwnShockDeviation { get; init; }

    /// <summary>Leading firms, key suppliers and small firms at base year.</summary>
    public required ImmutableArray<Quantity> FirmsByTier { get; init; }

    /// <summary>Firms of the lowest tier that one 亿元 of added output brings.</summary>
    public required Quantity FirmsPerOutput { get; init; }

    /// <summary>Lever: share of the leakage of local purchases that the programme sets out to close (延链补链强链), 0–1, by quarter.</summary>
    public QuarterPath Completeness { get; init; } = 0;

    /// <summary>Share of the leakage that a year's work can close: suppliers are found, moved and approved one after another.</summary>
    public required Quantity CompletenessPace { get; init; }

    /// <summary>Tax rebates that closing all of the leakage would cost, 亿元; what is closed in a quarter costs its part.</summary>
    public required Quantity CompletenessCost { get; init; }

    /// <summary>Lever: smart-manufacturing adoption beyond trend, 0–1, by quarter.</summary>
    public QuarterPath SmartManufacturing { get; init; } = 0;

    /// <summary>Growth of annual output at full adoption (fraction).</summary>
    public required Quantity SmartManufacturingEffect { get; init; }
}
