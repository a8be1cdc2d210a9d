using System.Collections.Immutable;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Budget;

/// <summary>What a revenue item grows with.</summary>
public enum RevenueBase
{
    /// <summary>Nominal value added of all activities but primary (value-added tax).</summary>
    ValueAdded,

    /// <summary>Nominal operating surplus (corporate income tax).</summary>
    Surplus,

    /// <summary>Nominal labour income (personal income tax).</summary>
    LabourIncome,

    /// <summary>Sales of homes and land, nominal (land value tax, deed tax).</summary>
    RealEstate,

    /// <summary>Nominal fixed-asset investment (urban land use, resource, farmland occupation).</summary>
    Investment,

    /// <summary>Grows by its own rate (property tax, non-tax).</summary>
    Own,
}

/// <summary>One item of general public budget revenue (model 8.1).</summary>
public sealed record RevenueItemParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>What it grows with.</summary>
    public required RevenueBase Base { get; init; }

    /// <summary>Weight in base-year revenue; normalised in each draw.</summary>
    public required Quantity Weight { get; init; }

    /// <summary>Lag from base to cash, 0 or 1 quarter.</summary>
    public required int Lag { get; init; }

    /// <summary>Quarterly weights of cash, four numbers that sum to 1 (the settlement of corporate tax stands in the second).</summary>
    public required ImmutableArray<double> Season { get; init; }

    /// <summary>Elasticity to the base.</summary>
    public required Quantity Elasticity { get; init; }

    /// <summary>Own annual growth beyond the base (for <see cref="RevenueBase.Own"/>, all of it).</summary>
    public required Quantity OwnGrowth { get; init; }

    /// <summary>Standard deviation of the item's own annual collection shock.</summary>
    public required Quantity ShockDeviation { get; init; }

    /// <summary>Loading of its collection on the common fiscal factor.</summary>
    public required double FiscalLoading { get; init; }

    /// <summary>Loading of its collection on the factor of receipts that are no tax.</summary>
    public required double NonTaxLoading { get; init; }

    /// <summary>True when value-added-tax credit refunds are taken from this item.</summary>
    public required bool BearsRefunds { get; init; }

    /// <summary>True when the high-tech rate is taken from this item.</summary>
    public required bool BearsHighTechRate { get; init; }
}

/// <summary>General public budget revenue of the district.</summary>
public sealed record BudgetParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>Revenue of the base year, 亿元.</summary>
    public required Quantity BaseRevenue { get; init; }

    /// <summary>The items (at most 10).</summary>
    public required ImmutableArray<RevenueItemParameters> Items { get; init; }

    /// <summary>Nominal growth of the bases in the quarter before the run (what a lagged item collects in the first quarter).</summary>
    public required Quantity GrowthBeforeStart { get; init; }

    /// <summary>District corporate tax lost a year per certified high-tech firm, 亿元 (15 % in place of 25 %, local share).</summary>
    public required Quantity HighTechCostPerFirm { get; init; }

    /// <summary>Shock: value-added-tax credit refunds as a share of the bearing item's quarterly cash, by quarter.</summary>
    public required ShockPath RefundShare { get; init; }
}
