namespace Beichen.Sim.Charts.Tests;

/// <summary>Margins, planes of two targets, firms, parks, commercial districts and chains; the numbers are made up.</summary>
public static partial class Samples
{
    private static readonly (Bilingual Name, string Unit, double Middle, double Spread)[] Targets =
    [
        (new("地区生产总值", "Gross domestic product"), "亿元", -24, 20), (new("居民人均可支配收入", "Disposable income per head"), "pp", 0.006, 0.01),
        (new("引进首都项目", "Projects from Beijing"), "个", -3, 30), (new("“雏鹰”企业", "Eaglet firms"), "家", 12, 9),
        (new("新增就业", "New jobs"), "人", 2489, 1900), (new(LongZh, LongEn), "亿元", 0.04, 0.9), (new("节能", "Energy saving"), "%", 0, 0.004),
    ];

    /// <summary>Margins of even quantiles of a triangle about a middle; whole numbers where pieces are counted.</summary>
    public static MarginInput Margins(int targets = 7) => new(Source, [.. Targets.Take(targets).Select(target =>
    {
        double[] margins = [.. Enumerable.Range(0, 400).Select(draw => target.Middle + (target.Spread * Bell(draw, 400)))];
        if (target.Unit is "个" or "家" or "人") margins = [.. margins.Select(margin => Math.Round(margin))];
        double[] sorted = [.. margins.Order()];
        double chance = margins.Count(margin => margin >= 0) / 400.0;
        return MarginRow.Of(target.Name, target.Unit, margins, [sorted[4], sorted[40], sorted[200], sorted[360], sorted[395]],
            (chance, Math.Max(0, chance - 0.04), Math.Min(1, chance + 0.04)));
    })]);

    /// <summary>A target that is certain and one that is out of reach.</summary>
    public static MarginInput Settled() => new(Source,
    [
        MarginRow.Of(Targets[0].Name, "亿元", [0, 0, 0], [0, 0, 0, 0, 0], (1, 0.99, 1)),
        MarginRow.Of(Targets[3].Name, "家", [-240, -240, -239], [-240, -240, -240, -239, -239], (0, 0, 0.01)),
    ]);

    public static JointInput Joint(int draws = 300, bool told = true) => new(Source, new(Targets[0].Name, "%", 0.065), new(Targets[1].Name, "pp", -0.005),
        [.. Enumerable.Range(0, draws).Select(draw => (0.04 + (0.02 * Bell(draw, draws)), 0.01 * Bell(draw * 7 % draws, draws) - (0.006 * Bell(draw, draws))))])
    { Told = told };

    public static LadderInput Ladder(int quarters = 4) => new(Source, [.. new[] { "2022Q1", "2022Q2", "2022Q3", "2022Q4" }.Take(quarters)],
    [
        new(new("国家高新技术企业", "high-tech firms"), 512, [.. Enumerable.Range(0, quarters).Select(at => (440.0 + (at * 15), 515.0 + (at * 22), 610.0 + (at * 30)))])
        { Target = 530, Chance = (0.75, 0.72, 0.77) },
        new(new("雏鹰企业", "eaglet firms"), null, [.. Enumerable.Range(0, quarters).Select(at => (30.0 * at, 68.0 * at, 135.0 * at))])
        { Target = 240, Chance = (0.38, 0.35, 0.41) },
        new(new("瞪羚企业", "gazelle firms"), 30, [.. Enumerable.Range(0, quarters).Select(at => (20.0 + at, 28.0 + at, 39.0 + at))]) { Passed = 14 },
        new(new("专精特新“小巨人”", "little giants"), 0, [.. Enumerable.Repeat((0.0, 0.0, 0.0), quarters)]),
    ]);

    public static ParkInput Parks(int parks = 5) => new(Source, ["2022Q1", "2022Q2", "2022Q3", "2022Q4"], [.. Enumerable.Range(0, parks).Select(at =>
    {
        double used = 300.0 / (at + 1);
        return new ParkRow(at == 1 ? new(LongZh, LongEn) : new($"园区{at}", $"Park number {at}"),
            [used / 4, used / 2, used / 2, used], 900.0 / (at + 1) / (at + 1),
            at == 4 ? 0 : 500.0 / (at + 1) / (at + 1), [at == 2 ? 0.92 : 1, 1, 1, at == 3 ? 0.5 : 1]);
    })]);

    public static CommerceInput Commerce(double scale = 1) => new(Source, "2022",
    [
        new(new("京津公路沿线商圈", "Jingjin Road commercial district"), 0.21 * scale, 0.05 * scale, 0.4 * scale),
        new(new("王府井商圈", "Wangfujing commercial district"), 0.09 * scale, -0.03 * scale, 0.36 * scale),
        new(new("宜兴埠未来天街", "Yixingbu Future Street"), -0.06 * scale, -0.1 * scale, -0.02 * scale),
    ], 0.04 * scale, 0.24 * scale);

    public static ChainInput Chains(int chains = 11) => new(Source, "2022", [.. Enumerable.Range(0, chains).Select(at =>
    {
        double gross = 170.0 / (at + 1);
        return new ChainFlow(at == 8 ? new("高端电动助力车", "High-end electric light vehicles") : new($"产业链{at}", $"Chain number {at}"),
            gross * 0.9, gross * (at % 3 == 0 ? 0.08 : 0), gross * (at % 3 == 0 ? 0.02 : 0.1), gross * 0.25, gross * 0.2, gross * 0.55);
    })]);

    public static ConflictInput Conflicts() => new(Source, [Targets[0].Name, Targets[1].Name, Targets[2].Name, new(LongZh, LongEn)],
        [(0, 1, 0.01, 0.06, true), (0, 2, 0.05, 0.05, false), (0, 3, 0.09, 0.04, true),
            (1, 2, 0.3, 0.31, false), (1, 3, 0.21, 0.2, false), (2, 3, 0.4, 0.31, true)]);

    public static GivenGrowthInput GivenGrowth() => new(Source, [(-0.06, 0.011), (0.011, 0.026), (0.026, 0.036), (0.036, 0.047), (0.047, 0.078)],
    [
        new(Fai, [.. Enumerable.Range(1, 5).Select(at => (at * 0.12, (at * 0.12) - 0.05, (at * 0.12) + 0.05))], 0.045),
        new(Targets[1].Name, [.. Enumerable.Range(1, 5).Select(at => (0.9 - (at * 0.1), 0.85 - (at * 0.1), 0.95 - (at * 0.1)))], 0.039),
        new(Targets[0].Name, [.. Enumerable.Range(1, 5).Select(at => (at * at * 0.01, at * at * 0.007, at * at * 0.014))], null),
    ]);

    public static TimingInput Timing() => new(Source,
        [new(Fai, 0.55, 0.14), new(Targets[4].Name, 0.39, 0.31), new(Targets[1].Name, 0.57, 0.62),
            new(Targets[0].Name, 0.06, 0.04), new(Targets[2].Name, 0.63, 0.63)]);

    public static PullInput Pulls() => new(Source,
        [(new("制造业", "Manufacturing"), 0.0154), (new("批发零售", "Trade"), 0.0058),
            (new("房地产", "Real estate"), -0.0029), (new("建筑", "Construction"), 0.0022)], 0.065);

    // A spread that is narrow in the middle: the sum of two even steps that pass one another, −2 to 2.
    private static double Bell(int draw, int draws) => ((2.0 * draw / draws) - 1) + ((2.0 * (draw * 13L % draws) / draws) - 1);
}
