using System.Text.Json;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Results.Comparisons;
using static Beichen.Sim.Briefing.Reading.Evidence;
using static Beichen.Sim.Briefing.Reading.Forms;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>What a comparison of plans may hold.</summary>
internal static class CompareReading
{
    private const int MostMilestones = 8;

    public static ReadTemplate Template { get; } = new(
        "compare",
        [
            new("title", "<district><year>年推进方案比较简报", "<district>: <count> plans of <year> compared", Title),
            new("under", "（<count>种方案，同一组<draws>次抽样，所列假设下的条件推演）",
                "<count> plans on the same <draws> draws; a conditional projection under stated assumptions",
                r => Map(("count", Said.Whole(r.Evidence.Runs.Count)), ("draws", Said.Whole(r.Evidence.Draws)))),
            new("joint-same", "到期的计分目标全部实现的概率，各方案都是<chance>。",
                "The chance that all scored targets due are met together is <chance> under every plan.", r => Map(("chance", SameJoint(r)))),
            new("joint", "到期的计分目标全部实现的概率：<list>。", "The chance that all scored targets due are met together: <list>.", r => Map(("list", Joint(r)))),
            new("joint-none", "推演期内没有到期的计分目标。", "No scored target comes due within the run.", Nothing),
            new("most", "与“<ref>”相比，“<plan>”变动最大的是<name>：达标概率由<before><towards><after>（相差<range>，<level>区间），<word>；"
                + "超出抽样误差的，概率升的<gains>项，降的<losses>项（<table>）。",
                "Against “<ref>”, “<plan>” moves <name> most: its chance goes from <before> to <after> (difference <range>, <level> interval), <word>; "
                + "beyond the noise <gains> rise and <losses> fall (<table>).", Most),
            new("most-none", "与“<ref>”相比，“<plan>”没有哪项目标的概率变动超出抽样误差。",
                "Against “<ref>”, “<plan>” moves no chance beyond the noise of the draws.", MostNone),
            new("inputs", "“<plan>”与“<ref>”不同的输入有<count>个，不同的办法是<measures>。",
                "Inputs in which “<plan>” differs from “<ref>”: <count>; measures: <measures>.", Inputs),
            new("inputs-same", "“<plan>”与“<ref>”不同的输入有<count>个，办法相同。",
                "Inputs in which “<plan>” differs from “<ref>”: <count>; its measures are the same.", Inputs),
            new("mean", "“<plan>”下<name>平均<direction><size>。", "Under “<plan>” <name> <direction> <size> on average.", Mean),
            new("moved", "“<plan>”下按期概率变动超出抽样误差的节点有<count>个，最大的是<name>：由<before><towards><after>（<table>）。",
                "Under “<plan>” the chances of <count> milestones move beyond the noise; most: <name>, from <before> to <after> (<table>).", Moved),
            new("moved-none", "“<plan>”下没有哪个节点的按期概率变动超出抽样误差。", "Under “<plan>” no milestone's chance moves beyond the noise of the draws.",
                r => Map(("plan", Told(Other(r)).Length == 0 ? r.Parts["plan"] : "(some milestone moves)"))),
            new("paired", "各方案用同一组抽样，逐次配对；<level>区间只含抽样误差，不含模型误差。",
                "All plans share the draws and are paired one by one; a <level> interval holds the error of sampling alone, not that of the model.",
                r => Map(("level", "95%"))),
            .. AdviceReading.Forms,
            new("prints", "种子<seed>；结果指纹：<list>。", "Seed <seed>; results: <list>.", r => Map(("seed", Text(r.Root, "seed")),
                ("list", r.List(r.Evidence.Runs.Select(run => Quoted(r, run, Text(run, "resultFingerprint")[..8])))))),
            new("arrows", "箭头为与“<ref>”逐次配对后超出抽样误差（<level>）的变化；不计分的目标未列。",
                "Arrows: changes against “<ref>”, paired draw by draw, beyond the noise of the draws (<level>); targets that are not scored are left out.",
                r => Map(("ref", Plan(r.Evidence, 0)), ("level", "95%"))),
            new("money", "“多花的费用”为各项办法按其费用系数比“<ref>”多花的；“不详”为方案之间不只差在办法，或有办法没有费用系数。",
                "“Extra cost”: what the measures cost beyond those of “<ref>”; “not known” where more than measures differs, or a measure has no cost.",
                r => Map(("ref", Plan(r.Evidence, 0)))),
            .. Shared.Where(form => form.Name == "version"),
        ],
        Rows, Captions, Known, e => ["title", "under", "paired", "prints", "arrows", "money", .. AdviceReading.Required(e), "version"]);

    internal static string Plan(Evidence e, int at) => Text(e.Runs[at], "scenario" + e.Side);

    private static string Quoted(ReadSentence r, JsonElement run, string words) => $"“{Text(run, "scenario" + r.Evidence.Side)}”{r.Pick("", " ")}{words}";

    private static Dictionary<string, string> Title(ReadSentence r) =>
        r.English
        ? Map(("district", r.Evidence.District), ("count", Said.Whole(r.Evidence.Runs.Count)), ("year", Text(r.Root, "start")[..4]))
        : Map(("district", r.Evidence.District), ("year", Text(r.Root, "start")[..4]));

    private static string[] Chances(ReadSentence r) => [.. r.Evidence.Runs.Select(run =>
        run.GetProperty("jointProbability").ValueKind == JsonValueKind.Number ? r.Said.Chance(Number(run, "jointProbability")) : "")];

    private static string SameJoint(ReadSentence r) =>
        Chances(r) is var all && all.Distinct(StringComparer.Ordinal).Count() == 1 ? all[0] : "(the plans differ)";

    private static string Joint(ReadSentence r)
    {
        string[] chances = Chances(r);
        return chances.Distinct(StringComparer.Ordinal).Count() == 1 ? "(the plans do not differ)"
            : r.List(r.Evidence.Runs.Zip(chances).Where(one => one.Second.Length > 0).Select(one => Quoted(r, one.First, one.Second)));
    }

    private static int At(ReadSentence r) => Enumerable.Range(1, r.Evidence.Runs.Count - 1).First(at =>
        string.Equals(Plan(r.Evidence, at), r.Parts["plan"], StringComparison.Ordinal));

    private static ScenarioDifference Other(ReadSentence r) => r.Evidence.Comparison.Scenarios[At(r) - 1];

    private static double Chance(JsonElement run, string list, string id) =>
        Number(run.GetProperty(list).EnumerateArray().First(one => string.Equals(Text(one, "id"), id, StringComparison.Ordinal)), "probability");

    private static Dictionary<string, string> Most(ReadSentence r)
    {
        TargetDifference[] told = [.. Other(r).Targets.Where(target => target.ChanceDiffers)];
        TargetDifference most = told.MaxBy(target => Math.Abs(target.ProbabilityDifference!.Value)) ?? throw new KeyNotFoundException("no chance moves");
        JsonElement now = r.Evidence.Runs[At(r)].GetProperty("targets").EnumerateArray()
            .First(one => string.Equals(Text(one, "id"), most.Target, StringComparison.Ordinal));
        double before = Chance(r.Root, "targets", most.Target), after = Number(now, "probability");
        Dictionary<string, string> map = Map(
            ("ref", Plan(r.Evidence, 0)), ("name", r.Evidence.Name(r.Evidence.TargetOf(most.Target))), ("before", r.Said.Chance(before)),
            ("after", r.Said.Chance(after)), ("range", r.Said.Range(most.ProbabilityLow!.Value, most.ProbabilityHigh!.Value, "pp")), ("level", "95%"),
            ("word", r.Evidence.Word(now)), ("gains", Said.Whole(told.Count(target => target.ProbabilityDifference > 0))),
            ("losses", Said.Whole(told.Count(target => target.ProbabilityDifference < 0))), ("table", r.Reference("chances")));
        if (!r.English) map["towards"] = r.Said.Towards(after - before);
        return map;
    }

    private static Dictionary<string, string> MostNone(ReadSentence r) => Map(
        ("ref", Plan(r.Evidence, 0)), ("plan", Other(r).Targets.Any(target => target.ChanceDiffers) ? "(some chance moves)" : r.Parts["plan"]));

    private static Dictionary<string, string> Inputs(ReadSentence r)
    {
        (var before, var after) = (r.Evidence.Request.Runs[0].Compiled, r.Evidence.Request.Runs[At(r)].Compiled);
        Dictionary<string, string> was = Values(before.Ledger), now = Values(after.Ledger);
        int count = was.Count(one => !now.TryGetValue(one.Key, out string? value) || value != one.Value) + now.Keys.Count(path => !was.ContainsKey(path));
        string[] moved = [.. before.Levers.Except(after.Levers).Concat(after.Levers.Except(before.Levers)).Select(lever => lever.Lever)];
        string measures = r.List(after.Seeds.Levers.Where(lever => moved.Contains(lever.Id, StringComparer.Ordinal))
            .Select(lever => r.Pick(lever.Chinese, lever.English)));
        Dictionary<string, string> map = Map(("ref", Plan(r.Evidence, 0)), ("count", Said.Whole(count)));
        if (measures.Length > 0 || r.Parts.ContainsKey("measures")) map["measures"] = measures;
        return map;
    }

    private static Dictionary<string, string> Values(Ledger ledger) =>
        ledger.Entries.ToDictionary(entry => entry.Path, entry => $"{entry.Value}|{entry.Distribution}", StringComparer.Ordinal);

    private static Dictionary<string, string> Mean(ReadSentence r)
    {
        TargetDifference target = Other(r).Targets.First(one => string.Equals(one.Target, r.Id("name"), StringComparison.Ordinal));
        return Map(("direction", r.Said.Direction(target.MeanDifference)), ("size", r.Said.Size(target.MeanDifference, target.Unit)));
    }

    private static MilestoneDifference[] Told(ScenarioDifference other) => [.. other.Milestones.Where(one => one.Low > 0 || one.High < 0)];

    private static Dictionary<string, string> Moved(ReadSentence r)
    {
        MilestoneDifference[] told = Told(Other(r));
        MilestoneDifference most = told.MaxBy(one => Math.Abs(one.Difference)) ?? throw new KeyNotFoundException("no milestone moves");
        double before = Chance(r.Root, "milestones", most.Id), after = Chance(r.Evidence.Runs[At(r)], "milestones", most.Id);
        Dictionary<string, string> map = Map(("count", Said.Whole(told.Length)), ("name", r.Pick(most.Zh, most.En)), ("before", r.Said.Chance(before)),
            ("after", r.Said.Chance(after)), ("table", r.Reference("milestones")));
        if (!r.English) map["towards"] = r.Said.Towards(after - before);
        return map;
    }

    private static IEnumerable<string[]> Rows(Evidence e)
    {
        string[] plans = [.. Enumerable.Range(0, e.Runs.Count).Select(at => Plan(e, at))];
        yield return [e.Pick("目标", "Target"), e.Pick("要求", "Asked"), .. plans];
        foreach (JsonElement target in e.Scored)
        {
            string id = Text(target, "id");
            yield return
            [
                e.Name(target) + (Flag(target, "isPace") ? e.Pick("（进度）", " (pace)") : ""), e.Said.Value(Asked(target)!.Value, Text(target, "unit")),
                .. e.Runs.Select((run, at) => Cell(e, run, at, id)),
            ];
        }

        yield return [e.Pick("多花的费用", "Extra cost"), "—", "—", .. AdviceReading.Money(e)];
        string[] moved = [.. Milestones(e)];
        if (moved.Length > 0) yield return [e.Pick("节点", "Milestone"), e.Pick("到期", "Due"), .. plans];
        foreach (string id in moved)
        {
            JsonElement first = e.Of("milestones", id, "id")!.Value;
            yield return [e.Name(first), e.Said.Quarter(Text(first, "due")), .. e.Runs.Select(run => Said.ChanceCell(Chance(run, "milestones", id)))];
        }

        foreach (string[] row in ReadTables.Thresholds(e)) yield return row;
    }

    private static string Cell(Evidence e, JsonElement run, int at, string id)
    {
        double chance = Chance(run, "targets", id);
        TargetDifference? pair = at == 0 ? null : e.Comparison.Scenarios[at - 1].Targets.First(one => string.Equals(one.Target, id, StringComparison.Ordinal));
        return Said.ChanceCell(chance) + (pair is not { ChanceDiffers: true } ? "" : chance > Chance(e.Root, "targets", id) ? " ↑" : " ↓");
    }

    private static IEnumerable<string> Milestones(Evidence e) => e.Comparison.Scenarios.SelectMany(Told)
        .GroupBy(one => one.Id, StringComparer.Ordinal).OrderByDescending(group => group.Max(one => Math.Abs(one.Difference)))
        .Take(MostMilestones).Select(group => group.Key);

    private static IEnumerable<(string, bool, string)> Captions(Evidence e) =>
    [
        ("chances", false, e.Pick("各方案的达标概率", "Chances under each plan")),
        ("milestones", false, e.Pick("节点的按期概率，变动最大的在前", "Chances of being on time, the farthest moved first")),
        ("words", false, e.Pick("判断用语的概率界限", "Words of certainty")),
        ("differences", true, e.Pick($"各方案与“{Plan(e, 0)}”的达标概率之差", $"Differences of chance against “{Plan(e, 0)}”")),
    ];

    private static IEnumerable<string> Known(Evidence e)
    {
        string[] scenarios = [.. e.Runs.Select(run => Text(run, "scenario"))];
        bool isScenarios = !e.Runs.Any(run => IsFork(run) || HasActuals(run));
        IEnumerable<string> folders = isScenarios ? scenarios.Select(scenario => "compare/" + scenario)
            : e.Runs.Select((run, at) => scenarios[at] + (HasActuals(run) ? "-known" : ""));
        return
        [
            .. e.Language == Language.En
                ? (string[])["The answer", "What differs", "Milestones that move", "Grounds", "Annex", "How to reproduce"]
                : ["一、总体判断", "二、差别从哪里来", "三、挪动的节点", "四、口径与说明", "附件", "复现办法"],
            .. isScenarios ? [$"beichen compare {string.Join(' ', scenarios)} --draws {Text(e.Root, "draws")} --seed {Text(e.Root, "seed")} "
                + $"--horizon {Text(e.Root, "horizon")} --out compare"] : e.Runs.SelectMany(run => RunCommands(run, "-known")),
            $"beichen brief {string.Join(' ', folders)} --template compare --lang {e.Pick("zh", "en")} --format docx,html --out compare-brief",
        ];
    }

    private static bool IsFork(JsonElement run) => run.TryGetProperty("forkedFrom", out JsonElement from) && from.ValueKind == JsonValueKind.Object;
}
