using System.Globalization;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>Captions of figures and tables: numbered from 1 each, in order, and known by what they say.</summary>
internal static class Captions
{
    public static bool Is(string text, Language language) => text.Contains('　', StringComparison.Ordinal) && (language == Language.En
        ? text.StartsWith("Figure ", StringComparison.Ordinal) || text.StartsWith("Table ", StringComparison.Ordinal)
        : text.StartsWith('图') || text.StartsWith('表'));

    public static void Read(
        string text, Language language, IReadOnlyList<(string Name, bool IsFigure, string Text)> captions,
        Dictionary<string, string> references, List<Disagreement> found)
    {
        if (!Is(text, language)) return;
        (string number, string caption) = (text[..text.IndexOf('　', StringComparison.Ordinal)], text[(text.IndexOf('　', StringComparison.Ordinal) + 1)..]);
        (string name, bool isFigure, _) = captions.FirstOrDefault(known => string.Equals(known.Text, caption, StringComparison.Ordinal));
        if (name is null)
        {
            found.Add(new Disagreement(text, caption, "a caption of a figure or table of a briefing"));
            return;
        }

        int place = references.Keys.Count(known =>
            captions.Any(other => string.Equals(other.Name, known, StringComparison.Ordinal) && other.IsFigure == isFigure))
            + 1;
        string expected = (isFigure ? language.Pick("图", "Figure ") : language.Pick("表", "Table ")) + place.ToString(CultureInfo.InvariantCulture);
        if (!string.Equals(number, expected, StringComparison.Ordinal)) found.Add(new Disagreement(text, number, expected));
        references[name] = expected;
    }
}
