using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Property;

/// <summary>
/// Real estate as a stream of its own: what developers build, what is sold, and what the two bring builders and the budget. The housing factor moves
/// both in its year and no longer; a trend of their own and the city's growth carry over.
/// </summary>
public sealed record PropertyParameters
{
    private static readonly Quantity Nothing = Quantity.Fixed(0);

    /// <summary>A district without developers: no share of its investment.</summary>
    public static PropertyParameters None { get; } = new();

    /// <summary>Developers' share of the base year's investment, 0–1.</summary>
    public Quantity ShareOfInvestment { get; init; } = Nothing;

    /// <summary>Response of developers' investment to the housing factor, a rate.</summary>
    public Quantity InvestmentElasticity { get; init; } = Nothing;

    /// <summary>Response of sales to the housing factor, a rate.</summary>
    public Quantity SalesElasticity { get; init; } = Nothing;

    /// <summary>Trend of both a year, beyond what they share with the city's growth.</summary>
    public Quantity Growth { get; init; } = Nothing;

    /// <summary>Share of developers' investment that is ordered from builders of the district.</summary>
    public Quantity LocalContent { get; init; } = Nothing;
}
