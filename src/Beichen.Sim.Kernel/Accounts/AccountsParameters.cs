using System.Collections.Immutable;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Outbreaks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Property;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>Group of an activity in the quarterly accounts.</summary>
public enum ActivityGroup
{
    /// <summary>Farming, forestry, animal husbandry and fishing 第一产业.</summary>
    Primary,

    /// <summary>Industry (manufacturing, utilities).</summary>
    Industry,

    /// <summary>Building and civil works 建筑业.</summary>
    Construction,

    /// <summary>Everything else 第三产业: trade, transport, finance, real estate, other services.</summary>
    Services,
}

/// <summary>What an activity stands for where a rule must know it (one role an activity at most).</summary>
public enum ActivityRole
{
    /// <summary>No rule asks for this activity by role.</summary>
    None,

    /// <summary>Builders, who receive the projects' construction orders.</summary>
    Construction,

    /// <summary>Shops, to which the margin on commercial sales comes.</summary>
    Trade,

    /// <summary>Hotels and restaurants.</summary>
    Hospitality,

    /// <summary>Real estate, base of the land and deed taxes.</summary>
    RealEstate,
}

/// <summary>One of the activities of the accounts.</summary>
public sealed record ActivityParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>Group that the quarterly accounts and the defaults of the seeds go by.</summary>
    public required ActivityGroup Group { get; init; }

    /// <summary>True for the manufacturing activities that the manufacturing share of GDP spans.</summary>
    public required bool IsManufacturing { get; init; }

    /// <summary>Which rule knows it by what it does; <see cref="ActivityRole.None"/> for most.</summary>
    public required ActivityRole Role { get; init; }

    /// <summary>Weight in base-year GDP within its side (manufacturing or the rest); normalised in each draw.</summary>
    public required Quantity BaseWeight { get; init; }

    /// <summary>Value added per gross output ν.</summary>
    public required double ValueAddedRatio { get; init; }

    /// <summary>Labour share of value added.</summary>
    public required double LabourShare { get; init; }

    /// <summary>Net production tax share of value added.</summary>
    public required double NetProductionTaxShare { get; init; }

    /// <summary>Operating surplus share of value added.</summary>
    public required double SurplusShare { get; init; }

    /// <summary>Share of national gross output (for the location quotients).</summary>
    public required double NationalOutputShare { get; init; }

    /// <summary>Technical coefficients: purchases from each activity per unit of this one's gross output (a column).</summary>
    public required ImmutableArray<double> InputCoefficients { get; init; }

    /// <summary>Loading on the city's common shock.</summary>
    public required Quantity CityLoading { get; init; }

    /// <summary>Standard deviation of its own annual growth shock.</summary>
    public required Quantity OwnShockDeviation { get; init; }

    /// <summary>Loading on the district's factor of growth.</summary>
    public required double DistrictLoading { get; init; }

    /// <summary>Loading on the factor of growth that manufacturing shares.</summary>
    public required double ManufacturingLoading { get; init; }

    /// <summary>Loading of what no chain holds of it on the housing factor.</summary>
    public double HousingLoading { get; init; }

    /// <summary>Quarterly weights of the year's value added, four numbers that sum to 1.</summary>
    public required ImmutableArray<double> Season { get; init; }

    /// <summary>Price level of the base year (2020 = 1).</summary>
    public required Quantity BasePriceLevel { get; init; }

    /// <summary>Annual price growth in the run.</summary>
    public required Quantity PriceGrowth { get; init; }

    /// <summary>Loading of its prices on the common factor of prices.</summary>
    public required double PriceLoading { get; init; }

    /// <summary>Share of base-year capacity in use.</summary>
    public required Quantity CapacityUtilisation { get; init; }

    /// <summary>Jobs per 亿元 of gross output (marginal).</summary>
    public required Quantity JobsPerOutput { get; init; }

    /// <summary>Energy per constant-price value added at base year, 万 tce per 亿元.</summary>
    public required Quantity EnergyIntensity { get; init; }

    /// <summary>Output lost to an outbreak of severity 1 in its quarter, against trend: a fraction not above 0, e.g. −0.189.</summary>
    public required double LockdownProfile { get; init; }
}

/// <summary>The district's accounts as a whole.</summary>
public sealed record AccountsParameters
{
    /// <summary>The activities, in plan order.</summary>
    public required ImmutableArray<ActivityParameters> Activities { get; init; }

    /// <summary>GDP of the base year, current prices, 亿元.</summary>
    public required Quantity BaseGdp { get; init; }

    /// <summary>Manufacturing share of base-year GDP.</summary>
    public required Quantity ManufacturingShare { get; init; }

    /// <summary>GDP of the nation in the base year, 亿元 (for λ* of FLQ).</summary>
    public required double NationalGdp { get; init; }

    /// <summary>FLQ exponent δ.</summary>
    public required Quantity FlqDelta { get; init; }

    /// <summary>Share θ of local orders met only in the next quarter.</summary>
    public required Quantity OrderLag { get; init; }

    /// <summary>Share of an activity's spare capacity that can make what a completer chain wants to buy at home: capacity of the right kind.</summary>
    public required Quantity SuitableCapacity { get; init; }

    /// <summary>Real growth of the city in a year: one draw a year of the common shock (two-piece normal).</summary>
    public required Quantity CityGrowth { get; init; }

    /// <summary>Standard deviation of the city's quarterly disturbance around the annual growth.</summary>
    public required Quantity QuarterDeviation { get; init; }

    /// <summary>Persistence of the quarterly disturbance.</summary>
    public required Quantity QuarterPersistence { get; init; }

    /// <summary>Parameters of real estate: sales, development, what is taxed of both.</summary>
    public PropertyParameters Property { get; init; } = PropertyParameters.None;

    /// <summary>What lenders finance in a quarter of what is started, over an ordinary year's starts; 0 for no limit.</summary>
    public Quantity FinancingCeiling { get; init; } = Quantity.Fixed(0);

    /// <summary>Outbreaks by chance, and what any outbreak does.</summary>
    public required OutbreakParameters Outbreaks { get; init; }

    /// <summary>Shock: severity of an outbreak by quarter as the scenario states it, 0–1.</summary>
    public required ShockPath LockdownSeverity { get; init; }

    /// <summary>Shock: share of construction work that goes on, by quarter, 0–1.</summary>
    public required ShockPath ConstructionActivity { get; init; }

    /// <summary>Fixed-asset investment of the base year, 亿元.</summary>
    public required Quantity BaseInvestment { get; init; }

    /// <summary>Quarters D over which what is started in a quarter is spent, at most <see cref="LongestInvestment"/>.</summary>
    public required Quantity InvestmentDuration { get; init; }

    /// <summary>Share F of it in place at an elapsed share of D.</summary>
    public required InvestmentCurve InvestmentCurve { get; init; }

    /// <summary>Starts of the years before the first day relative to an ordinary year's, the oldest first, <see cref="PastYears"/> numbers.</summary>
    public required ImmutableArray<Quantity> PastStarts { get; init; }

    /// <summary>Loading of the starts of a year on the city's growth.</summary>
    public required Quantity InvestmentLoading { get; init; }

    /// <summary>Standard deviation of the log of a year's starts about their trend.</summary>
    public required Quantity StartsDeviation { get; init; }

    /// <summary>Share of investment without a name that is ordered from builders of the district.</summary>
    public required Quantity InvestmentLocalContent { get; init; }

    /// <summary>Years of starts before the first day that investment goes back to.</summary>
    public const int PastYears = 5;

    /// <summary>The longest that a vintage is spent over, quarters.</summary>
    public const int LongestInvestment = 4 * PastYears;

    /// <summary>Quarterly weights of investment, four numbers that sum to 1.</summary>
    public required ImmutableArray<double> InvestmentSeason { get; init; }

    /// <summary>Comparable-base revision ρ of last year's investment.</summary>
    public required double InvestmentBaseRevision { get; init; }

    /// <summary>Annual growth of investment-goods prices.</summary>
    public required Quantity InvestmentPriceGrowth { get; init; }

    /// <summary>Loading of investment-goods prices on the common factor of prices.</summary>
    public required double InvestmentPriceLoading { get; init; }
}
