using System.Collections.Immutable;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Commerce;

/// <summary>A town whose households shop.</summary>
/// <param name="Name">Name and key.</param>
/// <param name="Population">Residents, 万 persons.</param>
public sealed record TownParameters(EntityName Name, Quantity Population);

/// <summary>A venue of a commercial district.</summary>
/// <param name="Name">Name and key.</param>
/// <param name="FloorArea">Retail floor, 万 m².</param>
/// <param name="OpeningProject">Index of the project whose opening brings it in; −1 when open on the first day.</param>
/// <param name="RefitProject">Index of the project whose completion lifts its draw; −1 for none.</param>
/// <param name="RefitUplift">Rise of effective floor area after the refit, fraction.</param>
public sealed record VenueParameters(EntityName Name, Quantity FloorArea, int OpeningProject, int RefitProject, Quantity RefitUplift);

/// <summary>A commercial district 商圈.</summary>
public sealed record CommercialDistrictParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>Its venues, in plan order.</summary>
    public required ImmutableArray<VenueParameters> Venues { get; init; }

    /// <summary>Travel time from each town, minutes.</summary>
    public required ImmutableArray<Quantity> TravelTime { get; init; }

    /// <summary>Project whose opening shortens the travel time; −1 for none.</summary>
    public required int TransportProject { get; init; }

    /// <summary>Share of travel time saved once it is open, 0–1.</summary>
    public required Quantity TravelTimeCut { get; init; }

    /// <summary>Lever: downtown duty-free shop open, 0 or 1 (or a part), by quarter.</summary>
    public QuarterPath DutyFree { get; init; } = 0;

    /// <summary>Sales of the duty-free shop in a full year, from visitors outside the district, 亿元.</summary>
    public required Quantity DutyFreeSales { get; init; }

    /// <summary>Share of venue-type spending by visitors from outside the district, per unit of local sales.</summary>
    public required Quantity VisitorShare { get; init; }
}

/// <summary>Shopping in the district: the Huff rule (model II.7).</summary>
public sealed record CommerceParameters
{
    /// <summary>Towns, in plan order (at most 16).</summary>
    public required ImmutableArray<TownParameters> Towns { get; init; }

    /// <summary>Venue-type spending a head and year at base, 万元.</summary>
    public required Quantity SpendingPerHead { get; init; }

    /// <summary>Share of that spending that stayed with the district's venues at base year; calibrates the outside options.</summary>
    public required Quantity BaseRetention { get; init; }

    /// <summary>Floor-area exponent α.</summary>
    public required Quantity AreaExponent { get; init; }

    /// <summary>Travel-time exponent β.</summary>
    public required Quantity TimeExponent { get; init; }

    /// <summary>Share of venue sales that is trade margin, i.e. gross output of trade and hospitality.</summary>
    public required Quantity MarginRate { get; init; }

    /// <summary>Share of net gains that comes at the expense of the district's other shops.</summary>
    public required Quantity DisplacementRate { get; init; }

    /// <summary>Quarterly weights of spending, four numbers that sum to 1.</summary>
    public required ImmutableArray<double> Season { get; init; }

    /// <summary>Retail sales of consumer goods in the base year, 亿元.</summary>
    public Quantity BaseRetailSales { get; init; } = Quantity.Fixed(0);

    /// <summary>Share of margin that belongs to hospitality; the rest to trade.</summary>
    public required double HospitalityShare { get; init; }
}
