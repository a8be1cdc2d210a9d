using System.Collections.Concurrent;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>Widths of texts, and texts made to fit a width.</summary>
internal static class TextMeasure
{
    private const string NoLineStart = "，。：；、）”’！？%…·)]:;,.";
    private const string NoLineEnd = "（“‘([";
    private static readonly ConcurrentDictionary<(string Text, bool Bold), float> Widths = new();

    /// <summary>Width in pixels, in proportion to the size.</summary>
    public static double Width(string text, TextStyle style) => style.Size / GlyphOutlines.UnitsPerSize * Widths.GetOrAdd(
        (text, style.Bold),
        static key =>
        {
            float width = 0;
            foreach (LetterRun run in Lettering.Runs(key.Text, key.Bold))
            {
                using SKFont font = run.Face.Font(GlyphOutlines.UnitsPerSize);
                width += font.MeasureText(run.Text);
            }

            return width;
        });

    /// <summary>The text at the largest size not under the least of the page that fits; cut with … where even that is too wide.</summary>
    public static (string Text, TextStyle Style) Fit(string text, TextStyle style, double maxWidth, float least = FigureLint.LeastSize)
    {
        double width = Width(text, style);
        if (width <= maxWidth)
            return (text, style);
        float floor = Math.Min(style.Size, least);
        TextStyle set = style with { Size = Math.Max(floor, (float)(style.Size * maxWidth / width)) };
        while (text.Length > 1 && Width(text, set) > maxWidth + 0.01)
            text = text.TrimEnd('…')[..^1].TrimEnd() + "…";
        return (text, set);
    }

    /// <summary>The lines of a text: Chinese breaks between characters, Latin words and numbers stay whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, TextStyle style, double maxWidth, int maxLines)
    {
        List<string> lines = [];
        string rest = text;
        while (lines.Count < maxLines - 1 && Width(rest, style) > maxWidth)
        {
            int cut = Cut(rest, style, maxWidth);
            if (cut <= 0)
                break;
            lines.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        lines.Add(Fit(rest, style, maxWidth).Text);
        return lines;
    }

    /// <summary>The lines of a text of about equal length, so that no character is left alone.</summary>
    public static IReadOnlyList<string> WrapEvenly(string text, TextStyle style, double maxWidth, int maxLines)
    {
        IReadOnlyList<string> lines = Wrap(text, style, maxWidth, maxLines);
        if (lines.Count < 2)
            return lines;
        double even = Math.Min(maxWidth, (Width(text, style) / lines.Count) + style.Size);
        IReadOnlyList<string> evener = Wrap(text, style, even, maxLines);
        return evener.Count != lines.Count || evener[^1].EndsWith('…') ? lines : evener;
    }

    private static int Cut(string text, TextStyle style, double maxWidth)
    {
        int best = 0;
        for (int at = 1; at < text.Length; at++)
        {
            if (!MayBreak(text[at - 1], text[at]))
                continue;
            if (Width(text[..at].TrimEnd(), style) > maxWidth)
                break;
            best = at;
        }

        return best;
    }

    private static bool MayBreak(char before, char after)
    {
        if (NoLineStart.Contains(after, StringComparison.Ordinal) || NoLineEnd.Contains(before, StringComparison.Ordinal) || after == ' ')
            return false;
        return before == ' ' || before >= 0x2E80 || after >= 0x2E80;
    }
}
