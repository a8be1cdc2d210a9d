using System.Text.Json;
using Beichen.Sim.Analysis.Influences;
using static Beichen.Sim.Briefing.Reading.Evidence;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>What the rows of a briefing's tables must say by the results, table by table, head first.</summary>
internal static class ReadTables
{
    private const int MostInputs = 10;

    private static readonly (string Mark, string Zh, string En, string WhenZh, string WhenEn)[] Words =
    [
        ("●", "基本稳妥", "very likely", "P ≥ 90%", "P ≥ 90%"),
        ("●", "有望", "likely", "66.7% ≤ P < 90%", "66.7% ≤ P < 90%"),
        ("◆", "略占优", "rather likely", "50% < P < 66.7%，且区间不含50%", "50% < P < 66.7%, interval without 50%"),
        ("◆", "五五开", "even", "区间含50%（P不低于33.3%时先判）", "interval holds 50% (tested first from P = 33.3% up)"),
        ("◆", "略偏难", "rather unlikely", "33.3% ≤ P < 50%，且区间不含50%", "33.3% ≤ P < 50%, interval without 50%"),
        ("▲", "偏难", "unlikely", "10% ≤ P < 33.3%", "10% ≤ P < 33.3%"),
        ("▲", "极难", "very unlikely", "1% ≤ P < 10%", "1% ≤ P < 10%"),
        ("▲", "几无可能", "almost never", "P < 1%", "P < 1%"),
    ];

    /// <summary>Every row that must stand in a year's briefing, in order.</summary>
    public static IEnumerable<string[]> Annual(Evidence evidence) => [.. Targets(evidence), .. Inputs(evidence), .. Certainty(evidence)];

    /// <summary>The words of certainty as the annex of every other form prints them.</summary>
    public static IEnumerable<string[]> Thresholds(Evidence evidence)
    {
        bool english = evidence.Language == Language.En;
        return
        [
            english ? ["Word", "Holds when"] : ["用语", "界限（P为达标概率，区间为95%）"],
            .. Words.Select(word => (string[])[$"{word.Mark} {(english ? word.En : word.Zh)}", english ? word.WhenEn : word.WhenZh]),
        ];
    }

    private static IEnumerable<string[]> Targets(Evidence e)
    {
        bool english = e.Language == Language.En;
        yield return english
            ? ["Target", "Asked", "Median", "Eight in ten", "Chance", "95% interval", "In words"]
            : ["目标", "要求", "中位数", "八成区间", "达标概率", "95%区间", "判断"];
        foreach (JsonElement target in e.Targets)
        {
            string unit = Text(target, "unit");
            bool scored = e.Scored.Any(known => string.Equals(Text(known, "id"), Text(target, "id"), StringComparison.Ordinal));
            double? asked = Asked(target);
            string name = e.Name(target) + (Flag(target, "isPace") ? english ? " (pace)" : "（进度）" : "");
            yield return
            [
                name,
                asked is { } value ? e.Said.Value(value, unit) : "—",
                e.Said.Value(Number(target, "p50"), unit),
                e.Said.Range(Number(target, "p10"), Number(target, "p90"), unit),
                scored ? Said.ChanceCell(Number(target, "probability")) : "—",
                scored ? Said.ChanceInterval(Number(target, "low"), Number(target, "high")) : "—",
                scored ? $"{e.Mark(target)} {e.Word(target)}" : english ? "not scored" : "不计分",
            ];
        }
    }

    private static IEnumerable<string[]> Inputs(Evidence e)
    {
        if (e.Inputs.Count == 0) yield break;
        yield return e.Language == Language.En
            ? ["Input", "Target", "Rank correlation", "Share of spread", "Basis", "Confidence", "Source"]
            : ["输入", "影响的目标", "秩相关", "占离散度", "依据", "可信度", "出处"];
        foreach ((string target, InputInfluence row) in e.Inputs.Take(MostInputs))
        {
            (string name, string basis, string confidence, string place) = e.Input(row);
            yield return [name, e.Name(e.TargetOf(target)), Said.Signed(row.Spearman, 2), Said.Share(row.ShareOfSpread, 1), basis, confidence, place];
        }
    }

    private static IEnumerable<string[]> Certainty(Evidence e)
    {
        bool english = e.Language == Language.En;
        yield return english ? ["Word", "Holds when", "Here"] : ["用语", "界限（P为达标概率，区间为95%）", "本期"];
        var names = new ReadSentence(e, new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach ((string mark, string zh, string en, string whenZh, string whenEn) in Words)
            yield return [$"{mark} {(english ? en : zh)}", english ? whenEn : whenZh,
                names.Names(e.Scored.Where(target => string.Equals(e.Word(target), english ? en : zh, StringComparison.Ordinal)))];
    }
}
