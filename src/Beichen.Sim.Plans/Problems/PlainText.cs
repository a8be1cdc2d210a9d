using System.Globalization;
using System.Text;

namespace Beichen.Sim.Plans.Problems;

/// <summary>Text from a file as a message may show it: on one line, without characters that steer a terminal or hide, and short.</summary>
internal static class PlainText
{
    /// <summary>Longest piece of a file that a message repeats, in UTF-16 units.</summary>
    public const int Longest = 80;

    /// <summary>The text with control, format and separator characters written as escapes, cut at a length.</summary>
    public static string Of(string text, int longest = Longest)
    {
        if (text.Length <= longest && text.All(IsPlain)) return text;
        var plain = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            string piece = Of(rune);
            if (plain.Length + piece.Length > longest) return plain.Append('…').ToString();
            plain.Append(piece);
        }

        return plain.ToString();
    }

    private static bool IsPlain(char letter) => letter is >= ' ' and < '\u007f' or >= '\u3000' and < '\ud800';

    private static string Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned => rune.Value switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
            },
        _ => rune.ToString(),
    };
}
