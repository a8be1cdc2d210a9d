using System.Collections.Immutable;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Attraction;

/// <summary>A size class of arriving projects.</summary>
/// <param name="Name">Name and key.</param>
/// <param name="Share">Share of arrivals, 0–1.</param>
/// <param name="Investment">Mean investment of one project that is carried out, 亿元.</param>
/// <param name="LandPerInvestment">Land asked, 亩 per 亿元.</param>
public sealed record SizeClassParameters(EntityName Name, double Share, Quantity Investment, Quantity LandPerInvestment)
{
    /// <summary>Standard floor area that it asks for, 万 m² per 亿元: a firm that moves into a building and needs no land.</summary>
    public Quantity FloorAreaPerInvestment { get; init; } = Quantity.Fixed(0);

    /// <summary>True when it moves into a building.</summary>
    public bool TakesRooms => FloorAreaPerInvestment != Quantity.Fixed(0);
}

/// <summary>A stream of projects without a name yet: relocations from Beijing, or investment still to be found.</summary>
public sealed record ArrivalStreamParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>True when its arrivals count towards the relocated Beijing projects.</summary>
    public required bool IsBeijingRelocation { get; init; }

    /// <summary>Mean signings a year at normal effort, μ.</summary>
    public required Quantity AnnualMean { get; init; }

    /// <summary>Negative-binomial dispersion k: variance μ + μ²/k (model 4.9).</summary>
    public required Quantity Dispersion { get; init; }

    /// <summary>Quarterly weights of signings, four numbers that sum to 1.</summary>
    public required ImmutableArray<double> Season { get; init; }

    /// <summary>Share of signings that turn into investment.</summary>
    public required Quantity HitRate { get; init; }

    /// <summary>Classes of size of the arriving projects; their shares sum to 1.</summary>
    public required ImmutableArray<SizeClassParameters> Sizes { get; init; }

    /// <summary>Standard deviation of the log of a quarter's average size.</summary>
    public required Quantity SizeDeviation { get; init; }

    /// <summary>Whole quarters from signing to the start of construction.</summary>
    public required int StartLag { get; init; }

    /// <summary>Whole quarters of construction.</summary>
    public required int BuildQuarters { get; init; }

    /// <summary>Curve of money in place.</summary>
    public required InvestmentCurve Curve { get; init; }

    /// <summary>Share of investment that is construction.</summary>
    public required Quantity ConstructionShare { get; init; }

    /// <summary>Share of that construction bought in the district.</summary>
    public required Quantity LocalConstructionShare { get; init; }

    /// <summary>Annual gross output per yuan of investment at capacity.</summary>
    public required Quantity OutputPerInvestment { get; init; }

    /// <summary>Shares of that output by activity (21 numbers that sum to 1).</summary>
    public required ImmutableArray<double> ActivityShares { get; init; }

    /// <summary>Ramp-up time τ, quarters.</summary>
    public required double RampQuarters { get; init; }

    /// <summary>Jobs per 亿元 of annual output at capacity.</summary>
    public required Quantity JobsPerOutput { get; init; }

    /// <summary>Lever: effort, a multiplier of μ, by quarter.</summary>
    public QuarterPath Effort { get; init; } = 1;

    /// <summary>
    /// Lever: quarters by which an approval drive shortens the start lag is kept with the projects; this is the multiplier of the hit rate, by quarter.
    /// </summary>
    public QuarterPath HitRateMultiplier { get; init; } = 1;
}

/// <summary>When a relocated project counts as introduced.</summary>
public enum RelocationCountRule
{
    /// <summary>Once the contract is signed, carried out or not.</summary>
    Signed,

    /// <summary>When it turns into investment (signed and carried out).</summary>
    CarriedOut,
}

/// <summary>The attraction pipeline 招商.</summary>
/// <param name="Name">Name and key.</param>
/// <param name="Streams">Its streams (at most 4).</param>
/// <param name="CountRule">What counts towards the relocated-projects target.</param>
public sealed record AttractionParameters(EntityName Name, ImmutableArray<ArrivalStreamParameters> Streams, RelocationCountRule CountRule);
