using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>Investment: needed, what goes on, what the named projects spend at plan timing, and the gap left to projects without a name.</summary>
internal static class InvestmentRows
{
    public static IEnumerable<AuditRow> Of(BaseYear year)
    {
        if (year.Target(TargetMeasure.InvestmentGrowth) is not { Value: { } target }) yield break;
        AccountsParameters accounts = year.Plan.Accounts;
        double before = accounts.BaseInvestment.Median * accounts.InvestmentBaseRevision;
        double needed = before * (1 + target);
        double background = year.Vintages.Background(accounts.InvestmentLoading.Median, year.CityGrowth);
        double named = Enumerable.Range(0, year.Courses.Length).Sum(year.YearInvestment);
        double gap = needed - background - named;
        yield return new AuditRow(
            "investment-needed", new Bilingual("目标要求的固定资产投资", "Investment that the target asks for"), needed, "亿元", AuditVerdict.Noted,
            new Bilingual($"上年{Figure.One(before)}亿元×(1+{Figure.Percent(target)})", $"{Figure.One(before)} 亿元 of last year × (1 + {Figure.Percent(target)})"));
        yield return new AuditRow(
            "investment-background", new Bilingual("续建与日常投资", "Investment that goes on"), background, "亿元", AuditVerdict.Noted,
            new Bilingual(
                $"往年开工续建{Figure.One(year.Vintages.GoesOn)}亿元、当年新开工{Figure.One(year.Vintages.StartedNow)}亿元，"
                + $"扣除常年已计入的点名与待引进项目{Figure.One(year.Vintages.Counted)}亿元",
                $"{Figure.One(year.Vintages.GoesOn)} 亿元 of earlier starts and {Figure.One(year.Vintages.StartedNow)} of this year's, "
                + $"less {Figure.One(year.Vintages.Counted)} that an ordinary year counts on from named projects and the pipeline"));
        yield return new AuditRow(
            "investment-named", new Bilingual("点名项目当年投资（计划时点）", "Named projects' investment of the year at plan timing"), named, "亿元", AuditVerdict.Noted,
            new Bilingual("按各自投资曲线与冬季施工节奏，只计入统计的部分", "along their curves and winter pace, only what enters the statistics"));
        foreach (AuditRow row in Gap(year, gap)) yield return row;
    }

    private static IEnumerable<AuditRow> Gap(BaseYear year, double gap)
    {
        double expected = year.Pipeline.Sum(stream => stream.Signings * stream.InPlacePerSigning);
        double count = year.Pipeline.Sum(stream => stream.CarriedOut);
        yield return new AuditRow(
            "investment-gap", new Bilingual("须由未点名项目填补的投资", "Investment left to projects not yet named"), gap, "亿元",
            gap <= expected ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual($"招商管线的均值在当年可到位{Figure.One(expected)}亿元", $"the pipeline's mean puts {Figure.One(expected)} 亿元 in place within the year"));
        if (expected <= 0) yield break;
        double projects = Math.Max(gap, 0) / (expected / count);
        yield return new AuditRow(
            "projects-to-fill-gap", new Bilingual("填补缺口所需的平均项目数", "Average projects that fill the gap"), projects, "个",
            projects <= count ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual(
                $"每个落地项目当年平均到位{Figure.Two(expected / count)}亿元；管线均值为落地{Figure.Whole(count)}个，需其{Figure.Two(projects / count)}倍",
                $"one carried out puts {Figure.Two(expected / count)} 亿元 in place in the year on average; "
                + $"the pipeline's mean is {Figure.Whole(count)}, so {Figure.Two(projects / count)} times it"));
    }
}
