using ScottPlot;
using SkiaSharp;
using Xunit;

namespace Beichen.Sim.Charts.Tests;

public class GlyphTests
{
    [Theory]
    [InlineData(FigureLanguage.Both)]
    [InlineData(FigureLanguage.Chinese)]
    [InlineData(FigureLanguage.English)]
    public void Every_drawn_text_has_its_glyphs(FigureLanguage language)
    {
        foreach (LabelBox label in SampleFigures.All(language).Concat(SampleFigures.Extremes(language)).SelectMany(figure => figure.Labels().Concat(figure.Labels(680))))
        {
            SKTypeface face = EmbeddedFonts.Face(label.Bold);
            Assert.DoesNotContain((ushort)0, face.GetGlyphs(label.Text));
        }
    }

    [Fact]
    public void A_name_without_a_glyph_stops_the_drawing_and_is_named()
    {
        MilestoneInput input = new(Samples.Source, [new("龘龘项目", "Dragon", "2022Q4", 0.5, 0.4, 0.6)]);
        MissingGlyphException problem = Assert.Throws<MissingGlyphException>(() => MilestoneFigure.Draw(input).Png());
        Assert.Contains("龘龘项目", problem.Text, StringComparison.Ordinal);
        Assert.Equal(0x9F98, problem.CodePoint);
        Assert.Contains("U+9F98", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_beyond_the_basic_plane_is_named_whole() =>
        Assert.Equal(0x1F600, Assert.Throws<MissingGlyphException>(() => EmbeddedFonts.Require("增长😀", bold: false)).CodePoint);

    [Theory]
    [InlineData(FontWeight.Thin, false)]
    [InlineData(FontWeight.Normal, false)]
    [InlineData(FontWeight.SemiBold, true)]
    [InlineData(FontWeight.Bold, true)]
    public void Every_family_is_answered_by_the_embedded_typeface_of_its_weight(FontWeight weight, bool bold)
    {
        EmbeddedFontResolver.Register();
        SKTypeface face = Fonts.GetTypeface($"no such family {weight}", weight, FontSlant.Upright, FontSpacing.Normal);
        Assert.Same(EmbeddedFonts.Face(bold), face);
        Assert.Equal("Noto Sans SC", face.FamilyName);
    }

    [Fact]
    public void The_font_licence_travels_with_the_fonts()
    {
        using Stream? licence = typeof(EmbeddedFonts).Assembly.GetManifestResourceStream("OFL.txt");
        Assert.NotNull(licence);
        using StreamReader reader = new(licence);
        Assert.Contains("SIL OPEN FONT LICENSE", reader.ReadToEnd().ToUpperInvariant(), StringComparison.Ordinal);
    }
}
