using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Firms;

/// <summary>Keys of firms.yaml.</summary>
internal static class FirmFields
{
    public static readonly FieldSet Set = new FieldSet("firms", "high-tech certificates 高新技术企业 and the ladder of growing firms 雏鹰 瞪羚").Named();

    public static readonly QuantityListField Cohorts = Set.Add(new QuantityListField("cohorts", Unit.Firms, 0, 100000, 3, "certified firms on the first day: expiring this year, next year, the year after"));
    public static readonly QuantityField RenewalProbability = Set.Quantity("renewal-probability", Unit.Fraction, 0, 1, "probability that an expiring certificate is renewed");
    public static readonly QuantityField NewCertifications = Set.Quantity("new-certifications", Unit.CountPerYear, 0, 100000, "mean first certifications a year");
    public static readonly QuantityField NewCertificationDispersion = Set.Divisor("new-certification-dispersion", Unit.Ratio, 0.01, 10000, "negative-binomial dispersion of first certifications");
    public static readonly WeightsField Announcements = Set.Season("announcements", "shares of the year's decisions by quarter");
    public static readonly QuantityField Eaglets = Set.Quantity("eaglets", Unit.Firms, 0, 100000, "eaglet 雏鹰 firms on the first day");
    public static readonly QuantityField NewEaglets = Set.Quantity("new-eaglets", Unit.CountPerYear, 0, 100000, "mean new eaglets a year");
    public static readonly QuantityField EagletExit = Set.Quantity("eaglet-exit", Unit.PerQuarter, 0, 1, "quarterly probability that an eaglet leaves the list");
    public static readonly QuantityField EagletPromotion = Set.Quantity("eaglet-promotion", Unit.PerQuarter, 0, 1, "quarterly probability that an eaglet becomes a gazelle");
    public static readonly QuantityField Gazelles = Set.Quantity("gazelles", Unit.Firms, 0, 100000, "gazelle 瞪羚 firms on the first day");
    public static readonly QuantityField GazelleExit = Set.Quantity("gazelle-exit", Unit.PerQuarter, 0, 1, "quarterly probability that a gazelle leaves the list");

    public static FirmParameters Compile(PlanScope scope, Entity firms)
    {
        FirmParameters compiled = Parameters(scope, firms);
        double drive = LeverRules.CertificationDrive.High;
        CountRange.Check(firms, NewCertifications, compiled.NewCertifications, compiled.NewCertificationDispersion, compiled.Announcements.Max(), drive);
        CountRange.Check(firms, NewEaglets, compiled.NewEaglets, null, 0.25, drive);
        return compiled;
    }

    private static FirmParameters Parameters(PlanScope scope, Entity firms) => new()
    {
        Name = PartName.Of(firms, "firms"),
        Cohorts = [.. firms.Read(Cohorts)],
        RenewalProbability = firms.Read(RenewalProbability),
        NewCertifications = firms.Read(NewCertifications),
        NewCertificationDispersion = firms.Read(NewCertificationDispersion),
        Announcements = [.. firms.Read(Announcements)],
        Eaglets = firms.Read(Eaglets),
        NewEaglets = firms.Read(NewEaglets),
        EagletExit = firms.Read(EagletExit),
        EagletPromotion = firms.Read(EagletPromotion),
        Gazelles = firms.Read(Gazelles),
        GazelleExit = firms.Read(GazelleExit),
        CertificationDrive = scope.Levers.Path(LeverRules.CertificationDrive),
    };
}
