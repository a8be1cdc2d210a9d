using System.Text.Json;
using static Beichen.Sim.Briefing.Reading.Evidence;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>Headings, commands and readings of the plan, which stand in a briefing word for word.</summary>
internal static class Fixed
{
    private static readonly HashSet<string> Headings = new(StringComparer.Ordinal)
    {
        "一、总体判断", "二、时序决定什么", "三、相互牵制的目标", "四、达标须有什么", "五、最该先核实什么", "六、口径与说明", "附件", "复现办法",
        "The answer", "What timing decides", "Targets that fight", "What must be true", "What to verify first", "Grounds", "Annex", "How to reproduce",
    };

    public static bool Is(string text, Evidence evidence) =>
        Headings.Contains(text) || Commands(evidence).Contains(text, StringComparer.Ordinal) || Readings(evidence).Contains(text, StringComparer.Ordinal);

    private static IEnumerable<string> Commands(Evidence e)
    {
        string scenario = Text(e.Root, "scenario");
        yield return $"beichen run {scenario} --draws {Text(e.Root, "draws")} "
            + $"--seed {Text(e.Root, "seed")} --horizon {Text(e.Root, "horizon")} --out {scenario}";
        yield return $"beichen brief {scenario} --template annual --lang {e.Language.Pick("zh", "en")} --format docx,html --out {scenario}-brief";
    }

    private static IEnumerable<string> Readings(Evidence e)
    {
        foreach (JsonElement reading in e.List("ambiguities"))
        {
            string name = e.Name(e.TargetOf(Text(reading, "target"))), words = Text(reading, e.Language.Pick("zh", "en"));
            yield return e.Language.Pick($"{name}：{words}。", $"{name}: {words}.");
        }
    }
}
