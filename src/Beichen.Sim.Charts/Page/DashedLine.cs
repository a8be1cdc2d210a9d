using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>A dashed line as the outlines of its dashes: Skia's SVG writes a dash effect along a slope as a solid line.</summary>
internal sealed class DashedLine(IReadOnlyList<double> xs, IReadOnlyList<double> ys, SKColor color, float width) : IPlottable
{
    /// <summary>Length of a dash and of a gap, pixels.</summary>
    private static readonly float[] Dashes = [10, 10];

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        using SKPath path = new();
        for (int at = 0; at < xs.Count; at++)
        {
            Pixel pixel = Axes.GetPixel(new Coordinates(xs[at], ys[at]));
            if (at == 0) path.MoveTo(pixel.X, pixel.Y);
            else path.LineTo(pixel.X, pixel.Y);
        }

        Draw(rp.Canvas, path, color, width, Dashes);
    }

    /// <summary>Draws the outlines of the dashes of a path.</summary>
    public static void Draw(SKCanvas canvas, SKPath path, SKColor color, float width, float[] dashes)
    {
        using SKPathEffect dash = SKPathEffect.CreateDash(dashes, 0);
        using SKPaint stroke = new() { Style = SKPaintStyle.Stroke, StrokeWidth = width, PathEffect = dash };
        using SKPath? outline = stroke.GetFillPath(path);
        if (outline is null) return;
        using SKPaint fill = new() { Color = color, IsAntialias = true };
        canvas.DrawPath(outline, fill);
    }
}
