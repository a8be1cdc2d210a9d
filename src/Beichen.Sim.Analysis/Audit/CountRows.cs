using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>Counts: high-tech certificates, relocated projects, jobs.</summary>
internal static class CountRows
{
    public static IEnumerable<AuditRow> Of(BaseYear year)
    {
        if (year.Target(TargetMeasure.HighTechFirms) is { Value: { } firms }) yield return HighTech(year, firms);
        if (year.Target(TargetMeasure.BeijingProjects) is { Value: { } relocations }) yield return Relocations(year, relocations);
        if (year.Target(TargetMeasure.NewJobs) is { Value: { } } jobs) yield return Jobs(year, jobs);
    }

    /// <summary>Relocations that count in a mean year, by the plan's count rule.</summary>
    public static double CountedPerSigning(BaseYear year, PipelineYear stream) =>
        !stream.Stream.IsBeijingRelocation ? 0 : year.Plan.Attraction.CountRule == RelocationCountRule.Signed ? 1 : stream.HitRate;

    /// <summary>First certifications of a mean year, with the drive.</summary>
    public static double NewCertifications(BaseYear year)
    {
        double mean = 0;
        for (int q = 0; q < BaseYear.Quarters; q++)
            mean += year.Plan.Firms.HighTech.MedianNew * year.Plan.Firms.HighTech.Announcements[year.Plan.Season(q)] * year.Plan.Firms.CertificationDrive.At(q);
        return mean;
    }

    private static AuditRow HighTech(BaseYear year, double target)
    {
        HighTechArithmetic firms = HighTechArithmetic.Of(year.Plan);
        double needed = firms.NewNeeded(target);
        double mean = NewCertifications(year);
        return new AuditRow(
            "high-tech-new-needed", new Bilingual("达到高企目标所需的新认定数", "New high-tech certificates needed"), needed, "家",
            needed <= mean ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual(
                $"存量{Figure.Whole(firms.Stock)}家，到期{Figure.Whole(firms.Expiring)}家按重新认定率{Figure.Percent(firms.Renewal)}，余{Figure.One(firms.Kept)}家；"
                + $"新认定均值{Figure.One(mean)}家",
                $"stock of {Figure.Whole(firms.Stock)}, {Figure.Whole(firms.Expiring)} expire and {Figure.Percent(firms.Renewal)} "
                + $"of them renew, {Figure.One(firms.Kept)} stay; a mean year certifies {Figure.One(mean)}"));
    }

    private static AuditRow Relocations(BaseYear year, double target)
    {
        double mean = year.Pipeline.Sum(stream => stream.Signings * CountedPerSigning(year, stream));
        return new AuditRow(
            "relocations-pace", new Bilingual("引进首都项目每季所需", "Relocated projects needed a quarter"), target / BaseYear.Quarters, "个",
            target <= mean ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual(
                $"目标{Figure.Whole(target)}个；管线均值全年{Figure.One(mean)}个，为目标的{Figure.Percent(mean / target)}",
                $"target of {Figure.Whole(target)}; the pipeline's mean is {Figure.One(mean)} in the year, {Figure.Percent(mean / target)} of it"));
    }

    // Jobs by the target's due quarter: background by year, named projects at the utilisation the plan reaches then, the pipeline's mean.
    private static AuditRow Jobs(BaseYear year, TargetParameters target)
    {
        int quarters = target.DueQuarter + 1;
        double years = quarters / 4.0;
        double background =
            (Math.Max(year.Plan.Households.BackgroundJobs.Median - year.Plan.Households.ProjectJobs.Median, 0) + year.Plan.Households.TalentJobs.At(0)) * years;
        double named = 0;
        double capacity = 0;
        for (int p = 0; p < year.Courses.Length; p++)
        {
            double jobs = year.Plan.Projects[p].Jobs.Median;
            double[] reached = year.Courses[p].Reached;
            named += jobs * reached[Math.Min(target.DueQuarter, reached.Length - 1)];
            capacity += jobs * year.Plan.Projects[p].UtilisationCeiling.Median;
        }

        double pipeline = year.Pipeline.Sum(stream =>
            stream.CarriedOut * stream.MeanSize * stream.Stream.OutputPerInvestment.Median * stream.Stream.JobsPerOutput.Median) * years;
        double sum = background + capacity + pipeline;
        return new AuditRow(
            "jobs-implied", new Bilingual("到期累计新增就业（各来源满产上限）", "New jobs by the due date, all sources at full capacity"), sum, "人",
            sum >= target.Value ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual(
                $"日常{Figure.Whole(background)}人，点名项目满产{Figure.Whole(capacity)}人（本次推演期末{Figure.Whole(named)}人），未点名项目至多{Figure.Whole(pipeline)}人；"
                + $"目标{Figure.Whole(target.Value ?? 0)}人",
                $"background {Figure.Whole(background)}, named projects at capacity {Figure.Whole(capacity)} ({Figure.Whole(named)} at the end of this run), "
                + $"projects without a name at most {Figure.Whole(pipeline)}; target {Figure.Whole(target.Value ?? 0)}"));
    }
}
