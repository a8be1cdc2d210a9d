namespace Beichen.Sim.Charts.Tests;

/// <summary>Inputs such as a run hands over; the numbers are made up.</summary>
public static partial class Samples
{
    public static readonly FigureSource Source = new("baseline", 1024, 20220101, "3f2a9c7d41be05e8");

    public static GdpFanInput Fan(double probability = 0.12, double median = 0.049, bool past = true, FanAnnotation? annotation = null)
    {
        double[] before = past ? [0.159, 0.108, 0.081, 0.066] : [];
        string[] labels = past
            ? ["2021Q1", "2021Q2", "2021Q3", "2021Q4", "2022Q1", "2022Q2", "2022Q3", "2022Q4"]
            : ["2022Q1", "2022Q2", "2022Q3", "2022Q4"];
        FanQuarter Quarter(double middle, double spread) => new(
            middle - (1.64 * spread), middle - (0.84 * spread), middle - (0.39 * spread), middle,
            middle + (0.39 * spread), middle + (0.84 * spread), middle + (1.64 * spread));
        return new(
            Source, labels, [Quarter(0.055, 0.006), Quarter(0.046, 0.009), Quarter(0.047, 0.011), Quarter(median, 0.0135)],
            0.065, probability, Math.Max(0, probability - 0.02), Math.Min(1, probability + 0.02), before, annotation);
    }

    /// <summary>A fan of quarters after years on record, the worst far below.</summary>
    public static GdpFanInput Recorded() => Fan(past: false) with { Record = [(2020, -0.202), (2021, 0.113)] };

    public static FanAnnotation Remark => new(2, "三季度：两个项目集中投产", "Q3: two plants start producing together");

    public static ScoreboardInput Scoreboard() => new(Source,
    [
        new("gdp", "地区生产总值增速", "GDP growth", "%", 0.065, 0.031, 0.049, 0.067, 0.12, 0.10, 0.14),
        new("budget-revenue", "一般公共预算收入增速", "Budget revenue growth", "%", 0.05, -0.061, -0.012, 0.041, 0.04, 0.03, 0.053),
        new("fixed-asset-investment", "固定资产投资增速", "Fixed-asset investment growth", "%", 0.065, 0.011, 0.061, 0.112, 0.46, 0.43, 0.49),
        new("disposable-income", "居民人均可支配收入与经济同步", "Disposable income in step", "%", -0.005, -0.012, 0.004, 0.021, 0.71, 0.68, 0.74),
        new("beijing-projects", "引进北京项目", "Projects from Beijing", "个", 100, 88, 112, 137, 0.74, 0.71, 0.77),
        new("high-tech", "国家高新技术企业", "National high-tech firms", "家", 530, 502, 533, 566, 0.55, 0.52, 0.58),
        new("eaglet", "雏鹰企业", "Eaglet firms", "家", 240, 231, 259, 288, 0.82, 0.80, 0.84),
        new("gazelle", "瞪羚企业", "Gazelle firms", "家", 20, 14, 18, 23, 0.31, 0.28, 0.34),
        new("jobs", "五年新增就业", "New jobs over the term", "万人", 10, 8.7, 9.9, 11.2, 0.48, 0.45, 0.51),
        new("energy", "节能降耗", "Energy saving", "%", null, null, null, null),
        new("environment", "污染减排", "Emissions", "%", null, null, null, null),
    ]);
}
