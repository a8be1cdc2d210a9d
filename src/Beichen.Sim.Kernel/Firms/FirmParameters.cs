using System.Collections.Immutable;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Firms;

/// <summary>Certificates of three years, and the ladder of growing firms that pass in yearly batches (model II.10).</summary>
public sealed record FirmParameters
{
    /// <summary>Name and key.</summary>
    public required EntityName Name { get; init; }

    /// <summary>National high-tech firms 国家高新技术企业.</summary>
    public required CertificateParameters HighTech { get; init; }

    /// <summary>Specialised and new "little giants" 专精特新“小巨人”.</summary>
    public required CertificateParameters Specialised { get; init; }

    /// <summary>Eaglet 雏鹰 firms.</summary>
    public required BatchParameters Eaglets { get; init; }

    /// <summary>Gazelle 瞪羚 firms, which come from the eaglets as long as there are any.</summary>
    public required BatchParameters Gazelles { get; init; }

    /// <summary>Calendar of the batches: shares of the year's passes by quarter, four numbers that sum to 1.</summary>
    public required ImmutableArray<double> Batches { get; init; }

    /// <summary>Lever: multiplier of first certifications and of new eaglets, by quarter.</summary>
    public QuarterPath CertificationDrive { get; init; } = 1;
}
