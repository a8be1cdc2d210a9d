using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>
/// The text and the figures of a finished document, read by this program's own code and not by what wrote it: a ZIP file of XML, or tags and letters.
/// </summary>
/// <param name="Blocks">Paragraphs and rows, in the order of reading.</param>
/// <param name="Figures">Figures, likewise.</param>
internal sealed partial record ReadDocument(IReadOnlyList<ReadBlock> Blocks, IReadOnlyList<ReadFigure> Figures)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace SvgBlip = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Reads a file by its ending.</summary>
    public static ReadDocument Of(string file) => file.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
        ? OfWord(File.ReadAllBytes(file))
        : OfHtml(File.ReadAllText(file));

    public static ReadDocument OfWord(byte[] bytes)
    {
        using ZipArchive package = new(new MemoryStream(bytes), ZipArchiveMode.Read);
        XDocument document = Xml(package, "word/document.xml");
        var places = Xml(package, "word/_rels/document.xml.rels").Root!.Elements()
            .ToDictionary(link => (string)link.Attribute("Id")!, link => ((string)link.Attribute("Target")!).TrimStart('/'), StringComparer.Ordinal);
        var blocks = new List<ReadBlock>();
        var figures = new List<ReadFigure>();
        foreach (XElement element in document.Root!.Element(W + "body")!.Elements())
        {
            if (element.Name == W + "tbl")
            {
                foreach (XElement row in element.Elements(W + "tr")) blocks.Add(new ReadBlock([.. row.Elements(W + "tc").Select(Text)], true));
            }
            else if (element.Name == W + "p")
            {
                foreach (XElement inline in element.Descendants(Wp + "inline"))
                {
                    string png = (string)inline.Descendants(A + "blip").Single().Attribute(R + "embed")!,
                        svg = (string)inline.Descendants(SvgBlip + "svgBlip").Single().Attribute(R + "embed")!;
                    figures.Add(Figure(XDocument.Parse(Encoding.UTF8.GetString(Bytes(package, Place(places[svg])))).Root!,
                        (string)inline.Element(Wp + "docPr")!.Attribute("descr")!, PngText.Data(Bytes(package, Place(places[png])))));
                }

                if (Text(element) is { Length: > 0 } text) blocks.Add(new ReadBlock([text], false));
            }
        }

        return new ReadDocument(blocks, figures);
    }

    public static ReadDocument OfHtml(string html)
    {
        var figures = new List<ReadFigure>();
        foreach (Match svg in SvgElement().Matches(html))
        {
            XElement root = XDocument.Parse(svg.Value).Root!;
            figures.Add(Figure(root, root.Element(Svg + "desc")!.Value, null));
        }

        string body = SvgElement().Replace(html[html.IndexOf("<body>", StringComparison.Ordinal)..], "");
        var blocks = new List<ReadBlock>();
        foreach (Match block in BlockElement().Matches(body))
        {
            bool row = block.Groups["tag"].Value is "tr";
            string[] cells = row
                ? [.. CellElement().Matches(block.Value).Select(cell => Plain(cell.Groups["text"].Value))]
                : [Plain(block.Groups["text"].Value)];
            if (row || cells[0].Length > 0) blocks.Add(new ReadBlock(cells, row));
        }

        return new ReadDocument(blocks, figures);
    }

    private static ReadFigure Figure(XElement svg, string alternative, string? png) =>
        new(svg.Element(Svg + "title")!.Value, alternative, svg.Element(Svg + "metadata")?.Value ?? "", png);

    private static string Text(XElement element) => string.Concat(element.Descendants(W + "t").Select(text => text.Value));

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static string Place(string target) => target.StartsWith("word/", StringComparison.Ordinal) ? target : "word/" + target;

    private static XDocument Xml(ZipArchive package, string entry) => XDocument.Load(new MemoryStream(Bytes(package, entry)));

    private static byte[] Bytes(ZipArchive package, string entry)
    {
        ZipArchiveEntry found = package.GetEntry(entry) ?? package.GetEntry(entry["word/".Length..])
            ?? throw new InvalidDataException($"the document has no part {entry}");
        using Stream stream = found.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SvgElement();

    [GeneratedRegex("<(?<tag>h1|h2|h3|p|pre|caption|figcaption|tr)( [^>]*)?>(?<text>.*?)</\\k<tag>>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex BlockElement();

    [GeneratedRegex("<(?<tag>td|th)( [^>]*)?>(?<text>.*?)</\\k<tag>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex CellElement();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tag();
}
