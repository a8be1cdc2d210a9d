using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// A figure drawn by one routine for each medium. Each is laid out once; PNG and SVG are copies of that layout. Figures may be saved from several threads.
/// </summary>
public sealed class Figure
{
    private readonly ConcurrentDictionary<TypeScale, Lazy<Sheet>> sheets = new();
    private readonly Action<Sheet> draw;

    internal Figure(string name, Headline headline, Language language, Action<Sheet> draw, Bilingual measure = default, FigureData? data = null)
    {
        Name = name;
        Headline = headline;
        Language = language;
        Measure = measure;
        Data = data ?? new FigureData([], []);
        this.draw = draw;
    }

    /// <summary>Name of the figure, fit for a file: gdp-fan.</summary>
    public string Name { get; }

    /// <summary>The finding, computed from the input; also the figure's alt text.</summary>
    public Headline Headline { get; }

    /// <summary>What is measured, in which unit and bands.</summary>
    public Bilingual Measure { get; }

    /// <summary>Just what it shows.</summary>
    public FigureData Data { get; }

    /// <summary>The language of the words.</summary>
    public Language Language { get; }

    /// <summary>The rows that it may be cut by; null for a figure that is laid out for its medium's height.</summary>
    internal FigureRows? Rows { get; init; }

    /// <summary>The figure in pages, none of them higher than a medium holds: itself where it fits.</summary>
    /// <param name="medium">What they are made for.</param>
    public IReadOnlyList<Figure> Pages(FigureMedium medium) => FigurePages.Of(this, Rows, medium);

    /// <summary>Names that pages of the figure beyond the first may bear, by their numbers.</summary>
    public IEnumerable<(string Name, int Page)> LaterPages => Enumerable.Range(2, FigurePages.Most - 1).Select(page => (FigurePages.Name(Name, page), page));

    /// <summary>Whether a saved SVG is a page of that number of a figure, as its description says.</summary>
    /// <param name="svg">Its text.</param>
    /// <param name="page">The number.</param>
    public static bool IsPage(string svg, int page) => FigurePages.Says(svg, page);

    /// <summary>The figure's first rows alone, for a page that has room for no more: itself where it has no more.</summary>
    /// <param name="count">The most rows.</param>
    public Figure First(int count) => FigurePages.First(this, Rows, count);

    /// <summary>What a reader who does not see the figure is told: the finding, then what is measured.</summary>
    public string Description
    {
        get
        {
            string finding = Language == Language.En ? Headline.En : Headline.Zh;
            string measure = Measure == default ? string.Empty : Language == Language.En ? Measure.En : Measure.Zh;
            return measure.Length == 0 ? finding : Language == Language.En ? $"{finding}. {measure}." : $"{finding}。{measure}。";
        }
    }

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
    public byte[] Png(int width = 1000) => Png(TypeScale.For(width), 2, 192);

    /// <summary>The PNG for a medium, with its true size in its header; the same input gives the same bytes.</summary>
    /// <param name="medium">What it is made for.</param>
    public byte[] Png(FigureMedium medium) => Png(medium.Type, medium.Scale, medium.Dpi);

    /// <summary>The SVG, its texts as outlines; the same input gives the same bytes.</summary>
    /// <param name="width">1000 or 680.</param>
    public string Svg(int width = 1000) => Svg(TypeScale.For(width), FormattableString.Invariant($"{width}"));

    /// <summary>The SVG for a medium, in its true size.</summary>
    /// <param name="medium">What it is made for.</param>
    public string Svg(FigureMedium medium) =>
        Svg(medium.Type, medium == FigureMedium.Screen || medium == FigureMedium.Web ? "1000" : FormattableString.Invariant($"{medium.Millimetres:0.###}mm"));

    /// <summary>Height in pixels at a width.</summary>
    /// <param name="width">1000 or 680.</param>
    public int Height(int width = 1000) => Laid(TypeScale.For(width)).Height;

    /// <summary>Height in pixels of the layout for a medium.</summary>
    /// <param name="medium">What it is made for.</param>
    public int Height(FigureMedium medium) => Laid(medium.Type).Height;

    /// <summary>Every text of the figure with the box it takes.</summary>
    /// <param name="width">1000 or 680.</param>
    public IReadOnlyList<LabelBox> Labels(int width = 1000) => [.. Laid(TypeScale.For(width)).Texts.Select(text => text.Box)];

    /// <summary>Every text of the figure for a medium with the box it takes.</summary>
    /// <param name="medium">What it is made for.</param>
    public IReadOnlyList<LabelBox> Labels(FigureMedium medium) => [.. Laid(medium.Type).Texts.Select(text => text.Box)];

    private byte[] Png(TypeScale type, double scale, int dpi)
    {
        Sheet sheet = Laid(type);
        using SKBitmap bitmap = new(new SKImageInfo(
            (int)Math.Round(sheet.Width * scale), (int)Math.Round(sheet.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using SKCanvas canvas = new(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)scale);
        canvas.DrawPicture(sheet.Picture);
        foreach (SheetText text in sheet.Texts)
            text.Draw(canvas);
        canvas.Flush();
        using SKPixmap pixels = bitmap.PeekPixels();
        using SKData png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, 4))
            ?? throw new InvalidOperationException($"Figure {Name} could not be encoded as PNG.");
        return PngHeader.With(png.AsSpan(), dpi, Table.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Table))));
    }

    private string Table => Data.Columns.Count == 0 ? string.Empty : Data.Csv();

    private string Svg(TypeScale type, string width) =>
        SvgPage.Write(Laid(type), Name, Language == Language.En ? Headline.En : Headline.Zh, Description, Table, width);

    private Sheet Laid(TypeScale type) => sheets.GetOrAdd(type, _ => new Lazy<Sheet>(() => Lay(type))).Value;

    private Sheet Lay(TypeScale type)
    {
        Sheet sheet = new(type, Language);
        draw(sheet);
        sheet.Finish();
        return sheet;
    }
}
