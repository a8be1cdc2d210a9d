using System.Collections.Immutable;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Firms;

/// <summary>
/// A certificate of three years that a city gives, and the district's part of it (model II.10): stock on the first day = the city's ·
/// <see cref="DistrictShare"/>, first certifications a year = <see cref="NewRate"/> · that stock.
/// </summary>
public sealed record CertificateParameters
{
    /// <summary>Certified firms of the city on the first day.</summary>
    public required Quantity CityFirms { get; init; }

    /// <summary>The district's share of them.</summary>
    public required Quantity DistrictShare { get; init; }

    /// <summary>Shares of the first day's stock that expire this year, next year, the year after: three numbers that sum to 1.</summary>
    public required ImmutableArray<double> CohortShares { get; init; }

    /// <summary>Probability that an expiring certificate is renewed.</summary>
    public required Quantity Renewal { get; init; }

    /// <summary>Mean first certifications a year for each firm certified on the first day.</summary>
    public required Quantity NewRate { get; init; }

    /// <summary>Negative-binomial dispersion of first certifications.</summary>
    public required Quantity Dispersion { get; init; }

    /// <summary>Announcement calendar: shares of the year's decisions by quarter, four numbers that sum to 1.</summary>
    public required ImmutableArray<double> Announcements { get; init; }

    /// <summary>Central stock of the district on the first day: the product of the medians.</summary>
    public double MedianStock => CityFirms.Median * DistrictShare.Median;

    /// <summary>Central first certifications of a year without a drive.</summary>
    public double MedianNew => NewRate.Median * MedianStock;
}
