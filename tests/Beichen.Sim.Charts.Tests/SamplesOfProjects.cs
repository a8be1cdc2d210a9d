namespace Beichen.Sim.Charts.Tests;

public static partial class Samples
{
    public static readonly (string Zh, string En)[] ProjectNames =
    [
        ("SMC（天津）二期", "SMC Tianjin phase II"), ("西门子电气传动扩建", "Siemens drives expansion"), ("雅迪二期", "Yadea phase II"),
        ("天津建科院二期", "TJK phase II"), ("王府井购物中心", "Wangfujing mall"), ("北辰站", "Beichen station"),
        ("创维集团北方总部及智能制造基地", "Skyworth northern headquarters and smart manufacturing base"), ("中交智慧产业园", "CCCC smart park"),
    ];

    public static ProjectGanttInput Gantt(int rows = 8, int axisEnd = 8) => new(Source, 0, axisEnd, [.. Enumerable.Range(0, rows).Select(Project)]);

    /// <summary>Projects with the lights of four quarters beside them, every third without.</summary>
    public static ProjectGanttInput Lit(int rows = 8)
    {
        ProjectGanttInput plain = Gantt(rows);
        return plain with
        {
            Lights = new(new("甲县办法（2025）", "County A (2025)"), ["2022Q1", "2022Q2", "2022Q3", "2022Q4"]),
            Rows = [.. plain.Rows.Select((row, at) =>
                row with { Milestone = new("投产", "producing"), Lights = at % 3 == 2 ? [] : Lights(7).Rows[at % 7].Chances })],
        };
    }

    private static ProjectGanttRow Project(int at)
    {
        (string zh, string en) = ProjectNames[at % ProjectNames.Length];
        if (at >= ProjectNames.Length)
            (zh, en) = ($"{zh}（{(at / ProjectNames.Length) + 1}）", $"{en} ({(at / ProjectNames.Length) + 1})");
        double permits = 0.6 + (at % 3 * 0.4);
        double built = permits + 1.4 + (at % 5 * 0.7);
        double start = built + 0.6;
        return new(
            zh, en,
            [
                new(StageKind.Permits, at % 4 * 0.2, permits), new(StageKind.Construction, permits, built),
                new(StageKind.Commissioning, built, start), new(StageKind.Producing, start, 20),
            ],
            at % 6 == 5 ? null : Math.Min(4, start - 0.4), start - 0.5, start, start + 0.7 + (at % 4 * 0.9), Math.Clamp(1.1 - (at % 5 * 0.26), 0, 1));
    }

    public static MilestoneInput Milestones(int rows = 8) => new(Source, [.. Enumerable.Range(0, rows).Select(at =>
    {
        (string zh, string en) = ProjectNames[at % ProjectNames.Length];
        double chance = Math.Clamp(1.02 - (at * 1.04 / Math.Max(1, rows - 1)), 0, 1);
        return new MilestoneRow(zh + (at < 8 ? string.Empty : $"（{at / 8}）"), en + (at < 8 ? string.Empty : $" ({at / 8})"),
            "2022Q4", chance, Math.Max(0, chance - 0.03), Math.Min(1, chance + 0.03));
    })]);

    public static InvestmentCurveInput Investment(double probability = 0.46, double median = 612) => new(
        Source, ["2022Q1", "2022Q2", "2022Q3", "2022Q4"],
        [96, 268, 463, 640], [78, 214, 388, median - 41], [88, 239, 424, median], [99, 262, 466, median + 43], [82, 231, 412, 577],
        614.5, 0.065, probability, Math.Max(0, probability - 0.03), Math.Min(1, probability + 0.03));
}
