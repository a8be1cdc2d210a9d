using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Firms;

/// <summary>Keys of firms.yaml.</summary>
internal static class FirmFields
{
    public static readonly FieldSet Set = new FieldSet("firms", "certificates of three years 高新技术企业 专精特新 and the ladder of growing firms 雏鹰 瞪羚").Named();

    public static readonly BlockField HighTech = Set.Block("high-tech", CertificateFields.Set, "national high-tech firms 国家高新技术企业");
    public static readonly BlockField Specialised = Set.Block("specialised", CertificateFields.Set, "specialised and new little giants 专精特新“小巨人”");
    public static readonly BlockField Eaglets = Set.Block("eaglets", BatchFields.Set, "eaglet 雏鹰 firms");
    public static readonly BlockField Gazelles = Set.Block("gazelles", BatchFields.Set, "gazelle 瞪羚 firms");
    public static readonly WeightsField Batches = Set.Season("batches", "shares of the year's passes of eaglets and gazelles by quarter");

    public static FirmParameters Compile(PlanScope scope, Entity firms)
    {
        FirmParameters compiled = Parameters(scope, firms);
        double drive = LeverRules.CertificationDrive.High;
        foreach ((BlockField block, CertificateParameters certificate) in new[] { (HighTech, compiled.HighTech), (Specialised, compiled.Specialised) })
        {
            Entity owner = firms.Block(block);
            CountRange.Check(owner, CertificateFields.CityFirms, [certificate.CityFirms, certificate.DistrictShare], null, 1, 1);
            CountRange.Check(
                owner, CertificateFields.NewRate, [certificate.CityFirms, certificate.DistrictShare, certificate.NewRate],
                certificate.Dispersion, certificate.Announcements.Max(), drive);
        }

        foreach ((BlockField block, BatchParameters batch) in new[] { (Eaglets, compiled.Eaglets), (Gazelles, compiled.Gazelles) })
        {
            Entity owner = firms.Block(block);
            CountRange.Check(owner, BatchFields.Earlier, [batch.CityPasses, batch.DistrictShare, batch.Earlier], null, 1, 1);
            CountRange.Check(owner, BatchFields.CityPasses, [batch.CityPasses, batch.DistrictShare, batch.Ratio], null, compiled.Batches.Max(), drive);
        }

        return compiled;
    }

    private static FirmParameters Parameters(PlanScope scope, Entity firms) => new()
    {
        Name = PartName.Of(firms, "firms"),
        HighTech = CertificateFields.Read(firms.Block(HighTech)),
        Specialised = CertificateFields.Read(firms.Block(Specialised)),
        Eaglets = BatchFields.Read(firms.Block(Eaglets)),
        Gazelles = BatchFields.Read(firms.Block(Gazelles)),
        Batches = [.. firms.Read(Batches)],
    };
}
