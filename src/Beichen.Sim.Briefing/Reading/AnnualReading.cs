using System.Text.Json;
using static Beichen.Sim.Briefing.Reading.Evidence;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>What a year's briefing may hold.</summary>
internal static class AnnualReading
{
    public static ReadTemplate Template { get; } = new("annual", Forms.Annual, ReadTables.Annual, Captions, Known, Required);

    private static IEnumerable<(string, bool, string)> Captions(Evidence e) =>
    [
        ("targets", false, e.Pick("各项目标推演结果", "The targets and what came out")),
        ("inputs", false, e.Pick("假设按影响排列", "Assumptions by influence")),
        ("words", false, e.Pick("判断用语的概率界限", "Words of certainty")),
        ("timing", true, e.Pick("全部项目延后一季前后的达标概率", "Chances as planned and with every project a quarter later")),
        ("given-city-growth", true, e.Pick("给定全市增速时的达标概率", "Chances given the city's growth")),
    ];

    private static IEnumerable<string> Known(Evidence e)
    {
        string scenario = Text(e.Root, "scenario");
        return
        [
            .. e.Language == Language.En
                ? (string[])["The answer", "What timing decides", "Targets that fight", "What must be true", "What to verify first", "Annex",
                    "How to reproduce"]
                : ["一、总体判断", "二、时序决定什么", "三、相互牵制的目标", "四、达标须有什么", "五、最该先核实什么", "附件", "复现办法"],
            .. e.RunCommands(),
            $"beichen brief {scenario} --template annual --lang {e.Pick("zh", "en")} --format docx,html --out {scenario}-brief",
            .. Readings(e),
        ];
    }

    private static IEnumerable<string> Readings(Evidence e)
    {
        foreach (JsonElement reading in e.List("ambiguities"))
        {
            string name = e.Name(e.TargetOf(Text(reading, "target"))), words = Text(reading, e.Pick("zh", "en"));
            yield return e.Pick($"{name}：{words}。", $"{name}: {words}.");
        }
    }

    private static IEnumerable<string> Required(Evidence e)
    {
        bool due = e.Root.GetProperty("jointProbability").ValueKind == JsonValueKind.Number;
        return [.. due ? (string[])["title", "under", "together"] : ["title", "under", "none-due"],
            .. e.IsGivenActuals ? (string[])["known"] : [], "bands", "version"];
    }
}
