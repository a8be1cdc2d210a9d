using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Firms;

/// <summary>Keys of a certificate of three years.</summary>
internal static class CertificateFields
{
    public static readonly FieldSet Set =
        new("certificate", "a certificate of three years: the city's firms, the district's share, cohorts, renewal, first certifications");

    public static readonly QuantityField CityFirms = Set.Quantity("city-firms", Unit.Firms, 0, 1000000, "certified firms of the city on the first day 全市存量");
    public static readonly QuantityField DistrictShare = Set.Quantity("district-share", Unit.Fraction, 0, 1, "the district's share of them 区份额");
    public static readonly WeightsField CohortShares =
        Set.Add(new WeightsField("cohort-shares", "shares of the first day's stock that expire this year, next year, the year after", sumsToOne: true, 1, 3));
    public static readonly QuantityField Renewal = Set.Quantity("renewal", Unit.Fraction, 0, 1, "probability that an expiring certificate is renewed");
    public static readonly QuantityField NewRate =
        Set.Quantity("new-rate", Unit.PerYear, 0, 10, "mean first certifications a year for each firm certified on the first day");
    public static readonly QuantityField Dispersion =
        Set.Divisor("dispersion", Unit.Ratio, 0.01, 10000, "negative-binomial dispersion of first certifications");
    public static readonly WeightsField Announcements = Set.Season("announcements", "shares of the year's decisions by quarter");

    public static CertificateParameters Read(Entity certificate) => new()
    {
        CityFirms = certificate.Read(CityFirms),
        DistrictShare = certificate.Read(DistrictShare),
        CohortShares = [.. certificate.Read(CohortShares)],
        Renewal = certificate.Read(Renewal),
        NewRate = certificate.Read(NewRate),
        Dispersion = certificate.Read(Dispersion),
        Announcements = [.. certificate.Read(Announcements)],
    };
}
