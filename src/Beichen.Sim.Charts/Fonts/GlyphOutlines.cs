using System.Collections.Concurrent;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>The outlines of glyphs as SVG path data in thousandths of the font size, kept once drawn.</summary>
internal static class GlyphOutlines
{
    /// <summary>Units of an outline to one font size.</summary>
    public const float UnitsPerSize = 1000f;

    private static readonly ConcurrentDictionary<(bool Bold, ushort Glyph), string> Paths = new();

    /// <summary>The path data of a glyph, y downwards from the baseline; empty for a space.</summary>
    public static string Path(bool bold, ushort glyph) => Paths.GetOrAdd((bold, glyph), static key =>
    {
        using SKFont font = EmbeddedFonts.Font(key.Bold, UnitsPerSize);
        using SKPath? path = font.GetGlyphPath(key.Glyph);
        return path is null || path.IsEmpty ? string.Empty : path.ToSvgPathData();
    });
}
