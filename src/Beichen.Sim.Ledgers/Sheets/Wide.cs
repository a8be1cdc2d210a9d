using System.Text;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>Full-width forms of ASCII letters, digits and signs.</summary>
public static class Wide
{
    private const char Ideographic = '\u3000';

    /// <summary>Full-width forms as ASCII, other text as it is. (Unicode normalisation is not to be had without ICU.)</summary>
    public static string Narrow(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var narrow = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            narrow.Append(letter switch
            {
                Ideographic or '\u00a0' => ' ',
                >= '\uff01' and <= '\uff5e' => (char)(letter - 0xfee0),
                _ => letter,
            });
        }

        return narrow.ToString();
    }

    /// <summary>The same without any space or line break.</summary>
    public static string Tight(string text) => string.Concat(Narrow(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\ufeff' or '\u200b')));
}
