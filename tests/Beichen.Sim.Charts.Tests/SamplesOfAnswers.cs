namespace Beichen.Sim.Charts.Tests;

public static partial class Samples
{
    private static readonly FigureSource Asked = new("combined-push", 512, 20220101, "");

    private static readonly Bilingual Fai = new("固定资产投资", "Fixed-asset investment");

    private static readonly Bilingual[] Levers =
    [
        new("项目提速（全部）1.25", "Project acceleration (all) 1.25"), new("招商强度", "Investment promotion"), new("产业链完整度", "Chain completeness"),
        new("审批提速", "Faster permits"), new("消费券", "Vouchers"), new("智能制造", "Smart manufacturing"), new(LongZh, LongEn), new("土地供应", "Land supply"),
    ];

    public static ShapleyInput Shapley() => new(Asked, Fai, 0.55, 0.97,
    [
        new(Levers[0], 36.2, 33.9, 38.5), new(Levers[1], 4.1, 2.9, 5.3), new(Levers[4], 0.2, -0.3, 0.7),
        new(Levers[5], -1.4, -2.0, -0.8), new(Levers[6], 2.9, 2.1, 3.7),
    ]);

    public static ShapleyInput NoShare() => new(Asked, Fai, 0, 0, [new(Levers[6], 0, 0, 0)]);

    public static WorthInput Worth() => new(Asked, Fai, "combined-push", new("个百分点", "points"), 0.42,
        [new(Levers[1], 0.08, 0.05, 0.11), new(Levers[0], 0.21, 0.17, 0.25), new(Levers[5], 0.02, -0.01, 0.05)]);

    public static SobolInput Sobol(int factors = 8, bool converged = true) => new(Asked, Fai,
        [.. Enumerable.Range(0, factors).Select(at =>
            new IntervalBar(Levers[at % Levers.Length], 0.8 / (at + 1.5), (0.8 / (at + 1.5)) - 0.06, (0.8 / (at + 1.5)) + 0.07, 0.7 / (at + 1.5)))], converged);

    public static MorrisInput Morris(double size = 1) => new(Asked, Fai, new("个百分点", "points"),
        [.. Levers.Select((name, at) => new MorrisPoint(name, size * 2.4 / (at + 1), size * 2.1 / (at + 1), size * 2.8 / (at + 1),
            (at % 3 == 2 ? -1 : 1) * size * 2.2 / (at + 1), size * (at % 2 == 0 ? 0.5 : 1.6) / (at + 1)))]);

    public static TradeOffInput TradeOff(bool chosen = true) => new(Asked, Fai,
        [(1, 0.45, 0), (0.93, 0.52, 1), (0.85, 0.61, 1), (0.7, 0.74, 2), (0.52, 0.86, 2), (0.31, 0.93, 3), (0.12, 1, 3)], chosen ? (0.7, 0.74) : null);

    public static CostChanceInput CostChance(bool feasible = true) => new(Asked, Fai, feasible ? 0.7 : 0.95,
        [(0, 0.31), (1.5, 0.48), (4, 0.62), (9.2, 0.72), (23.8, 0.81)], (9.2, feasible ? 0.709 : 0.81, 0.68, 0.83), feasible);

    public static SlackInput Slack(int projects = 9) => new(Asked, Fai, 0.5, 0.55,
        [.. Enumerable.Range(0, projects).Select(at => new SlackRow(Levers[at % Levers.Length], at == 0 ? null : at < 5 ? at : 8,
            at >= 5, [.. Enumerable.Range(0, 9).Select(slip => Math.Max(0, 0.55 - (at < 5 ? 0.06 * slip / (at + 1) : 0)))]))]);

    public static LightsInput Lights(int projects = 7) => new(Asked, new("甲县办法", "county A's rules"), ["2022Q1", "2022Q2", "2022Q3", "2022Q4"],
        [.. Enumerable.Range(0, projects).Select(at => new LightsRow(Levers[at % Levers.Length], [.. Enumerable.Range(0, 4).Select(quarter =>
        {
            double red = Math.Min(1, at * quarter / 12.0), yellow = (1 - red) * 0.4;
            return (1 - red - yellow, yellow, red);
        })], at > 3 ? "2022-08-14" : null))]);

    public static SmallMultiplesInput Multiples(int panels = 7) => new(Source, ["2022Q1", "2022Q2", "2022Q3", "2022Q4"], 0.065,
        [.. Enumerable.Range(0, panels).Select(at => new SmallMultiple(Levers[at % Levers.Length], [.. Enumerable.Range(0, 4).Select(quarter =>
        {
            double middle = 0.04 + (0.004 * (at % 7) * quarter / 3.0), half = 0.004 * (quarter + 1);
            return new FanQuarter(middle - (2 * half), middle - half, middle - (half / 2), middle, middle + (half / 2), middle + half, middle + (2 * half));
        })], (0.1 + (0.1 * (at % 7)), 0.05, 0.9)))]);

    public static VintageInput Vintages() =>
        new(Asked, [new("年初", "before"), new("至2022Q1", "to 2022Q1"), new("至2022Q2", "to 2022Q2"), new("至2022Q3", "to 2022Q3")],
    [
        (Fai, [0.55, 0.61, 0.58, 0.72]), (new(LongZh, LongEn), [0.57, 0.42, 0.31, 0.3]), (new("地区生产总值", "GDP"), [0.06, 0.03, 0.01, 0]),
        (new("新增就业", "Jobs"), [0.39, 0.41, 0.4, 0.45]), (new("财政收入", "Budget revenue"), [0.47, 0.47, 0.47, 0.47]),
    ]);
}
