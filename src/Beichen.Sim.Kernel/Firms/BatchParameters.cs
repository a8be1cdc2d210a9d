using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Firms;

/// <summary>
/// A class of firms that the city evaluates in yearly batches (雏鹰, 瞪羚; 津科规〔2021〕3号), and the district's part of them: passes of a
/// year ~ Poisson(<see cref="CityPasses"/> · <see cref="DistrictShare"/> · <see cref="Ratio"/>), spread over the quarters by the calendar of batches;
/// on the list on the first day: the base year's passes · (1 + <see cref="Earlier"/>).
/// </summary>
public sealed record BatchParameters
{
    /// <summary>Firms of the city that passed in the base year.</summary>
    public required Quantity CityPasses { get; init; }

    /// <summary>The district's share of them.</summary>
    public required Quantity DistrictShare { get; init; }

    /// <summary>Passes of a year of the run over the base year's.</summary>
    public required Quantity Ratio { get; init; }

    /// <summary>Firms still on the list from the years before the base year, for each that passed in it.</summary>
    public required Quantity Earlier { get; init; }

    /// <summary>Quarterly probability that a firm leaves the list.</summary>
    public required Quantity Exit { get; init; }
}
