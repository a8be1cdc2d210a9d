using System.Globalization;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>Captions of figures and tables: numbered from 1 each, in order, and known by what they say.</summary>
internal static class Captions
{
    private static readonly (string Name, bool IsFigure, string Zh, string En)[] Known =
    [
        ("targets", false, "各项目标推演结果", "The targets and what came out"),
        ("inputs", false, "假设按影响排列", "Assumptions by influence"),
        ("words", false, "判断用语的概率界限", "Words of certainty"),
        ("timing", true, "全部项目延后一季前后的达成概率", "Chances as planned and with every project a quarter later"),
        ("given-city-growth", true, "给定全市增速时的达成概率", "Chances given the city's growth"),
    ];

    public static bool Is(string text, Language language) => text.Contains('　', StringComparison.Ordinal) && (language == Language.En
        ? text.StartsWith("Figure ", StringComparison.Ordinal) || text.StartsWith("Table ", StringComparison.Ordinal)
        : text.StartsWith('图') || text.StartsWith('表'));

    public static void Read(string text, Language language, Dictionary<string, string> references, List<Disagreement> found)
    {
        if (!Is(text, language)) return;
        (string number, string caption) = (text[..text.IndexOf('　', StringComparison.Ordinal)], text[(text.IndexOf('　', StringComparison.Ordinal) + 1)..]);
        (string name, bool isFigure, _, _) = Known.FirstOrDefault(known =>
            string.Equals(language == Language.En ? known.En : known.Zh, caption, StringComparison.Ordinal));
        if (name is null)
        {
            found.Add(new Disagreement(text, caption, "a caption of a figure or table of a briefing"));
            return;
        }

        int place = references.Keys.Count(known => Known.Any(other => string.Equals(other.Name, known, StringComparison.Ordinal) && other.IsFigure == isFigure))
            + 1;
        string expected = (isFigure ? language.Pick("图", "Figure ") : language.Pick("表", "Table ")) + place.ToString(CultureInfo.InvariantCulture);
        if (!string.Equals(number, expected, StringComparison.Ordinal)) found.Add(new Disagreement(text, number, expected));
        references[name] = expected;
    }
}
