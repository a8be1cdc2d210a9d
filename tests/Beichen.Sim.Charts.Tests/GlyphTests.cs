using ScottPlot;
using SkiaSharp;
using Xunit;

namespace Beichen.Sim.Charts.Tests;

public class GlyphTests
{
    [Theory]
    [InlineData(Language.Both)]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Every_drawn_text_has_its_glyphs(Language language)
    {
        foreach (LabelBox label in SampleFigures.All(language).Concat(SampleFigures.Extremes(language))
            .SelectMany(figure => figure.Labels().Concat(figure.Labels(680))))
        {
            SKTypeface face = EmbeddedFonts.Face(label.Bold);
            Assert.DoesNotContain((ushort)0, face.GetGlyphs(label.Text));
        }
    }

    // 龘 and 滘 lie outside GB 2312, ა is Georgian, U+10FFFD stands in no font.
    [Theory]
    [InlineData("龘龘项目")]
    [InlineData("滘口湿地二期")]
    [InlineData("ა项目")]
    [InlineData("项目😀")]
    [InlineData("项目\U0010fffd")]
    public void A_name_outside_the_typeface_never_ends_a_drawing(string name)
    {
        MilestoneInput input = new(Samples.Source, [new(name, name, "2022Q4", 0.5, 0.4, 0.6)]);
        Figure figure = MilestoneFigure.Draw(input);
        Assert.NotEmpty(figure.Png());
        Assert.Contains(figure.Labels(), label => label.Text.Contains(name, StringComparison.Ordinal));
        Assert.Empty(FigureLint.Check(figure));
        Assert.NotEmpty(Lettering.NotEmbedded(name));
        Assert.Empty(Lettering.NotEmbedded("项目"));
    }

    [Fact]
    public void A_character_that_no_font_has_is_drawn_as_the_mark_of_a_missing_type_and_told()
    {
        Assert.Equal("\U0010fffd", Assert.Single(Lettering.NotDrawn("项\U0010fffd目")));
        LetterRun run = Assert.Single(Lettering.Runs("项\U0010fffd目", bold: true));
        Assert.Equal("项〓目", run.Text);
        Assert.Same(EmbeddedFonts.Bold, run.Face.Typeface);
        Assert.True(EmbeddedFonts.Regular.ContainsGlyph('〓') && EmbeddedFonts.Bold.ContainsGlyph('〓'));
    }

    [Fact]
    public void A_character_that_a_font_of_the_machine_has_is_drawn_from_it()
    {
        string? foreign = new[] { "ა", "滘", "龘", "ѐ" }.FirstOrDefault(character =>
            Lettering.NotEmbedded(character).Count > 0 && Lettering.NotDrawn(character).Count == 0);
        if (foreign is null) Assert.Skip("this machine has no further font");
        IReadOnlyList<LetterRun> runs = Lettering.Runs($"项{foreign}目", bold: false);
        Assert.Equal(["项", foreign, "目"], runs.Select(run => run.Text), StringComparer.Ordinal);
        Assert.True(runs[1].Face.Typeface.ContainsGlyphs(foreign));
        string svg = MilestoneFigure.Draw(new(Samples.Source, [new($"项{foreign}目", "x", "2022Q4", 0.5, 0.4, 0.6)])).Svg();
        Assert.Contains("#milestones-m", svg, StringComparison.Ordinal);
    }

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
