using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>A typeface of a figure.</summary>
/// <param name="Typeface">The typeface.</param>
/// <param name="Number">−2 and −1 the embedded regular and bold, from 1 those of the machine in the order of first use.</param>
internal sealed record Face(SKTypeface Typeface, int Number)
{
    private static readonly Lazy<Face> Regular = new(() => new Face(EmbeddedFonts.Regular, -2));
    private static readonly Lazy<Face> Bold = new(() => new Face(EmbeddedFonts.Bold, -1));

    /// <summary>The letters that name it in an SVG.</summary>
    public string Mark => Number switch { -2 => "r", -1 => "b", _ => $"m{Number}-" };

    public static Face Embedded(bool bold) => bold ? Bold.Value : Regular.Value;

    /// <summary>A font without hinting, with advances in proportion to its size, so that PNG and SVG agree.</summary>
    public SKFont Font(float size) => new(Typeface, size)
    {
        Subpixel = true,
        LinearMetrics = true,
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
    };
}
