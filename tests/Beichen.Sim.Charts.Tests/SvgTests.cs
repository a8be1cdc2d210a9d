using System.Xml.Linq;
using Xunit;

namespace Beichen.Sim.Charts.Tests;

public class SvgTests
{
    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    [Theory]
    [InlineData(Language.Both)]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void An_svg_needs_no_font(Language language)
    {
        foreach (Figure figure in SampleFigures.All(language))
        {
            string svg = figure.Svg();
            Assert.DoesNotContain("<text", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("font", svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_reference_in_an_svg_is_defined_once_and_bears_the_name_of_the_figure()
    {
        foreach (Figure figure in SampleFigures.All(Language.Both))
        {
            XDocument svg = XDocument.Parse(figure.Svg());
            string[] ids = [.. svg.Descendants().Attributes("id").Select(id => id.Value)];
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.All(ids, id => Assert.StartsWith(figure.Name + "-", id, StringComparison.Ordinal));
            string[] used = [.. svg.Descendants().Attributes(Link + "href").Select(href => href.Value[1..])];
            string[] clips = [.. svg.Descendants().Attributes("clip-path").Select(clip => clip.Value[5..^1])];
            Assert.NotEmpty(used);
            Assert.NotEmpty(clips);
            Assert.Subset(ids.ToHashSet(StringComparer.Ordinal), used.Concat(clips).ToHashSet(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_sloping_dashed_line_is_dashed_in_an_svg_and_no_shape_is_drawn_twice()
    {
        using Sheet sheet = new(TypeScale.Screen, Language.Zh);
        using PlotArea area = new(sheet, 100, 50, 900, 550, 0, 4, 0, 10);
        area.Line([0, 4], [0, 10], Palette.Target, 2, dashed: true);
        area.Render();
        sheet.Finish();
        XDocument svg = XDocument.Parse(SvgPage.Write(sheet, "a", "a", "a", "", "1000"));
        string[] dashed = [.. svg.Descendants().Where(shape => shape.Attribute("fill")?.Value is "#B5121B").Select(shape => shape.Attribute("d")!.Value)];
        Assert.Equal(48, Assert.Single(dashed).Count(letter => letter == 'M'));
    }

    [Fact]
    public void An_svg_draws_a_glyph_for_every_character_but_spaces()
    {
        Figure figure = MilestoneFigure.Draw(Samples.Milestones());
        int characters = figure.Labels().Sum(label => label.Text.EnumerateRunes().Count(rune => rune.Value != ' '));
        int glyphs = XDocument.Parse(figure.Svg()).Descendants().Count(element => element.Name.LocalName is "use");
        Assert.Equal(characters, glyphs);
    }

    [Fact]
    public void An_svg_has_the_size_of_its_figure_and_its_headline_as_title()
    {
        Figure figure = GdpFanFigure.Draw(Samples.Fan());
        XElement root = XDocument.Parse(figure.Svg(680)).Root!;
        Assert.Equal("0 0 680 440", root.Attribute("viewBox")!.Value);
        Assert.Equal(figure.Headline.Zh, root.Elements().First().Value);
    }
}
