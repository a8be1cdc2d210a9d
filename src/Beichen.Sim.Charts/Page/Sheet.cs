using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// A page under drawing: shapes go into a recording, texts into a list above it.
/// Both are drawn once and copied to PNG and SVG.
/// </summary>
internal sealed class Sheet : IDisposable
{
    private static readonly float[] Dashes = [4, 3];
    private readonly SKPictureRecorder recorder = new();
    private readonly List<SheetText> texts = [];
    private SKPicture? picture;

    public Sheet(TypeScale type, Language language)
    {
        Type = type;
        Language = language;
        Height = type.Height;
        Canvas = recorder.BeginRecording(new SKRect(0, 0, type.Width, 4000));
    }

    public TypeScale Type { get; }

    public Language Language { get; }

    public int Width => Type.Width;

    /// <summary>Height of the page; a figure with many rows raises it.</summary>
    public int Height { get; set; }

    public SKCanvas Canvas { get; }

    public IReadOnlyList<SheetText> Texts => texts;

    /// <summary>The shapes, once the drawing is finished.</summary>
    public SKPicture Picture => picture ?? throw new InvalidOperationException("The sheet is still being drawn.");

    public TextStyle Body => new(Type.Body, Palette.Ink);

    public TextStyle Strong => new(Type.Body, Palette.Ink, Bold: true);

    public TextStyle Small => new(Type.Small, Palette.Muted);

    /// <summary>Places a text with its baseline at y and gives back its width.</summary>
    public double Text(string text, double x, double baseline, TextStyle style)
    {
        if (text.Length == 0)
            return 0;
        double width = TextMeasure.Width(text, style);
        double left = style.Align switch
        {
            SKTextAlign.Right => x - width,
            SKTextAlign.Center => x - (width / 2),
            _ => x,
        };
        LabelBox box = new(
            text, style.Size, style.Bold, left, baseline - (0.80 * style.Size), left + width, baseline + (0.12 * style.Size));
        texts.Add(new(text, (float)left, (float)baseline, style, box));
        return width;
    }

    /// <summary>Places a text with its middle at y, shrunk to a width where it must be.</summary>
    public double Middle(string text, double x, double y, TextStyle style, double maxWidth = double.PositiveInfinity)
    {
        (string fitted, TextStyle set) = TextMeasure.Fit(text, style, maxWidth, Type.Least);
        return Text(fitted, x, y + (0.345 * set.Size), set);
    }

    /// <summary>A filled rectangle.</summary>
    public void Fill(double left, double top, double right, double bottom, SKColor color)
    {
        using SKPaint paint = new() { Color = color, IsAntialias = true };
        Canvas.DrawRect(new SKRect((float)left, (float)top, (float)right, (float)bottom), paint);
    }

    /// <summary>A straight line, dashed on demand.</summary>
    public void Line(double x0, double y0, double x1, double y1, SKColor color, float width, bool dashed = false)
    {
        if (dashed)
        {
            using SKPath path = new();
            path.MoveTo((float)x0, (float)y0);
            path.LineTo((float)x1, (float)y1);
            DashedLine.Draw(Canvas, path, color, width, Dashes);
            return;
        }

        using SKPaint paint = new() { Color = color, IsAntialias = true, StrokeWidth = width, Style = SKPaintStyle.Stroke };
        Canvas.DrawLine((float)x0, (float)y0, (float)x1, (float)y1, paint);
    }

    /// <summary>Ends the drawing.</summary>
    public void Finish() => picture = recorder.EndRecording();

    /// <inheritdoc/>
    public void Dispose()
    {
        picture?.Dispose();
        recorder.Dispose();
    }
}
