using System.Text.Json;
using static Beichen.Sim.Briefing.Reading.Evidence;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>The forms of the sentences of a year's briefing, written down for the reader apart from the writer's templates.</summary>
internal static class Forms
{
    public static IReadOnlyList<Form> Annual { get; } =
    [
        new("title", "<district><year>年度计划目标推演简报", "<district>: will the targets of <year> be met?", Title),
        new("under", "（“<scenario>”情景，所列假设下的条件推演）", "Scenario “<scenario>”; a conditional projection under stated assumptions", Scenario),
        new("together", "“<scenario>”情景下，到期的<due>项计分目标全部实现的概率为~<chance>（<draws>次抽样中<hits>次，<level>区间<range>）。",
            "Under “<scenario>” the chance that all <due> scored targets due are met together is <chance> (<hits> of <draws> draws, <level> interval <range>).",
            Together),
        new("none-due", "“<scenario>”情景下，没有到期的计分目标。", "Under “<scenario>” no scored target comes due.", NoneDue),
        new("binding", "短板是<name>：中位数<median>，八成区间<range>，达到<asked>的概率为<chance>，<word>。",
            "The weakest is <name>: median <median>, eight draws in ten <range>; the chance of reaching <asked> is <chance>, <word>.", Binding),
        new("groups", "其余各项，<groups>（<table>）。", "Of the others, <groups> (<table>).", Groups),
        new("all-groups", "各项目标，<groups>（<table>）。", "By chance, <groups> (<table>).", Groups),
        new("decides-not", "项目时序决定<these>，不决定<those>。", "Timing decides <these>, not <those>.", Decides),
        new("decides", "项目时序决定<these>。", "Timing decides <these>.", Decides),
        new("decides-none", "全部项目延后一季，各项概率的变动都不到<most>。", "A quarter's delay of every project moves no chance by <most> or more.", DecidesNone),
        new("fight", "<first>与<second>相互牵制。", "<first> and <second> fight.", Fight),
        new("moved-figure", "全部项目延后一季，<name>平均<direction><size>，达标概率由<before><towards><after>（<figure>）。",
            "With every project a quarter later <name> <direction> <size> on average, and its chance goes from <before> to <after> (<figure>).", Moved),
        new("moved", "全部项目延后一季，<name>平均<direction><size>，达标概率由<before><towards><after>。",
            "With every project a quarter later <name> <direction> <size> on average, and its chance goes from <before> to <after>.", Moved),
        new("spared", "概率变动不到<least>的有<count>项。", "The chances of <count> move by less than <least>.", Spared),
        new("no-timing", "本次推演没有问时序的影响。", "What timing decides was not asked of this run.", Nothing),
        new("pair", "<first>达标的<met>次抽样中，<second>同时达标的有<both>次；两者若不相干，应有约<expected>次。",
            "Of the <met> draws that meet <first>, <both> meet <second> as well; about <expected> would if the two were unrelated.", Pair),
        new("lean", "全市增长越快，<gains>越易达到，<loses>越难达到（<figure>）。",
            "The faster the city grows, the more often <gains> is met and the less often <loses> (<figure>).", Lean),
        new("pairs", "超出抽样误差的，相互牵制的有<fights>对，同进同退的有<kin>对。",
            "Beyond the noise of the draws, pairs that fight number <fights>, pairs that go together <kin>.", Pairs),
        new("no-pairs", "本次推演没有问目标之间的牵制。", "Which targets fight was not asked of this run.", Nothing),
        new("even-up", "全市增速高于<growth>，<name>的概率才过半。",
            "<name> has better than even odds only where the city grows more than <growth>.", reading => Even(reading, 1)),
        new("even-down", "全市增速低于<growth>，<name>的概率才过半。",
            "<name> has better than even odds only where the city grows less than <growth>.", reading => Even(reading, -1)),
        new("even-never", "抽样到的全市增速，没有一处使<name>的概率过半。", "No growth of the city that was drawn gives <name> even odds.", EvenNever),
        new("gap", "<name>的中位数尚差<median>（八成区间<range>，负为缺口）。", "The median of <name> is <median> short (eight draws in ten <range>, below zero is short).", Gap),
        new("needed", "<after>之后，<name>余期须增长<growth>才能达标（中位数）。",
            "After <after>, <name> must grow <growth> for the rest of the year to reach its target (median).", Needed),
        new("no-need", "本次推演没有问达标须有什么。", "What must be true was not asked of this run.",
            r => Holds(r.Evidence.List("evenGrowth").Count == 0, "it was asked")),
        new("need-none", "没有哪个条件须单列。", "No single condition stands out.",
            r => Holds(r.Evidence.List("evenGrowth").Count > 0, "it was not asked")),
        new("input-first", "一是<name>，占<target>离散度的<share>，<basis>，可信度<confidence>。",
            "First, <name>: <share> of the spread of <target>, <basis>, confidence <confidence>.", reading => Input(reading, 0)),
        new("input-second", "二是<name>，占<target>离散度的<share>，<basis>，可信度<confidence>。",
            "Second, <name>: <share> of the spread of <target>, <basis>, confidence <confidence>.", reading => Input(reading, 1)),
        new("input-third", "三是<name>，占<target>离散度的<share>，<basis>，可信度<confidence>。",
            "Third, <name>: <share> of the spread of <target>, <basis>, confidence <confidence>.", reading => Input(reading, 2)),
        new("no-input", "没有哪个输入的影响能与抽样误差分开。", "No single input is told from chance.", Nothing),
        new("milestones", "到期的<due>个节点中，<doubtful>个的按期概率不能确认过半，概率最低的是<name>（<chance>）。",
            "Of the <due> milestones due, <doubtful> cannot be told to be better than even; the lowest is <name> (<chance>).", Milestones),
        new("assumed", "不确定参数中<share>出于假定。", "Of the uncertain values <share> are assumed.",
            reading => new Dictionary<string, string>(StringComparer.Ordinal) { ["share"] = Said.Share(Number(reading.Root, "assumedShare"), 0) }),
        new("bands", "八成区间为<low>分位至<high>分位；<level>区间只含抽样误差，不含模型误差。种子<seed>，结果指纹<print>。",
            "Eight draws in ten lie between the <low> and the <high> quantile; "
            + "a <level> interval holds the error of sampling alone, not that of the model. Seed <seed>, result <print>.", Bands),
        new("known", "已计入至<date>的实绩：<known>；<draws>次抽样折合<effective>次等权抽样。",
            "Taken in is what is known to <date>: <known>; <draws> draws say as much as <effective> of equal weight.", WhatIsKnown),
        new("stress", "压力情景：借用了计划之后才知道的冲击幅度。", "A stress: it borrows the size of a shock that was not known when the plan was made.", Nothing),
        new("pace", "<name>到<due>到期，表中为到<read>的进度。", "<name> is due in <due>; the row is the pace by <read>.", Pace),
        new("from-target", "<name>有输入由目标反推，不计分。", "<name> has an input set from the target itself and is not scored.",
            reading => Named(reading, target => Flag(target, "setFromTarget"))),
        new("no-number", "<name>在计划中没有数值，不计分。", "<name> has no number in the plan and is not scored.",
            reading => Named(reading, target => Asked(target) is null)),
        new("inputs-note", "全部<all>个不确定参数中，只列秩相关能与零分开的（参数与目标的所有配对合计按<level>水平判定）；份额为相关系数平方，不能相加。",
            "Of <all> uncertain values, those whose rank correlation is told from zero with all pairs of value and "
            + "target held together to a level of <level>; shares are squared correlations and do not add up.", InputsNote),
        new("version", "北辰推演<version>。结果指纹<result>，计划指纹<plan>。同一计划、同一种子给出同一结果。",
            "Beichen.Sim <version>. Result <result>, plan <plan>. The same plan and seed give the same result.", Version),
    ];

    /// <summary>The sentences that every form of briefing on one run may hold.</summary>
    public static IEnumerable<Form> Shared => Annual.Where(form => form.Name is "under" or "assumed" or "known" or "bands" or "stress" or "version");

    internal static Dictionary<string, string> Map(params ReadOnlySpan<(string Part, string Text)> parts)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string part, string text) in parts) map[part] = text;
        return map;
    }

    /// <summary>A sentence without parts, which may stand only where it holds.</summary>
    /// <exception cref="KeyNotFoundException">It does not hold.</exception>
    internal static Dictionary<string, string> Holds(bool holds, string otherwise) => holds ? [] : throw new KeyNotFoundException(otherwise);

    internal static Dictionary<string, string> Nothing(ReadSentence reading) => [];

    private static string ScenarioName(ReadSentence r) => Text(r.Root, "scenario" + r.Evidence.Side);

    private static Dictionary<string, string> Title(ReadSentence r) => Map(("district", r.Evidence.District), ("year", Text(r.Root, "start")[..4]));

    private static Dictionary<string, string> Scenario(ReadSentence r) => Map(("scenario", ScenarioName(r)));

    private static IEnumerable<JsonElement> Due(ReadSentence r) => r.Evidence.Scored.Where(target => !Flag(target, "isPace"));

    private static Dictionary<string, string> NoneDue(ReadSentence r) =>
        Map(("scenario", r.Root.GetProperty("jointProbability").ValueKind == JsonValueKind.Null ? ScenarioName(r) : "(targets fall due)"));

    private static Dictionary<string, string> Together(ReadSentence r)
    {
        double chance = Number(r.Root, "jointProbability");
        string said = r.Said.Chance(chance);
        return Map(("scenario", ScenarioName(r)), ("due", Said.Whole(Due(r).Count())), ("chance", said),
            ("draws", Said.Whole(r.Evidence.Draws)), ("hits", Said.Whole(Math.Round(chance * r.Evidence.Draws))),
            ("level", "95%"), ("range", r.Said.Range(Number(r.Root, "jointLow"), Number(r.Root, "jointHigh"), "%")));
    }

    private static Dictionary<string, string> Binding(ReadSentence r)
    {
        JsonElement target = r.Evidence.TargetOf(Text(r.Root, "bindingTarget"));
        string unit = Text(target, "unit");
        return Map(("name", r.Evidence.Name(target)), ("median", r.Said.Value(Number(target, "p50"), unit)),
            ("range", r.Said.Range(Number(target, "p10"), Number(target, "p90"), unit)),
            ("asked", r.Said.Value(Asked(target)!.Value, unit)), ("chance", r.Said.Chance(Number(target, "probability"))), ("word", r.Evidence.Word(target)));
    }

    private static Dictionary<string, string> Groups(ReadSentence r)
    {
        string binding = Text(r.Root, "bindingTarget");
        var parts = new List<string>();
        foreach (IGrouping<string, JsonElement> group in r.Evidence.Scored.GroupBy(r.Evidence.Word, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(target => Number(target, "probability"))))
        {
            JsonElement[] others = [.. group.Where(target => !string.Equals(Text(target, "id"), binding, StringComparison.Ordinal))];
            if (others.Length > 0) parts.Add(r.Pick($"{r.Names(others)}{group.Key}", $"{r.Names(others)} {(others.Length == 1 ? "is" : "are")} {group.Key}"));
        }

        return Map(("groups", string.Join(r.Pick("，", "; "), parts)), ("table", r.Reference("targets")));
    }

    private static double Change(JsonElement effect) => Number(effect, "probabilityAfter") - Number(effect, "probabilityBefore");

    private static JsonElement[] Moving(ReadSentence r, Func<double, bool> holds) =>
        [.. r.Evidence.List("timingEffects").Where(effect => holds(Math.Abs(Change(effect)) * 100))
            .Select(effect => r.Evidence.TargetOf(Text(effect, "target")))];

    private static Dictionary<string, string> Decides(ReadSentence r)
    {
        JsonElement[] spared = [.. Moving(r, points => points < 3).Where(target =>
            string.Equals(Text(target, "id"), Text(r.Root, "bindingTarget"), StringComparison.Ordinal))];
        return r.Parts.ContainsKey("those")
            ? Map(("these", r.Names(Moving(r, points => points >= 10))), ("those", r.Names(spared)))
            : Map(("these", r.Names(Moving(r, points => points >= 10))));
    }

    private static Dictionary<string, string> DecidesNone(ReadSentence r) =>
        Map(("most", Moving(r, points => points >= 10).Length == 0 ? "10" + r.Pick("个百分点", " points") : "(some moves more)"));

    private static JsonElement? FirstFight(ReadSentence r) =>
        r.Evidence.List("conflicts").Where(pair => Number(pair, "both") < Number(pair, "product")).Select(pair => (JsonElement?)pair).FirstOrDefault();

    private static Dictionary<string, string> Fight(ReadSentence r) => FirstFight(r) is { } pair
        ? Map(("first", r.Evidence.Name(r.Evidence.TargetOf(Text(pair, "a")))), ("second", r.Evidence.Name(r.Evidence.TargetOf(Text(pair, "b")))))
        : Map(("first", "(no pair fights)"));

    private static Dictionary<string, string> Moved(ReadSentence r)
    {
        JsonElement target = r.Target("name");
        JsonElement effect = r.Evidence.Of("timingEffects", Text(target, "id")) ?? throw new KeyNotFoundException("the run has no effect of timing on it");
        double difference = Number(effect, "difference"), change = Change(effect);
        Dictionary<string, string> map = Map(
            ("direction", difference > 0 ? r.Pick("提高", "rises by") : difference < 0 ? r.Pick("降低", "falls by") : r.Pick("不变", "does not change")),
            ("size", r.Said.Size(difference, Text(target, "unit"))),
            ("before", r.Said.Chance(Number(effect, "probabilityBefore"))),
            ("after", r.Said.Chance(Number(effect, "probabilityAfter"))),
            ("figure", r.Reference("timing")));
        if (!r.English) map["towards"] = change > 0 ? "升至" : change < 0 ? "降至" : "仍为";
        if (!r.Parts.ContainsKey("figure")) map.Remove("figure");
        return map;
    }

    private static Dictionary<string, string> Spared(ReadSentence r) =>
        Map(("least", "3" + r.Pick("个百分点", " points")), ("count", Said.Whole(Moving(r, points => points < 3).Length)));

    private static Dictionary<string, string> Pair(ReadSentence r)
    {
        JsonElement pair = FirstFight(r) ?? throw new KeyNotFoundException("no pair fights");
        return Map(("first", r.Evidence.Name(r.Evidence.TargetOf(Text(pair, "a")))),
            ("second", r.Evidence.Name(r.Evidence.TargetOf(Text(pair, "b")))), ("met", Said.Whole(Number(pair, "hitsA"))),
            ("both", Said.Whole(Number(pair, "hitsBoth"))), ("expected", Said.Whole(Number(pair, "product") * r.Evidence.Draws)));
    }

    private static int Leaning(ReadSentence r, string id) => r.Evidence.Of("evenGrowth", id) is { } even ? (int)Number(even, "leaning") : 0;

    private static Dictionary<string, string> Lean(ReadSentence r)
    {
        JsonElement pair = FirstFight(r) ?? throw new KeyNotFoundException("no pair fights");
        string[] ids = [Text(pair, "a"), Text(pair, "b")];
        return Map(("gains", r.Names(ids.Where(id => Leaning(r, id) > 0).Select(r.Evidence.TargetOf))),
            ("loses", r.Names(ids.Where(id => Leaning(r, id) < 0).Select(r.Evidence.TargetOf))),
            ("figure", r.Reference("given-city-growth")));
    }

    private static Dictionary<string, string> Pairs(ReadSentence r)
    {
        int fights = r.Evidence.List("conflicts").Count(pair => Number(pair, "both") < Number(pair, "product"));
        return Map(("fights", Said.Whole(fights)), ("kin", Said.Whole(r.Evidence.List("conflicts").Count - fights)));
    }

    private static Dictionary<string, string> Even(ReadSentence r, int leaning)
    {
        JsonElement even = r.Evidence.Of("evenGrowth", r.Id("name")) ?? throw new KeyNotFoundException("the run says of it at no growth that it is even");
        return Map(("growth", IsTold(r, r.Id("name")) && (int)Number(even, "leaning") == leaning && even.GetProperty("growth").ValueKind == JsonValueKind.Number
            ? r.Said.Value(Number(even, "growth"), "%")
            : "(it leans the other way)"));
    }

    // What is said of the city's growth is said of the weakest target and of the pair that fights, though it may be true of others.
    private static bool IsTold(ReadSentence r, string id) =>
        string.Equals(id, Text(r.Root, "bindingTarget"), StringComparison.Ordinal)
        || (FirstFight(r) is { } pair && new[] { Text(pair, "a"), Text(pair, "b") }.Contains(id, StringComparer.Ordinal));

    private static Dictionary<string, string> EvenNever(ReadSentence r) => Named(r, target => IsTold(r, Text(target, "id"))
        && r.Evidence.Of("evenGrowth", Text(target, "id")) is { } even
            && even.GetProperty("growth").ValueKind == JsonValueKind.Null && Number(target, "high") < 0.5);

    private static Dictionary<string, string> Gap(ReadSentence r)
    {
        JsonElement margin = r.Evidence.Of("margins", r.Id("name")) ?? throw new KeyNotFoundException("the run has no margin of it");
        string unit = Text(margin, "unit");
        double median = Number(margin, "p50");
        return Map(("median", median < 0 ? r.Said.Size(median, unit) : "(nothing is short)"),
            ("range", r.Said.Range(Number(margin, "p10"), Number(margin, "p90"), unit)));
    }

    private static Dictionary<string, string> Needed(ReadSentence r)
    {
        JsonElement target = r.Target("name");
        return Map(("after", r.Said.Quarter(Text(target, "growthNeededAfter"))), ("growth", r.Said.Value(Number(target, "growthNeeded"), "%")));
    }

    private static Dictionary<string, string> Input(ReadSentence r, int place)
    {
        string binding = Text(r.Root, "bindingTarget");
        (string target, Analysis.Influences.InputInfluence row) = r.Evidence.Inputs.OrderByDescending(pair =>
            string.Equals(pair.Target, binding, StringComparison.Ordinal)).DistinctBy(pair => pair.Row.Path, StringComparer.Ordinal).ElementAt(place);
        (string name, string basis, string confidence, _) = r.Evidence.Input(row);
        return Map(("name", name), ("target", r.Evidence.Name(r.Evidence.TargetOf(target))),
            ("share", Said.Share(row.ShareOfSpread, 0)), ("basis", basis), ("confidence", confidence));
    }

    private static Dictionary<string, string> Milestones(ReadSentence r)
    {
        JsonElement[] due = [.. r.Evidence.List("milestones").Where(milestone => !Flag(milestone, "isPace"))];
        JsonElement least = due.MinBy(milestone => Number(milestone, "probability"));
        return Map(("due", Said.Whole(due.Length)), ("doubtful", Said.Whole(due.Count(milestone => Number(milestone, "low") <= 0.5))),
            ("name", r.Evidence.Name(least)), ("chance", r.Said.Chance(Number(least, "probability"))));
    }

    private static Dictionary<string, string> Bands(ReadSentence r) =>
        Map(("low", "10%"), ("high", "90%"), ("level", "95%"), ("seed", Text(r.Root, "seed")), ("print", Text(r.Root, "resultFingerprint")[..8]));

    private static Dictionary<string, string> WhatIsKnown(ReadSentence r)
    {
        JsonElement actuals = r.Root.GetProperty("actuals");
        return Map(("date", r.Said.Quarter(Text(actuals, "dataDate"))),
            ("known", r.List(actuals.GetProperty("known").EnumerateArray().Select(one => one.GetString() ?? ""))),
            ("draws", Said.Whole(Number(actuals, "drawn"))), ("effective", Said.Whole(Number(actuals, "effectiveSampleSize"))));
    }

    private static Dictionary<string, string> Pace(ReadSentence r)
    {
        JsonElement target = r.Target("name");
        return Map(("due", r.Said.Quarter(Text(target, "due"))),
            ("read", Flag(target, "isPace") ? r.Said.Quarter(Text(target, "quarter")) : "(it is due within the run)"));
    }

    private static Dictionary<string, string> Named(ReadSentence r, Func<JsonElement, bool> holds) =>
        Map(("name", holds(r.Target("name")) ? r.Parts["name"] : "(it is not so)"));

    private static Dictionary<string, string> InputsNote(ReadSentence r) => Map(("all", Said.Whole(r.Evidence.Uncertain)), ("level", "95%"));

    private static Dictionary<string, string> Version(ReadSentence r) =>
        Map(("version", Text(r.Root.GetProperty("versions"), "beichen")),
            ("result", Text(r.Root, "resultFingerprint")[..16]), ("plan", Text(r.Root, "planFingerprint")[..16]));
}
