using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// Which typeface draws which character: the embedded one; where that lacks a glyph, as for names outside GB 2312, a font of the machine
/// that has an outline of it; where none has, the mark 〓. So every text can be drawn, and what is not as written can be told.
/// </summary>
public static class Lettering
{
    /// <summary>Drawn in place of a character that no font has: the printer's mark for a missing type.</summary>
    public const char Missing = '〓';

    private static readonly ConcurrentDictionary<(int Rune, bool Bold), Face?> Foreign = new();
    private static readonly ConcurrentDictionary<string, Face> Machine = new(StringComparer.Ordinal);
    private static int faces;

    /// <summary>The characters of a text that the embedded typefaces lack, each once, in order.</summary>
    /// <param name="text">A text that figures may draw.</param>
    public static IReadOnlyList<string> NotEmbedded(string text) =>
        [.. (text ?? throw new ArgumentNullException(nameof(text))).EnumerateRunes()
            .Where(rune => !IsEmbedded(rune)).Select(rune => rune.ToString()).Distinct(StringComparer.Ordinal)];

    /// <summary>The characters of a text that no font here has: they are drawn as <see cref="Missing"/>.</summary>
    /// <param name="text">A text that figures may draw.</param>
    public static IReadOnlyList<string> NotDrawn(string text) =>
        [.. NotEmbedded(text).Where(character => FaceOf(Rune.GetRuneAt(character, 0), bold: false) is null)];

    /// <summary>A text in pieces of one typeface each.</summary>
    internal static IReadOnlyList<LetterRun> Runs(string text, bool bold)
    {
        Face own = Face.Embedded(bold);
        if (own.Typeface.ContainsGlyphs(text)) return [new LetterRun(own, text)];
        var runs = new List<LetterRun>();
        foreach (Rune rune in text.EnumerateRunes())
        {
            Face? face = IsEmbedded(rune) ? own : FaceOf(rune, bold);
            string letters = face is null ? Missing.ToString() : rune.ToString();
            if (runs.Count > 0 && runs[^1].Face == (face ?? own)) runs[^1] = runs[^1] with { Text = runs[^1].Text + letters };
            else runs.Add(new LetterRun(face ?? own, letters));
        }

        return runs;
    }

    private static bool IsEmbedded(Rune rune) => EmbeddedFonts.Regular.ContainsGlyph(rune.Value);

    // A font of pictures in colour has no outline to draw.
    private static Face? FaceOf(Rune rune, bool bold) => Foreign.GetOrAdd((rune.Value, bold), static key =>
    {
        SKFontStyle style = key.Bold ? SKFontStyle.Bold : SKFontStyle.Normal;
        SKFontManager manager = SKFontManager.Default;
        if (manager.MatchCharacter(null, style, null, key.Rune) is { } offered && HasOutline(offered, key.Rune)) return FaceOf(offered);
        // Skia without fontconfig offers none, but knows the families.
        foreach (string family in manager.FontFamilies.Order(StringComparer.Ordinal))
        {
            if (manager.MatchFamily(family, style) is { } known && HasOutline(known, key.Rune)) return FaceOf(known);
        }

        return null;
    });

    private static Face FaceOf(SKTypeface typeface) => Machine.GetOrAdd(
        $"{typeface.FamilyName}/{typeface.FontWeight}/{typeface.FontSlant}", static (_, found) => new Face(found, Interlocked.Increment(ref faces)), typeface);

    private static bool HasOutline(SKTypeface typeface, int rune)
    {
        if (!typeface.ContainsGlyph(rune)) return false;
        using SKFont font = new(typeface, GlyphOutlines.UnitsPerSize);
        using SKPath? outline = font.GetGlyphPath(typeface.GetGlyph(rune));
        return outline is { IsEmpty: false };
    }
}
