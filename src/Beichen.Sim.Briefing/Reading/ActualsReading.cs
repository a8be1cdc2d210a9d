using System.Text.Json;
using Beichen.Sim.Plans.Actuals;
using static Beichen.Sim.Briefing.Reading.Evidence;
using static Beichen.Sim.Briefing.Reading.Forms;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>What a briefing of a run that was given actuals may hold, by the release that the run keeps.</summary>
internal static class ActualsReading
{
    public static ReadTemplate Template { get; } = new(
        "actuals",
        [
            new("title", "<district><quarter>实绩后推演简报", "<district>: the targets of <year> once <date> is known",
                r => r.English ? Map(("district", r.Evidence.District), ("year", Text(r.Root, "start")[..4]), ("date", Date(r)))
                    : Map(("district", r.Evidence.District), ("quarter", Date(r)))),
            new("known", "已知至<date>的实绩有<count>条。", "Known to <date>: <count> actuals.",
                r => Map(("date", Date(r)), ("count", Said.Whole(List(r.Evidence.Answer, "figures").Length + List(r.Evidence.Answer, "facts").Length)))),
            new("moved", "<name>的达标概率由<before><towards><after>（<level>区间<range>），<word>。",
                "The chance of <name> goes from <before> to <after> (<level> interval <range>), <word>.", Moved),
            new("spared", "概率变动不到<least>的有<count>项（<table>）。", "The chances of <count> move by less than <least> (<table>).",
                r => Map(("least", "3" + r.Pick("个百分点", " points")), ("count", Said.Whole(Targets(r.Evidence).Count(one => Math.Abs(Change(one)) * 100 < 3))),
                    ("table", r.Reference("before-after")))),
            new("nothing", "尚无实绩，与原推演相同。", "Nothing is known yet; this is the run itself.", Nothing),
            new("strongest", "影响最大的是<name>：使<target>的达标概率<direction><size>（<table>）。",
                "What moved most is <name>: the chance of <target> <direction> <size> (<table>).", Strongest),
            new("order", "按取用的先后计：先项目实况，后公布数；对一项目标的各次变动相加，等于它的总变动。",
                "In the order in which they were taken in, facts of projects before figures; what all of them moved a target adds up to its change.", Nothing),
            new("growth", "<name>余期须增长<growth>才能达标（中位数）。", "<name> must grow <growth> over the rest of the year to be met (median).",
                r => Map(("growth", r.Said.Value(Number(Needed(r), "value"), Text(Needed(r), "unit") == "fraction" ? "%" : "(a count)")))),
            new("missing", "<name>还差<missing>（中位数）。", "<name> still lacks <missing> (median).",
                r => Map(("missing", r.Said.Value(Number(Needed(r), "value"), Text(Needed(r), "unit"))))),
            new("milestones-still", "各节点的按期概率不变。", "No milestone's chance changes.", Nothing),
            new("milestone", "按期概率变动最大的节点是<name>：由<before><towards><after>。", "The milestone that moved most is <name>: from <before> to <after>.",
                Milestone),
            new("weights", "项目实况在每次抽样中成立，公布数按其误差给抽样加权：<draws>次抽样折合<effective>次等权抽样。",
                "What is known of projects holds in every draw; published figures weight the draws by their error: "
                + "<draws> draws say as much as <effective> of equal weight.",
                r => Map(("draws", Said.Whole(Number(Answer(r.Evidence), "draws"))),
                    ("effective", Said.Whole(Number(Answer(r.Evidence), "effectiveSampleSize"))))),
            .. Shared,
        ],
        Rows, Captions, Known, _ => ["title", "under", "known", "spared", "weights", "bands", "version"]);

    private static JsonElement Answer(Evidence e) => e.Answer.GetProperty("answer");

    private static JsonElement[] List(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray()];

    private static JsonElement[] Targets(Evidence e) => List(Answer(e), "targets");

    private static string Date(ReadSentence r) => r.Said.Quarter(Text(Answer(r.Evidence), "dataDate"));

    private static double Change(JsonElement one) => Number(one, "after") - Number(one, "before");

    private static string Word(Evidence e, JsonElement one)
    {
        (_, string zh, string en) = Said.Word(Number(one, "after"), Number(one, "low"), Number(one, "high"));
        return e.Pick(zh, en);
    }

    private static Dictionary<string, string> Moved(ReadSentence r)
    {
        JsonElement one = Targets(r.Evidence).First(target => string.Equals(r.Evidence.Name(target), r.Parts["name"], StringComparison.Ordinal));
        bool told = Targets(r.Evidence).OrderByDescending(target => Math.Abs(Change(target))).Take(3)
            .Any(target => string.Equals(Text(target, "id"), Text(one, "id"), StringComparison.Ordinal));
        Dictionary<string, string> map = Map(("name", told ? r.Parts["name"] : "(others moved more)"), ("before", r.Said.Chance(Number(one, "before"))),
            ("after", r.Said.Chance(Number(one, "after"))), ("level", "95%"), ("range", r.Said.Range(Number(one, "low"), Number(one, "high"), "%")),
            ("word", Word(r.Evidence, one)));
        if (!r.English) map["towards"] = r.Said.Towards(Change(one));
        return map;
    }

    private static JsonElement Needed(ReadSentence r) => List(Answer(r.Evidence), "needed")
        .First(one => string.Equals(Text(one, "target"), r.Id("name"), StringComparison.Ordinal));

    private static Dictionary<string, string> Milestone(ReadSentence r)
    {
        JsonElement most = List(Answer(r.Evidence), "milestones").MaxBy(one => Math.Abs(Change(one)));
        Dictionary<string, string> map = Map(
            ("name", r.Evidence.Name(most)), ("before", r.Said.Chance(Number(most, "before"))), ("after", r.Said.Chance(Number(most, "after"))));
        if (!r.English) map["towards"] = r.Said.Towards(Change(most));
        return map;
    }

    private static (string Target, double By) Most(JsonElement effect)
    {
        JsonProperty most = effect.GetProperty("moved").EnumerateObject().MaxBy(one => Math.Abs(one.Value.GetDouble()));
        return (most.Name, most.Value.GetDouble());
    }

    private static Dictionary<string, string> Strongest(ReadSentence r)
    {
        JsonElement[] effects = List(Answer(r.Evidence), "effects");
        JsonElement most = effects.MaxBy(effect => Math.Abs(Most(effect).By));
        (string target, double by) = Most(most);
        return Map(("name", Name(r.Evidence, effects, Array.IndexOf(effects, most))), ("target", r.Evidence.Name(r.Evidence.TargetOf(target))),
            ("direction", r.Said.Direction(by)), ("size", r.Said.Size(by, "pp")), ("table", r.Reference("effects")));
    }

    private static string Name(Evidence e, JsonElement[] effects, int at)
    {
        if (Flag(effects[at], "isFact"))
        {
            string[] projects = [.. Text(effects[at], "name").Split(", ").Select(fact => fact[..fact.IndexOf(' ', StringComparison.Ordinal)])
                .Distinct(StringComparer.Ordinal).Select(id => e.Request.Run.Compiled.Seeds.Entities.First(known => known.Id == id))
                .Select(known => e.Pick(known.Chinese, known.English))];
            return e.Pick($"{string.Join('、', projects)}实况", $"what is known of {string.Join(", ", projects)}");
        }

        JsonElement figure = Figure(e, effects, at);
        PublishedIndicator indicator = Indicator(figure);
        string quarter = e.Said.Quarter(Text(figure, "quarter"));
        return (int)Number(figure, "month") switch
        {
            1 => e.Pick($"{quarter}头一个月{indicator.Chinese}", $"{indicator.English} of {quarter}, its first month"),
            2 => e.Pick($"{quarter}头两个月{indicator.Chinese}", $"{indicator.English} of {quarter}, its first two months"),
            _ => e.Pick($"{quarter}{indicator.Chinese}", $"{indicator.English} of {quarter}"),
        };
    }

    private static JsonElement Figure(Evidence e, JsonElement[] effects, int at) =>
        List(e.Answer, "figures")[at - effects.Count(effect => Flag(effect, "isFact"))];

    private static PublishedIndicator Indicator(JsonElement figure) => PublishedIndicator.All.First(known => known.Id == Text(figure, "indicator"));

    private static IEnumerable<string[]> Rows(Evidence e)
    {
        yield return e.Language == Language.En ? ["Target", "Before", "Now", "95% interval", "Change", "In words"]
            : ["目标", "此前概率", "现在概率", "95%区间", "变动", "判断"];
        foreach (JsonElement one in Targets(e))
            yield return [e.Name(one), Said.ChanceCell(Number(one, "before")), Said.ChanceCell(Number(one, "after")),
                Said.ChanceInterval(Number(one, "low"), Number(one, "high")), e.Said.Value(Change(one), "pp"),
                $"{Said.Word(Number(one, "after"), Number(one, "low"), Number(one, "high")).Mark} {Word(e, one)}"];
        JsonElement[] effects = List(Answer(e), "effects");
        if (effects.Length > 0)
            yield return e.Language == Language.En ? ["Actual", "Expected", "Was", "Moved most", "By"] : ["实绩", "此前预期", "实际", "影响最大的目标", "概率变动"];
        for (int at = 0; at < effects.Length; at++)
        {
            (string target, double by) = Most(effects[at]);
            double expected = Number(effects[at], "forecast"), was = Number(effects[at], "value");
            string? unit = Flag(effects[at], "isFact") ? null : Indicator(Figure(e, effects, at)) is { IsRate: true } ? "%"
                : Indicator(Figure(e, effects, at)).Unit;
            yield return [Name(e, effects, at), unit is null ? Said.ChanceCell(expected) : e.Said.Value(expected, unit),
                unit is null ? e.Pick("属实", "holds") : e.Said.Value(was, unit), e.Name(e.TargetOf(target)), e.Said.Value(by, "pp")];
        }

        foreach (string[] row in ReadTables.Thresholds(e)) yield return row;
    }

    private static IEnumerable<(string, bool, string)> Captions(Evidence e) =>
    [
        ("before-after", false, e.Pick("各项目标此前与现在的达标概率", "Chances before and now")),
        ("effects", false, e.Pick("各条实绩及其影响", "Actuals and what they moved")),
        ("words", false, e.Pick("判断用语的概率界限", "Words of certainty")),
        ("vintages", true, e.Pick("达标概率随实绩的变动", "How the chances moved with what became known")),
    ];

    private static IEnumerable<string> Known(Evidence e)
    {
        string scenario = Text(e.Root, "scenario");
        return
        [
            .. e.Language == Language.En
                ? (string[])["The answer", "Which actual moved what", "The rest of the year", "Grounds", "Annex", "How to reproduce"]
                : ["一、总体判断", "二、哪项实绩动了什么", "三、余期", "四、口径与说明", "附件", "复现办法"],
            $"beichen run {scenario} --actuals actuals.yaml --draws {Text(e.Root, "draws")} --seed {Text(e.Root, "seed")} "
                + $"--horizon {Text(e.Root, "horizon")} --out {scenario}-known",
            $"beichen brief {scenario}-known --template actuals --lang {e.Pick("zh", "en")} --format docx,html --out {scenario}-brief",
        ];
    }
}
