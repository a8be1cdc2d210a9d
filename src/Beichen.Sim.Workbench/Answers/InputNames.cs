using Beichen.Sim.Plans;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>A value of the ledger as a reader would call it: the entity by its name, the quantity by its key.</summary>
internal static class InputNames
{
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
    };

    /// <summary>The name of a path.</summary>
    public static Bilingual Of(string path, CompiledPlan plan)
    {
        string[] parts = path.Split('/');
        Bilingual what = Quantities.GetValueOrDefault(parts[^1], new Bilingual(parts[^1], parts[^1].Replace('-', ' ')));
        SeedEntity? entity = plan.Seeds.Entities.FirstOrDefault(known => parts.Contains(known.Id, StringComparer.Ordinal));
        return entity is null ? what : new Bilingual($"{entity.Chinese}{what.Zh}", $"{entity.English}, {what.En}");
    }
}
