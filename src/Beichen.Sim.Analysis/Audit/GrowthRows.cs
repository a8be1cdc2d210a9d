using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>Growth: what the target asks of capital, and what city, named projects and pipeline give at plan timing.</summary>
internal static class GrowthRows
{
    public static IEnumerable<AuditRow> Of(BaseYear year)
    {
        if (year.Target(TargetMeasure.GdpGrowth) is not { Value: { } target }) yield break;
        yield return new AuditRow(
            "gdp-increase",
            new Bilingual("目标要求的增加值增量", "Added GDP that the target asks for"),
            year.Gdp * target,
            "亿元",
            AuditVerdict.Noted,
            new Bilingual($"{Figure.Percent(target)}×上年{Figure.Whole(year.Gdp)}亿元（中位估计，上年价格）",
                $"{Figure.Percent(target)} of {Figure.Whole(year.Gdp)} 亿元 (median estimate), at prices of the year before"));
        if (year.Target(TargetMeasure.InvestmentGrowth) is { Value: { } investment }) yield return CapitalRatio(year, target, investment);
        foreach (AuditRow row in Sources(year, target)) yield return row;
    }

    // ICOR = I / ΔG (model 19.3), held against the same ratio at the city's pace: a lower one asks each yuan to yield more than it does now.
    private static AuditRow CapitalRatio(BaseYear year, double target, double investment)
    {
        double money = year.Plan.Accounts.BaseInvestment.Median * (1 + investment);
        double ratio = money / (year.Gdp * target);
        double now = year.Plan.Accounts.BaseInvestment.Median / (year.Gdp * year.CityGrowth);
        return new AuditRow(
            "implied-icor",
            new Bilingual("隐含增量资本产出率", "Implied incremental capital–output ratio"),
            ratio,
            "ratio",
            ratio >= now ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual(
                $"计划投资{Figure.One(money)}亿元÷增量；若只按全市增速{Figure.Percent(year.CityGrowth)}，上年投资对应{Figure.Two(now)}，即每元投资须多产出{Figure.Percent((now / ratio) - 1)}",
                $"planned investment of {Figure.One(money)} 亿元 over the increase; at the city's pace of {Figure.Percent(year.CityGrowth)} "
                + $"last year's money gives {Figure.Two(now)}, so each yuan must yield {Figure.Percent((now / ratio) - 1)} more"));
    }

    // Contributions to growth in fractions of base-year GDP, direct effects only (no local orders, no shops).
    private static IEnumerable<AuditRow> Sources(BaseYear year, double target)
    {
        IReadOnlyList<ActivityParameters> activities = year.Plan.Accounts.Activities;
        double gdp = year.RealGdp;
        double existing = 0;
        for (int i = 0; i < activities.Count; i++) existing += year.ValueAdded[i] / gdp * activities[i].CityLoading.Median * year.CityGrowth;
        double named = 0;
        for (int p = 0; p < year.Courses.Length; p++)
        {
            int activity = year.Plan.Projects[p].Activity;
            if (activity >= 0) named += year.YearOutput(p) * activities[activity].ValueAddedRatio / gdp;
        }

        double unnamed = 0;
        foreach (PipelineYear stream in year.Pipeline)
        {
            for (int i = 0; i < activities.Count; i++)
                unnamed += stream.CarriedOut * stream.MeanSize * stream.OutputShare * stream.Stream.ActivityShares[i] * activities[i].ValueAddedRatio / gdp;
        }

        yield return new AuditRow(
            "growth-of-existing", new Bilingual("既有经济随全市的增长", "Growth of what stands, with the city"), existing, "fraction per year", AuditVerdict.Noted,
            new Bilingual($"全市中值{Figure.Percent(year.CityGrowth)}×各行业弹性；不设区级趋势溢价",
                $"city median {Figure.Percent(year.CityGrowth)} × each activity's loading; no trend premium for the district"));
        yield return new AuditRow(
            "growth-of-named-projects", new Bilingual("点名项目按计划时点的直接贡献", "Direct contribution of named projects at plan timing"),
            named, "fraction per year", AuditVerdict.Noted,
            new Bilingual("投产后按爬坡折算，只计增加值；年末投产的几乎不计入当年", "value added after ramp-up; what starts at year end hardly counts in the year"));
        yield return new AuditRow(
            "growth-of-pipeline", new Bilingual("未点名项目的直接贡献", "Direct contribution of projects without a name"),
            unnamed, "fraction per year", AuditVerdict.Noted,
            new Bilingual("当年新签约项目在当年形成的产出", "output within the year of what is signed in it"));
        double gap = target - existing - named - unnamed;
        yield return new AuditRow(
            "growth-still-to-find", new Bilingual("增速缺口", "Growth still to be found"), gap,
            "fraction per year", gap <= 0 ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual(
                $"目标{Figure.Percent(target)}减去以上三项；由本地配套、施工订单、商圈净增或好于中值的年景补足",
                $"target of {Figure.Percent(target)} less the three above; left to local orders, building work, shops, or a year better than its centre"));
    }
}
