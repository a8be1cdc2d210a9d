using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// A ScottPlot plot at a fixed place of a sheet. It draws shapes alone: no axes, ticks, legend or background,
/// so every text goes through the sheet, which checks and records it.
/// </summary>
internal sealed class PlotArea : IDisposable
{
    private const double Bleed = 12;
    private readonly Sheet sheet;
    private readonly Plot plot;
    private readonly PixelRect rect;

    public PlotArea(Sheet sheet, double left, double top, double right, double bottom, double x0, double x1, double y0, double y1)
    {
        EmbeddedFontResolver.Register();
        this.sheet = sheet;
        (Left, Top, Right, Bottom) = (left, top, right, bottom);
        (X0, X1, Y0, Y1) = (x0, x1, y0, y1);
        rect = new((float)(left - Bleed), (float)(right + Bleed), (float)(bottom + Bleed), (float)(top - Bleed));
        plot = new();
        plot.RenderManager.RenderActions.Clear();
        plot.RenderManager.RenderActions.AddRange([new ReplaceNullAxesWithDefaults(), new CalculateLayout(), new DrawPlottables()]);
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.Layout.Fixed(rect);
        double bleedX = Bleed * (x1 - x0) / (right - left);
        double bleedY = Bleed * (y1 - y0) / (bottom - top);
        plot.Axes.SetLimits(x0 - bleedX, x1 + bleedX, y0 - bleedY, y1 + bleedY);
    }

    public double Left { get; }

    public double Top { get; }

    public double Right { get; }

    public double Bottom { get; }

    public double X0 { get; }

    public double X1 { get; }

    public double Y0 { get; }

    public double Y1 { get; }

    public double PixelX(double x) => Left + ((x - X0) / (X1 - X0) * (Right - Left));

    public double PixelY(double y) => Bottom - ((y - Y0) / (Y1 - Y0) * (Bottom - Top));

    public double DataY(double pixel) => Y0 + ((Bottom - pixel) / (Bottom - Top) * (Y1 - Y0));

    /// <summary>The area between two lines over the same points.</summary>
    public void Band(IReadOnlyList<double> xs, IReadOnlyList<double> low, IReadOnlyList<double> high, SKColor color)
    {
        List<Coordinates> corners = [];
        for (int at = 0; at < xs.Count; at++)
            corners.Add(new(xs[at], high[at]));
        for (int at = xs.Count - 1; at >= 0; at--)
            corners.Add(new(xs[at], low[at]));
        var polygon = plot.Add.Polygon([.. corners]);
        polygon.FillColor = Color.FromSKColor(color);
        polygon.LineWidth = 0;
    }

    public void Box(double x0, double x1, double y0, double y1, SKColor color)
    {
        var box = plot.Add.Rectangle(x0, x1, y0, y1);
        box.FillColor = Color.FromSKColor(color);
        box.LineWidth = 0;
    }

    public void Line(IReadOnlyList<double> xs, IReadOnlyList<double> ys, SKColor color, float width, bool dashed = false)
    {
        if (dashed)
        {
            plot.PlottableList.Add(new DashedLine(xs, ys, color, width));
            return;
        }

        var line = plot.Add.ScatterLine(xs.ToArray(), ys.ToArray());
        line.Color = Color.FromSKColor(color);
        line.LineWidth = width;
    }

    public void Segment(double x0, double y0, double x1, double y1, SKColor color, float width, bool dashed = false) =>
        Line([x0, x1], [y0, y1], color, width, dashed);

    /// <summary>Dots without a line.</summary>
    public void Dots(double[] xs, double[] ys, float size, SKColor color)
    {
        var dots = plot.Add.ScatterPoints(xs, ys);
        dots.Color = Color.FromSKColor(color);
        dots.MarkerSize = size;
        dots.MarkerShape = MarkerShape.FilledCircle;
    }

    /// <summary>A filled shape with these corners.</summary>
    public void Shape(IReadOnlyList<(double X, double Y)> corners, SKColor color)
    {
        var polygon = plot.Add.Polygon([.. corners.Select(corner => new Coordinates(corner.X, corner.Y))]);
        polygon.FillColor = Color.FromSKColor(color);
        polygon.LineWidth = 0;
    }

    public void Mark(double x, double y, MarkerShape shape, float size, SKColor color)
    {
        var mark = plot.Add.Marker(x, y, shape, size, Color.FromSKColor(color));
        if (shape == MarkerShape.OpenCircle)
            mark.MarkerStyle.LineWidth = 1.5f;
    }

    /// <summary>A range with caps of so many pixels to either side.</summary>
    public void Range(double x0, double x1, double y, double cap, SKColor color, float width)
    {
        double half = cap * (Y1 - Y0) / (Bottom - Top);
        Segment(x0, y, x1, y, color, width);
        Segment(x0, y - half, x0, y + half, color, width);
        Segment(x1, y - half, x1, y + half, color, width);
    }

    /// <summary>Draws the plot on the sheet.</summary>
    public void Render()
    {
        // The first render of a plot paints twice; that one goes nowhere.
        using (SKPictureRecorder nowhere = new()) plot.Render(nowhere.BeginRecording(SKRect.Empty), new PixelRect(0, sheet.Width, sheet.Height, 0));
        sheet.Canvas.Save();
        sheet.Canvas.ClipRect(new SKRect(rect.Left, rect.Top, rect.Right, rect.Bottom));
        plot.Render(sheet.Canvas, new PixelRect(0, sheet.Width, sheet.Height, 0));
        sheet.Canvas.Restore();
    }

    /// <inheritdoc/>
    public void Dispose() => plot.Dispose();
}
