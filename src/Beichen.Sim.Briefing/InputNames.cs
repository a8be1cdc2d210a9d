using System.Globalization;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Briefing;

/// <summary>A value of the ledger as a reader would call it: the entity by its name, the quantity by its key.</summary>
public static class InputNames
{
    // The seeds hold the investment started in each of the five years before the run.
    private const int PastStarts = 5;

    private static readonly Dictionary<string, Bilingual> Quantities = new(StringComparer.Ordinal)
    {
        ["city-growth"] = new("全市增速", "growth of the city"),
        ["investment"] = new("投资", "investment"),
        ["initial-progress"] = new("已完成进度", "progress so far"),
        ["jobs"] = new("用工", "jobs"),
        ["annual-mean"] = new("年均签约数", "signings a year"),
        ["district-share"] = new("区份额", "the district's share"),
        ["city-firms"] = new("全市存量", "firms of the city"),
        ["city-passes"] = new("全市入库数", "passes of the city"),
        ["new-rate"] = new("新认定率", "rate of first certifications"),
        ["ratio"] = new("与上年之比", "ratio to the year before"),
        ["background-jobs"] = new("常年新增就业", "new jobs of an ordinary year"),
        ["hit-rate"] = new("落地率", "share carried out"),
        ["share"] = new("份额", "share"),
        ["planned"] = new("计划工期", "planned duration"),
        ["loading"] = new("对全市增速的弹性", "response to the city's growth"),
        ["own-growth"] = new("自身增速", "growth of its own"),
        ["land"] = new("用地", "land"),
        ["floor-area"] = new("建筑面积", "floor area"),
        ["output-per-investment"] = new("投入产出比", "output per investment"),
        ["displacement"] = new("挤出", "displacement"),
        ["lag"] = new("入统滞后", "statistics lag"),
        ["deviation"] = new("波动", "deviation"),
        ["renewal"] = new("复审通过率", "renewal"),
        ["dispersion"] = new("离散度", "dispersion"),
        ["base-investment"] = new("上年投资", "last year's investment"),
        ["income"] = new("收入", "income"),
        ["investment-price-growth"] = new("投资价格涨幅", "growth of investment prices"),
        ["investment-starts-deviation"] = new("新开工投资的年际波动", "yearly deviation of investment started"),
        ["base-gdp"] = new("上年地区生产总值", "last year's gross domestic product"),
        ["base-revenue"] = new("上年一般公共预算收入", "last year's budget revenue"),
        ["growth-before-start"] = new("起算前的增速", "growth before the start"),
        ["shock-deviation"] = new("自身波动", "deviation of its own"),
        ["elasticity"] = new("弹性", "elasticity"),
        ["weight"] = new("权重", "weight"),
        ["survey-deviation"] = new("住户调查误差", "error of the household survey"),
        ["wage-elasticity"] = new("工资弹性", "elasticity of wages"),
        ["wage-share"] = new("工资性收入占比", "share of wages"),
        ["business-share"] = new("经营净收入占比", "share of business income"),
        ["property-share"] = new("财产净收入占比", "share of property income"),
        ["property-growth"] = new("财产净收入增速", "growth of property income"),
        ["property-elasticity"] = new("财产净收入弹性", "elasticity of property income"),
        ["transfer-growth"] = new("转移净收入增速", "growth of transfers"),
        ["transfer-elasticity"] = new("转移净收入弹性", "elasticity of transfers"),
        ["consumer-price-growth"] = new("居民消费价格涨幅", "growth of consumer prices"),
        ["jobs-elasticity"] = new("就业弹性", "elasticity of jobs"),
        ["resident-share"] = new("本区居民占比", "share of residents"),
        ["exit"] = new("退出率", "rate of exit"),
        ["earlier"] = new("往年入库数", "passes of earlier years"),
        ["efficiency-gain"] = new("能效提升", "gain of efficiency"),
        ["efficiency-deviation"] = new("能效波动", "deviation of efficiency"),
        ["setback-probability"] = new("受阻概率", "chance of a setback"),
        ["setback-quarters"] = new("受阻时长", "length of a setback"),
        ["signing-probability"] = new("签约概率", "chance of signing"),
        ["start-probability"] = new("开工概率", "chance of a start"),
        ["completion-probability"] = new("竣工概率", "chance of completion"),
        ["construction-share"] = new("建安投资占比", "share of construction"),
        ["overrun-mean"] = new("超概率均值", "mean overrun"),
        ["energy-intensity"] = new("单位能耗", "energy per unit"),
        ["jobs-per-output"] = new("单位产出用工", "jobs per output"),
        ["own-shock-deviation"] = new("行业自身波动", "deviation of its own"),
        ["price-growth"] = new("价格涨幅", "growth of prices"),
        ["city-loading"] = new("对全市增速的弹性", "response to the city's growth"),
        ["wide-hazard"] = new("较大疫情的季度概率", "quarterly chance of a wide outbreak"),
        ["wide-severity"] = new("较大疫情的强度", "severity of a wide outbreak"),
        ["small-hazard"] = new("局部疫情的季度概率", "quarterly chance of a small outbreak"),
        ["small-severity"] = new("局部疫情的强度", "severity of a small outbreak"),
        ["building-loss"] = new("疫情时的施工损失", "building lost in an outbreak"),
        ["online-share"] = new("疫情时的线上替代", "share kept online in an outbreak"),
        ["quarter-deviation"] = new("季度波动", "deviation of a quarter"),
        ["quarter-persistence"] = new("季度波动的持续性", "persistence of a quarter"),
        ["background-files"] = new("日常审批件数", "files of an ordinary quarter"),
        ["files-per-desk"] = new("单窗口办件量", "files a desk"),
        ["spending-per-head"] = new("人均消费", "spending a head"),
        ["duty-free-sales"] = new("免税店销售", "duty-free sales"),
    };

    private static readonly Dictionary<string, Bilingual> FirmKinds = new(StringComparer.Ordinal)
    {
        ["high-tech"] = new("高新技术企业", "high-tech firms"),
        ["eaglets"] = new("“雏鹰”企业", "eaglet firms"),
        ["gazelles"] = new("“瞪羚”企业", "gazelle firms"),
        ["specialised"] = new("专精特新企业", "specialised firms"),
    };

    /// <summary>The name of a path.</summary>
    public static Bilingual Of(string path, CompiledPlan plan)
    {
        string[] parts = path.Split('/');
        // A value of a list is named by the list and its place, the last year last.
        bool listed = int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int place) && parts.Length > 1;
        string key = listed ? parts[^2] : parts[^1];
        Bilingual what = Quantities.GetValueOrDefault(key, new Bilingual(key, key.Replace('-', ' ')));
        if (listed && key == "investment-past-starts") return Started(plan.Plan.Start.Year - PastStarts + place);
        if (listed) what = new Bilingual($"{what.Zh}（第{Numerals.Chinese(place + 1)}项）", $"{what.En} ({place + 1})");
        if (parts[0] == "firms" && parts.Length > 2 && FirmKinds.TryGetValue(parts[1], out Bilingual kind))
            return new Bilingual($"{kind.Zh}{what.Zh}", $"{kind.En}, {what.En}");
        SeedEntity? entity = plan.Seeds.Entities.FirstOrDefault(known => parts.Contains(known.Id, StringComparer.Ordinal));
        return entity is null ? what : new Bilingual($"{entity.Chinese}{what.Zh}", $"{entity.English}, {what.En}");
    }

    private static Bilingual Started(int year)
    {
        string text = year.ToString(CultureInfo.InvariantCulture);
        return new Bilingual($"{text}年新开工投资", $"investment started in {text}");
    }
}
