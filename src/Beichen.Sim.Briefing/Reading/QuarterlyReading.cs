using System.Text.Json;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Stored;
using static Beichen.Sim.Briefing.Reading.Evidence;
using static Beichen.Sim.Briefing.Reading.Forms;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>What a briefing after a quarter may hold; what stands and what the rest needs is worked out again from the columns.</summary>
internal static class QuarterlyReading
{
    private const int MostMilestones = 12;

    public static ReadTemplate Template { get; } = new(
        "quarterly",
        [
            new("title", "<district><quarter>计划跟踪简报", "<district>: where the plan stands after <quarter>", Title),
            new("none-due", "当年没有到期的计分目标。", "No scored target comes due this year.", Nothing),
            new("growth", "<name>累计增速中位数<median>（八成区间<range>）；要达到全年<asked>，余期须增长<needed>，推演为<rest>（八成区间<ahead>），达标概率~<chance>，<word>。",
                "<name> stands at a median of <median> (eight draws in ten <range>); to reach <asked> the rest must grow <needed>, "
                + "the run has <rest> (eight draws in ten <ahead>): chance <chance>, <word>.", Growth),
            new("see", "以<quarter>末为界，各项目标见<table>。", "All targets due, seen from the end of <quarter>, are in <table>.",
                r => Map(("quarter", r.Said.Quarter(Now(r.Evidence).ToString())), ("table", r.Reference("standing")))),
            new("rest-note", "增速的余期为与上年同期余下各季相比，计数的余期为还差的和还会有的；逐次抽样计算，取中位数。",
                "The rest of a growth is over the same rest of last year; of a count, what is missing and what is still to come; "
                + "worked out draw by draw, the median given.", Nothing),
            new("passed-none", "到<quarter>末没有应完成的节点。", "No milestone is due by the end of <quarter>.",
                r => Map(("quarter", Passed(r.Evidence).Length == 0 ? r.Said.Quarter(Now(r.Evidence).ToString()) : "(some are due)"))),
            new("passed", "到<quarter>末应完成的节点有<due>个，<doubtful>个的按期概率不能确认过半，概率最低的是<name>（<chance>）。",
                "Of the <due> milestones due by the end of <quarter>, <doubtful> cannot be told to be better than even; the lowest is <name> (<chance>).",
                r => Milestones(r, Passed(r.Evidence), Now(r.Evidence).ToString())),
            new("coming-none", "其后在推演期内没有到期的节点。", "No milestone comes due after it within the run.",
                r => Holds(Coming(r.Evidence).Length == 0, "milestones come due")),
            new("coming", "其后最近到期的节点在<quarter>，有<due>个，<doubtful>个的按期概率不能确认过半，概率最低的是<name>（<chance>；<table>）。",
                "Of the <due> milestones next due, in <quarter>, <doubtful> cannot be told to be better than even; the lowest is <name> (<chance>; <table>).",
                r => Milestones(r, Coming(r.Evidence), Text(Coming(r.Evidence)[0], "due"), ("table", r.Reference("coming")))),
            new("gantt", "各项目的进度和到期日见<figure>。", "Projects and their dates are in <figure>.", r => Map(("figure", r.Reference("project-gantt")))),
            new("lights", "按<rules>，有建设任务的项目有<all>个，到<quarter>末最可能亮红灯的有<red>个。",
                "By <rules>, of <all> projects with work ahead <red> stand likeliest at red by the end of <quarter>.", Lights),
            .. Shared,
        ],
        Rows, Captions, Known, e => ["title", "under", "rest-note", .. ReadLights.Of(e).Count == 0 ? (string[])[] : ["lights"],
            .. e.IsGivenActuals ? (string[])["known"] : [], "bands", "version"]);

    private static Dictionary<string, string> Title(ReadSentence r) =>
        Map(("district", r.Evidence.District), ("quarter", r.Said.Quarter(Now(r.Evidence).ToString())));

    private static Quarter Now(Evidence e)
    {
        string text = e.Request.At ?? (e.Root.TryGetProperty("actuals", out JsonElement known) && known.ValueKind == JsonValueKind.Object
            ? Text(known, "dataDate") : Text(e.Root, "start"));
        return Quarter.TryParse(text, out Quarter quarter) ? quarter : throw new KeyNotFoundException($"'{text}' is no quarter");
    }

    private sealed record Stand(JsonElement Score, bool IsGrowth, double[] Now, double[] Needed, double[] Rest);

    private static IReadOnlyList<Stand> Stands(Evidence e) => e.Once<IReadOnlyList<Stand>>("stands", () => [.. Work(e)]);

    private static IEnumerable<Stand> Work(Evidence e)
    {
        StoredColumns run = e.Request.Run;
        int at = Now(e).Since(run.Plan.Start);
        foreach (JsonElement score in e.Scored.Where(score => !Flag(score, "isPace") && Text(score, "due")[..4] == Now(e).ToString()[..4]))
        {
            TargetParameters target = run.Plan.Targets.First(known => string.Equals(known.Id, Text(score, "id"), StringComparison.Ordinal));
            double[] now = Column(target.Id, "Outcome", at), end = Column(target.Id, "Outcome", target.DueQuarter);
            string? level = target.Measure switch
            {
                TargetMeasure.GdpGrowth => "Gdp",
                TargetMeasure.RevenueGrowth => "Revenue",
                TargetMeasure.InvestmentGrowth => "Investment",
                _ => null,
            };
            if (target.Measure is TargetMeasure.IncomeInStep or TargetMeasure.EnergyIntensityFall) continue;
            if (level is null)
            {
                yield return new Stand(score, false, now, [.. now.Select(value => Math.Max(target.Value!.Value - value, 0))],
                    [.. now.Select((value, draw) => end[draw] - value)]);
                continue;
            }

            double[] soFar = Column(run.Plan.Name.Id, level + "YearToDate", at), whole = Column(run.Plan.Name.Id, level + "YearToDate", target.DueQuarter);
            double[] lastRest = [.. soFar.Select((value, draw) => (whole[draw] / (1 + end[draw])) - (value / (1 + now[draw])))];
            yield return new Stand(score, true, now,
                [.. soFar.Select((value, draw) => (((1 + target.Value!.Value) * (whole[draw] / (1 + end[draw]))) - value) / lastRest[draw] - 1)],
                [.. soFar.Select((value, draw) => ((whole[draw] - value) / lastRest[draw]) - 1)]);
        }

        double[] Column(string entity, string name, int quarter) => run.Column(quarter, EntityKind.District, entity, name)
            ?? throw new KeyNotFoundException($"the run has no {name} of {entity}");
    }

    // Type 7 of Hyndman and Fan.
    private static double Quantile(double[] values, double share)
    {
        double[] sorted = [.. values.Order()];
        double place = share * (sorted.Length - 1);
        int below = (int)Math.Floor(place);
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    private static Dictionary<string, string> Growth(ReadSentence r)
    {
        Stand stand = Stands(r.Evidence).First(one => one.IsGrowth && string.Equals(r.Evidence.Name(one.Score), r.Parts["name"], StringComparison.Ordinal));
        string unit = Text(stand.Score, "unit");
        return Map(("median", r.Said.Value(Quantile(stand.Now, 0.5), unit)),
            ("range", r.Said.Range(Quantile(stand.Now, 0.1), Quantile(stand.Now, 0.9), unit)), ("asked", r.Said.Value(Asked(stand.Score)!.Value, unit)),
            ("needed", r.Said.Value(Quantile(stand.Needed, 0.5), unit)), ("rest", r.Said.Value(Quantile(stand.Rest, 0.5), unit)),
            ("ahead", r.Said.Range(Quantile(stand.Rest, 0.1), Quantile(stand.Rest, 0.9), unit)),
            ("chance", r.Said.Chance(Number(stand.Score, "probability"))), ("word", r.Evidence.Word(stand.Score)));
    }

    private static JsonElement[] Due(Evidence e, Func<string, bool> holds) => [.. e.List("milestones")
        .Where(one => !Flag(one, "isPace") && holds(Text(one, "due"))).OrderBy(one => Number(one, "probability"))];

    private static JsonElement[] Passed(Evidence e) => Due(e, due => string.CompareOrdinal(due, Now(e).ToString()) <= 0);

    private static JsonElement[] Coming(Evidence e)
    {
        JsonElement[] later = Due(e, due => string.CompareOrdinal(due, Now(e).ToString()) > 0);
        string? next = later.Select(one => Text(one, "due")).Min(StringComparer.Ordinal);
        return [.. later.Where(one => string.Equals(Text(one, "due"), next, StringComparison.Ordinal))];
    }

    private static Dictionary<string, string> Milestones(ReadSentence r, JsonElement[] due, string quarter, params (string, string)[] more) => Map(
    [
        ("quarter", r.Said.Quarter(quarter)), ("due", Said.Whole(due.Length)), ("doubtful", Said.Whole(due.Count(one => Number(one, "low") <= 0.5))),
        ("name", r.Evidence.Name(due[0])), ("chance", r.Said.Chance(Number(due[0], "probability"))), .. more,
    ]);

    private static Dictionary<string, string> Lights(ReadSentence r)
    {
        IReadOnlyDictionary<string, double[][]> lights = ReadLights.Of(r.Evidence);
        int red = lights.Values.Select(row => row[^1]).Count(last => last[2] >= last[1] && last[2] >= last[0]);
        return Map(("rules", r.Evidence.Request.Rules is { } rules ? r.Pick(rules.Chinese, rules.English) : "(no rules were given)"),
            ("all", Said.Whole(lights.Count)), ("red", Said.Whole(red)), ("quarter", r.Said.Quarter(ReadLights.Quarters(r.Evidence)[^1])));
    }

    private static IEnumerable<string[]> Rows(Evidence e)
    {
        yield return e.Language == Language.En
            ? ["Target", "Asked", "Median so far", "Rest needs", "Rest, median", "Rest, eight in ten", "Chance", "In words"]
            : ["目标", "全年要求", "到季末中位数", "余期须", "余期推演", "余期八成区间", "达标概率", "判断"];
        foreach (Stand stand in Stands(e))
        {
            string unit = Text(stand.Score, "unit");
            yield return
            [
                e.Name(stand.Score), e.Said.Value(Asked(stand.Score)!.Value, unit), e.Said.Value(Quantile(stand.Now, 0.5), unit),
                e.Said.Value(Quantile(stand.Needed, 0.5), unit), e.Said.Value(Quantile(stand.Rest, 0.5), unit),
                e.Said.Range(Quantile(stand.Rest, 0.1), Quantile(stand.Rest, 0.9), unit), Said.ChanceCell(Number(stand.Score, "probability")),
                $"{e.Mark(stand.Score)} {e.Word(stand.Score)}",
            ];
        }

        JsonElement[] coming = Coming(e);
        if (coming.Length > 0)
            yield return e.Language == Language.En ? ["Milestone", "On time", "95% interval", "In words"] : ["节点", "按期概率", "95%区间", "判断"];
        foreach (JsonElement one in coming.Take(MostMilestones))
            yield return [e.Name(one), Said.ChanceCell(Number(one, "probability")), Said.ChanceInterval(Number(one, "low"), Number(one, "high")),
                $"{e.Mark(one)} {e.Word(one)}"];
        foreach (string[] row in ReadTables.Thresholds(e)) yield return row;
    }

    private static IEnumerable<(string, bool, string)> Captions(Evidence e) =>
    [
        ("standing", false, e.Pick("已有的和余期所需", "What stands and what the rest needs")),
        ("coming", false, e.Pick("最近到期的节点，概率低的在前", "The milestones next due, the lowest chance first")),
        ("words", false, e.Pick("判断用语的概率界限", "Words of certainty")),
        ("gdp-fan", true, e.Pick("地区生产总值增速与目标", "Growth of gross domestic product and its target")),
        ("investment-curve", true, e.Pick("固定资产投资进度与目标", "Fixed investment so far and its target")),
        ("project-gantt", true, e.Pick("项目进度和节点的按期概率", "Projects over time and the chances of their milestones")),
    ];

    private static IEnumerable<string> Known(Evidence e)
    {
        string scenario = Text(e.Root, "scenario");
        return
        [
            .. e.Language == Language.En ? (string[])["The answer", "Milestones", "Grounds", "Annex", "How to reproduce"]
                : ["一、总体判断", "二、节点", "三、口径与说明", "附件", "复现办法"],
            .. e.RunCommands(),
            $"beichen brief {scenario} --template quarterly --at {Now(e)}{(ReadLights.Of(e).Count > 0 ? $" --rules {e.Request.Rules!.Id}" : "")} "
            + $"--lang {e.Pick("zh", "en")} --format docx,html --out {scenario}-brief",
        ];
    }
}
