using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// A figure drawn by one routine, at 1000 pixels for the screen or 680 for a Word column.
/// Each width is laid out once; PNG and SVG are copies of that layout. Figures may be saved from several threads.
/// </summary>
public sealed class Figure
{
    private readonly ConcurrentDictionary<int, Lazy<Sheet>> sheets = new();
    private readonly Action<Sheet> draw;

    internal Figure(string name, Headline headline, Language language, Action<Sheet> draw)
    {
        Name = name;
        Headline = headline;
        Language = language;
        this.draw = draw;
    }

    /// <summary>Name of the figure, fit for a file: gdp-fan.</summary>
    public string Name { get; }

    /// <summary>The finding, computed from the input; also the figure's alt text.</summary>
    public Headline Headline { get; }

    /// <summary>The language of the words.</summary>
    public Language Language { get; }

    /// <summary>Saves the figure as PNG at two pixels to one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="width">1000 or 680.</param>
    public void SavePng(string path, int width = 1000) => File.WriteAllBytes(path, Png(width));

    /// <summary>Saves the figure as SVG.</summary>
    /// <param name="path">The file.</param>
    /// <param name="width">1000 or 680.</param>
    public void SaveSvg(string path, int width = 1000) => File.WriteAllText(path, Svg(width), new UTF8Encoding(false));

    /// <summary>The PNG at two pixels to one; the same input gives the same bytes.</summary>
    /// <param name="width">1000 or 680.</param>
    public byte[] Png(int width = 1000)
    {
        Sheet sheet = Laid(width);
        using SKBitmap bitmap = new(new SKImageInfo(sheet.Width * 2, sheet.Height * 2, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using SKCanvas canvas = new(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(2);
        canvas.DrawPicture(sheet.Picture);
        foreach (SheetText text in sheet.Texts)
            text.Draw(canvas);
        canvas.Flush();
        using SKPixmap pixels = bitmap.PeekPixels();
        using SKData png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, 4))
            ?? throw new InvalidOperationException($"Figure {Name} could not be encoded as PNG.");
        return png.ToArray();
    }

    /// <summary>The SVG, its texts as outlines; the same input gives the same bytes.</summary>
    /// <param name="width">1000 or 680.</param>
    public string Svg(int width = 1000) =>
        SvgPage.Write(Laid(width), Name, Language == Language.En ? Headline.En : Headline.Zh);

    /// <summary>Height in pixels at a width.</summary>
    /// <param name="width">1000 or 680.</param>
    public int Height(int width = 1000) => Laid(width).Height;

    /// <summary>Every text of the figure with the box it takes.</summary>
    /// <param name="width">1000 or 680.</param>
    public IReadOnlyList<LabelBox> Labels(int width = 1000) => [.. Laid(width).Texts.Select(text => text.Box)];

    private Sheet Laid(int width)
    {
        TypeScale type = TypeScale.For(width);
        return sheets.GetOrAdd(width, _ => new Lazy<Sheet>(() => Lay(type))).Value;
    }

    private Sheet Lay(TypeScale type)
    {
        Sheet sheet = new(type, Language);
        draw(sheet);
        sheet.Finish();
        return sheet;
    }
}
