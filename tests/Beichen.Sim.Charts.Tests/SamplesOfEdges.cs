namespace Beichen.Sim.Charts.Tests;

public static partial class Samples
{
    private const string LongZh = "居民人均可支配收入增长与经济增长基本同步并力争快于经济增长";
    private const string LongEn = "Disposable income per head in step with the economy and if possible ahead of it";

    /// <summary>One quarter whose draws all agree with the target.</summary>
    public static GdpFanInput Certain() => new(
        Source, ["2022Q4"], [new(0.065, 0.065, 0.065, 0.065, 0.065, 0.065, 0.065)], 0.065, 1, 1, 1, []);

    public static ScoreboardInput EdgeScoreboard() => new(Source,
    [
        new("a", LongZh, LongEn, "%", 0.065, 0.065, 0.065, 0.065, 1, 0.996, 1),
        new("b", "引进北京项目", "Projects from Beijing", "个", 100, 0, 0, 0, 0, 0, 0.004),
        new("c", "五年新增就业", "New jobs over the term", "万人", 123456.7, 99999.9, 123456.7, 199999.9, 0.5, 0.47, 0.53),
        new("d", "财政收入", "Budget revenue", "%", -0.125, -0.9, -0.5, 1.5, 0.0004, 0, 0.003),
    ]);

    /// <summary>Ranges of two series and a record, the second row without its second range.</summary>
    public static RangeInput Ranges(int rows = 3) => new(
        Source, "ranges", new("往年16个增速中，有11个落在区间内", "Of 16 growths on record, 11 lie within the bands"),
        new("年度增速（%）的中位数与80%区间", "Growth of the year, %, median and 80% band"),
        [new("本区", "district"), new("全市，规则", "city, rule")],
        new("往年实绩", "on record"),
        [.. Enumerable.Range(0, rows).Select(at => new RangeRow(
            at % 2 == 0 ? new Bilingual("固定资产投资", "Fixed-asset investment") : new Bilingual(LongZh, LongEn),
            [new RangeMark(-0.123 - (at * 0.01), 0.02, 0.17), at % 2 == 0 ? new RangeMark(-0.004, 0.002, 0.0071) : null])
        { Dots = at % 3 == 0 ? [-0.2, 0.03, 0.031] : [] })]);

    public static ScoreboardInput Unscored() => new(Source, [new("energy", "节能降耗", "Energy saving", "%", null, null, null, null)]);

    public static ScoreboardInput LongScoreboard() => new(Source, [.. Enumerable.Range(0, 20).Select(at =>
        new ScoreboardRow($"t{at}", LongZh, LongEn, at % 2 == 0 ? "%" : "家", at % 2 == 0 ? 0.05 : 5300, at % 2 == 0 ? 0.01 : 4800,
            at % 2 == 0 ? 0.05 : 5300, at % 2 == 0 ? 0.09 : 6000, at / 19.0, Math.Max(0, (at / 19.0) - 0.03), Math.Min(1, (at / 19.0) + 0.03)))]);

    public static ScenarioHeatInput OneScenario() => new(
        Source, [new(LongZh, LongEn)], [new(LongZh, LongEn), new("节能降耗", "Energy saving")],
        new double[,] { { 0.5, double.NaN } }, new bool[,] { { false, false } });

    public static PairedDifferenceInput NoDifference() => new(Source,
        [new(LongZh, LongEn, 0, -0.001, 0.001), new("消费券", "Vouchers", 0, 0, 0), new("项目提速", "Faster projects", 12.5, -3, 28)]);
}
