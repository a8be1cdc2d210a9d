using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>The outlines of glyphs as SVG path data in whole thousandths of the font size, kept once drawn.</summary>
internal static class GlyphOutlines
{
    /// <summary>Units of an outline to one font size.</summary>
    public const float UnitsPerSize = 1000f;

    private static readonly ConcurrentDictionary<(Face Face, ushort Glyph), string> Paths = new();

    /// <summary>The path data of a glyph, y downwards from the baseline; empty for a space.</summary>
    public static string Path(Face face, ushort glyph) => Paths.GetOrAdd((face, glyph), static key =>
    {
        using SKFont font = key.Face.Font(UnitsPerSize);
        using SKPath? path = font.GetGlyphPath(key.Glyph);
        return path is null || path.IsEmpty ? string.Empty : Write(path);
    });

    private static string Write(SKPath path)
    {
        StringBuilder data = new(512);
        SKPoint[] points = new SKPoint[4];
        SKPoint at = default;
        using SKPath.RawIterator verbs = path.CreateRawIterator();
        for (SKPathVerb verb = verbs.Next(points); verb != SKPathVerb.Done; verb = verbs.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    data.Append(CultureInfo.InvariantCulture, $"M{Whole(points[0].X)} {Whole(points[0].Y)}");
                    at = points[0];
                    break;
                case SKPathVerb.Line:
                    Step(data, 'l', at, points.AsSpan(1, 1));
                    at = points[1];
                    break;
                case SKPathVerb.Quad:
                    Step(data, 'q', at, points.AsSpan(1, 2));
                    at = points[2];
                    break;
                case SKPathVerb.Cubic:
                    Step(data, 'c', at, points.AsSpan(1, 3));
                    at = points[3];
                    break;
                case SKPathVerb.Close:
                    data.Append('z');
                    break;
                default:
                    throw new InvalidOperationException($"A glyph outline has a {verb} segment.");
            }
        }

        return data.ToString();
    }

    private static void Step(StringBuilder data, char command, SKPoint from, ReadOnlySpan<SKPoint> to)
    {
        char before = command;
        foreach (SKPoint point in to)
        {
            data.Append(CultureInfo.InvariantCulture, $"{before}{Whole(point.X) - Whole(from.X)} {Whole(point.Y) - Whole(from.Y)}");
            before = ' ';
        }
    }

    private static int Whole(float value) => (int)MathF.Round(value);
}
