using System.Text;
using Beichen.Sim.Charts;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Beichen.Sim.Briefing.Word;

/// <summary>The figures of a document, numbered as they come.</summary>
internal sealed class WordPictures(MainDocumentPart main)
{
    // What tells a reader of Office 2016 and later that a picture has an SVG twin.
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private uint _count;

    public Paragraph Draw(Figure figure)
    {
        uint number = ++_count;
        FigureMedium medium = FigureMedium.Brief;
        (string png, string svg) = ($"figure{number}png", $"figure{number}svg");
        Feed(main.AddImagePart(ImagePartType.Png, png), figure.Png(medium));
        Feed(main.AddImagePart(ImagePartType.Svg, svg), Encoding.UTF8.GetBytes(figure.Svg(medium)));
        (long wide, long high) = (WordMeasures.CoreEmu, WordMeasures.CoreEmu * figure.Height(medium) / medium.Width);
        Pic.Picture picture = new(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = number, Name = figure.Name, Description = figure.Description },
                new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(
                new A.Blip(new A.BlipExtensionList(new A.BlipExtension(new SVGBlip { Embed = svg }) { Uri = SvgExtension })) { Embed = png },
                new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = wide, Cy = high }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        Wp.Inline inline = new(
            new Wp.Extent { Cx = wide, Cy = high },
            new Wp.DocProperties { Id = number, Name = figure.Name, Description = figure.Description },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(picture) { Uri = PictureUri }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Figure }), new Run(new Drawing(inline)));
    }

    private static void Feed(ImagePart part, byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        part.FeedData(stream);
    }
}
