using System.Text.Json;
using static Beichen.Sim.Briefing.Reading.Evidence;
using static Beichen.Sim.Briefing.Reading.Forms;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>What a briefing of what it takes may hold, by the stored answer.</summary>
internal static class AchieveReading
{
    private const int MostSteps = 8;

    public static ReadTemplate Template { get; } = new(
        "achieve",
        [
            new("title", "<district><year>年目标达<asked>推演简报", "<district>: what a chance of <asked> would take in <year>",
                r => Map(("district", r.Evidence.District), ("year", Text(r.Root, "start")[..4]), ("asked", Share(r, "asked")))),
            new("still", "<names>达到<asked>够得着：不动办法已有<chance>（<fresh>次新抽样核验，<level>区间<range>），<word>。",
                "<asked> for <names> is within reach: <chance> with nothing moved (<fresh> fresh draws, <level> interval <range>), <word>.",
                r => Reached(r, feasible: true)),
            new("reached", "<names>由<before>达到<asked>够得着：动<count>项办法，费用<cost>，经<fresh>次新抽样核验为~<chance>（<level>区间<range>），<word>（<table>）。",
                "<asked> for <names>, from <before>, is within reach: <count> measures at <cost> give <chance> on <fresh> fresh draws "
                + "(<level> interval <range>), <word> (<table>).", r => Reached(r, feasible: true)),
            new("missed", "<names>由<before>达到<asked>够不着：找到的最接近的办法动<count>项，费用<cost>，经<fresh>次新抽样核验为~<chance>（<level>区间<range>），"
                + "<word>，尚差<gap>。",
                "<asked> for <names>, from <before>, is out of reach: the nearest found moves <count> measures at <cost> and gives <chance> "
                + "on <fresh> fresh draws (<level> interval <range>), <word>, short by <gap>.", r => Reached(r, feasible: false)),
            new("held", "须守住的<name>要有<asked>，核验为<chance>（<level>区间<range>）。", "To be held: <name> at <asked>, judged at <chance> (<level> interval <range>).",
                Held),
            new("bound", "凡费用低于<bound>的组合都达不到。", "Whatever costs less than <bound> does not reach it.",
                r => Map(("bound", r.Said.Money(Number(r.Evidence.Answer, "lowerBoundCost"))))),
            new("no-bound", "费用的下限说不出。", "No least cost can be stated.",
                r => Holds(IsNull(r, "lowerBoundCost") && Flag(r.Evidence.Answer, "feasible"), "a bound is stated, or nothing is reached")),
            new("budget", "卡在预算：不限预算则可达到。", "The budget binds: without it the chance is reached.", r => Limit(r, "budget")),
            new("holds", "卡在须守住的目标：不守则可达到。", "The targets to be held bind: without them the chance is reached.", r => Limit(r, "holds")),
            new("levers", "卡在办法本身：全部推到尽头，概率也只有<chance>。", "The measures themselves bind: with every one at its end the chance is <chance>.",
                r => Map(("chance", Text(r.Evidence.Answer, "bindingLimit") == "levers" ? r.Said.Chance(Number(r.Evidence.Answer, "withEverything"))
                    : "(something else binds)"))),
            new("unit-note", "“推到”为各办法自己的单位，见办法表。", "“Set to” is in each measure's own unit, as the book of measures has it.", Nothing),
            new("gap", "搜索所见的概率与核验之差为<gap>，逐级的费用见<table>（<figure>）。",
                "What the search saw, less what was verified, is <gap>; the steps of cost are in <table> (<figure>).",
                r => Map(("gap", r.Said.Value(Number(r.Evidence.Answer, "optimismGap"), "pp")), ("table", r.Reference("line")),
                    ("figure", r.Reference("cost-chance")))),
            new("tried", "试过的组合有<tried>个，每个<draws>次抽样，种子<seed>；核验用<fresh>次新抽样，种子<other>。",
                "<tried> sets of measures were tried on <draws> draws each, seed <seed>; judged on <fresh> fresh draws, seed <other>.",
                r => Map(("tried", Whole(r, "tried")), ("draws", Whole(r, "draws")),
                    ("seed", Text(r.Evidence.Answer, "seed")), ("fresh", Whole(r, "freshDraws")),
                    ("other", Text(r.Evidence.Answer, "freshSeed")))),
            new("exact", "更省的组合逐一试过。", "Every cheaper set was tried.",
                r => Holds(Flag(r.Evidence.Answer, "isExact"), "they were searched by exchange")),
            new("exchange", "组合太多，以交换法搜索，未必最省。", "There are too many sets to try each; they were searched by exchange, which need not find the cheapest.",
                r => Holds(!Flag(r.Evidence.Answer, "isExact"), "every cheaper one was tried")),
            new("costs", "费用系数为判断，先核实再用；核验只含抽样误差，不含模型误差。",
                "The costs of the measures are judgements: verify them first. The verification holds the error of sampling alone, not that of the model.",
                Nothing),
            .. Shared.Where(form => form.Name is "under" or "version"),
        ],
        Rows, Captions, Known, _ => ["title", "under", "gap", "tried", "costs", "version"]);

    private static string Share(ReadSentence r, string name) => Said.Share(Number(r.Evidence.Answer, name), 0);

    private static string Whole(ReadSentence r, string name) => Said.Whole(Number(r.Evidence.Answer, name));

    private static bool IsNull(ReadSentence r, string name) =>
        !r.Evidence.Answer.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null;

    private static JsonElement[] List(Evidence e, string name) => [.. e.Answer.GetProperty(name).EnumerateArray()];

    private static Dictionary<string, string> Limit(ReadSentence r, string name) =>
        Holds(Text(r.Evidence.Answer, "bindingLimit") == name, "something else binds");

    private static Dictionary<string, string> Reached(ReadSentence r, bool feasible)
    {
        JsonElement answer = r.Evidence.Answer;
        (double chance, double low, double high) = (Number(answer, "probability"), Number(answer, "low"), Number(answer, "high"));
        (_, string zh, string en) = Said.Word(chance, low, high);
        Dictionary<string, string> all = Map(
            ("names", Flag(answer, "feasible") == feasible ? r.Names(List(r.Evidence, "targets").Select(id => r.Evidence.TargetOf(id.GetString()!)))
                : "(the answer says otherwise)"),
            ("before", r.Said.Chance(Number(answer, "before"))), ("asked", Share(r, "asked")), ("count", Said.Whole(List(r.Evidence, "settings").Length)),
            ("cost", r.Said.Money(Number(answer, "cost"))), ("fresh", Whole(r, "freshDraws")), ("chance", r.Said.Chance(chance)), ("level", "95%"),
            ("range", r.Said.Range(low, high, "%")), ("word", r.Pick(zh, en)), ("gap", r.Said.Size(Number(answer, "asked") - chance, "pp")),
            ("table", r.Reference("measures")));
        return all.Where(part => r.Parts.ContainsKey(part.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Held(ReadSentence r)
    {
        JsonElement held = List(r.Evidence, "holds").First(one => string.Equals(Text(one, "target"), r.Id("name"), StringComparison.Ordinal));
        return Map(("asked", Said.Share(Number(held, "asked"), 0)), ("chance", r.Said.Chance(Number(held, "probability"))), ("level", "95%"),
            ("range", r.Said.Range(Number(held, "low"), Number(held, "high"), "%")));
    }

    private static IEnumerable<string[]> Rows(Evidence e)
    {
        JsonElement[] settings = List(e, "settings"), line = List(e, "line");
        if (settings.Length > 0) yield return e.Language == Language.En ? ["Measure", "Set to", "Cost"] : ["办法", "推到", "费用"];
        foreach (JsonElement one in settings) yield return [e.Name(one), NumberWords.Number(Number(one, "value"), 3), e.Said.Money(Number(one, "cost"))];
        yield return e.Language == Language.En ? ["Cost", "Measures moved", "Chance, as searched"] : ["费用", "所动办法", "搜索所见概率"];
        int steps = Math.Min(line.Length, MostSteps);
        for (int step = 0; step < steps; step++)
        {
            JsonElement point = line[steps < 2 ? 0 : (int)Math.Floor((step * (line.Length - 1.0) / (steps - 1)) + 0.499)];
            yield return [e.Said.Money(Number(point, "cost")), Said.Whole(Number(point, "settings")), Said.ChanceCell(Number(point, "probability"))];
        }

        foreach (string[] row in ReadTables.Thresholds(e)) yield return row;
    }

    private static IEnumerable<(string, bool, string)> Captions(Evidence e) =>
    [
        ("measures", false, e.Pick("所动的办法", "The measures that are moved")),
        ("line", false, e.Pick("逐级的费用与搜索所见的概率", "Steps of cost and the chance that the search saw")),
        ("words", false, e.Pick("判断用语的概率界限", "Words of certainty")),
        ("cost-chance", true, e.Pick("费用与概率的最省线", "The cheapest line of cost against chance")),
    ];

    private static IEnumerable<string> Known(Evidence e)
    {
        string scenario = Text(e.Root, "scenario"), targets = string.Join(' ', List(e, "targets").Select(id => id.GetString()));
        string held = string.Concat(List(e, "holds").Select(one => $" --hold {Text(one, "target")}={Text(one, "asked")}"));
        string budget = e.Answer.TryGetProperty("budget", out JsonElement most) && most.ValueKind == JsonValueKind.Number ? $" --budget {most}" : "";
        return
        [
            .. e.Language == Language.En ? (string[])["The answer", "Cost against chance", "Grounds", "Annex", "How to reproduce"]
                : ["一、总体判断", "二、费用与概率", "三、口径与说明", "附件", "复现办法"],
            .. e.RunCommands(),
            $"beichen achieve {scenario} --target {targets} --probability {Text(e.Answer, "asked")}{held}{budget} --draws {Text(e.Answer, "draws")} "
                + $"--seed {Text(e.Answer, "seed")} --out takes",
            $"beichen brief {scenario} --template achieve --answer takes --lang {e.Pick("zh", "en")} --format docx,html --out {scenario}-brief",
        ];
    }
}
