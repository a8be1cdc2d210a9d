using System.Collections.Immutable;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Firms;

/// <summary>High-tech certification cohorts and the ladder of growing firms (model II.10).</summary>
public sealed record FirmParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>Certified firms by age of certificate on the first day: expiring this year, next year, the year after.</summary>
    public required ImmutableArray<Quantity> Cohorts { get; init; }

    /// <summary>Probability that an expiring certificate is renewed.</summary>
    public required Quantity RenewalProbability { get; init; }

    /// <summary>Mean first certifications a year.</summary>
    public required Quantity NewCertifications { get; init; }

    /// <summary>Negative-binomial dispersion of first certifications.</summary>
    public required Quantity NewCertificationDispersion { get; init; }

    /// <summary>Announcement calendar: shares of the year's decisions by quarter, four numbers that sum to 1.</summary>
    public required ImmutableArray<double> Announcements { get; init; }

    /// <summary>Eaglet 雏鹰 firms on the first day.</summary>
    public required Quantity Eaglets { get; init; }

    /// <summary>Mean new eaglets a year.</summary>
    public required Quantity NewEaglets { get; init; }

    /// <summary>Quarterly probability that an eaglet leaves the list.</summary>
    public required Quantity EagletExit { get; init; }

    /// <summary>Quarterly probability that an eaglet becomes a gazelle.</summary>
    public required Quantity EagletPromotion { get; init; }

    /// <summary>Gazelle 瞪羚 firms on the first day.</summary>
    public required Quantity Gazelles { get; init; }

    /// <summary>Quarterly probability that a gazelle leaves the list.</summary>
    public required Quantity GazelleExit { get; init; }

    /// <summary>Lever: multiplier of first certifications and new eaglets, by quarter.</summary>
    public required QuarterPath CertificationDrive { get; init; }
}
