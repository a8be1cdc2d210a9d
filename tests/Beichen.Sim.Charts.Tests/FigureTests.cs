using SkiaSharp;
using Xunit;

namespace Beichen.Sim.Charts.Tests;

public class FigureTests
{
    [Fact]
    public void A_figure_has_the_same_bytes_when_drawn_again()
    {
        foreach ((Figure first, Figure again) in SampleFigures.All(Language.Both).Zip(SampleFigures.All(Language.Both)))
        {
            Assert.Equal(first.Png(), again.Png());
            Assert.Equal(first.Svg(), again.Svg());
            Assert.Equal(first.Svg(), first.Svg());
        }
    }

    [Fact]
    public void Figures_drawn_side_by_side_have_the_bytes_of_figures_drawn_in_turn()
    {
        IReadOnlyList<Figure> turn = SampleFigures.All(Language.Both);
        IReadOnlyList<Figure> side = SampleFigures.All(Language.Both);
        string[] svg = new string[side.Count];
        byte[][] png = new byte[side.Count][];
        Parallel.For(0, side.Count, at =>
        {
            png[at] = side[at].Png();
            svg[at] = side[at].Svg();
        });
        for (int at = 0; at < side.Count; at++)
        {
            Assert.Equal(turn[at].Png(), png[at]);
            Assert.Equal(turn[at].Svg(), svg[at]);
        }
    }

    [Theory]
    [InlineData(Language.Both)]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void A_png_has_two_pixels_to_one_and_more_than_20_kilobytes(Language language)
    {
        foreach (Figure figure in SampleFigures.All(language))
        {
            foreach (int width in (ReadOnlySpan<int>)[1000, 680])
            {
                byte[] png = figure.Png(width);
                using SKBitmap bitmap = SKBitmap.Decode(png);
                Assert.Equal((2 * width, 2 * figure.Height(width)), (bitmap.Width, bitmap.Height));
                Assert.True(png.Length > 20 * 1024, $"{figure.Name} has {png.Length} bytes.");
            }
        }
    }

    [Fact]
    public void A_figure_for_word_is_680_by_440()
    {
        Assert.Equal(440, GdpFanFigure.Draw(Samples.Fan()).Height(680));
        Assert.Equal(440, InvestmentCurveFigure.Draw(Samples.Investment()).Height(680));
        Assert.Equal(440, ScenarioHeatFigure.Draw(Samples.Heat()).Height(680));
    }

    [Fact]
    public void Twenty_seven_projects_make_the_page_higher_not_the_rows_unreadable()
    {
        Figure figure = ProjectGanttFigure.Draw(Samples.Gantt(27, 20));
        Assert.True(figure.Height() > 800);
        Assert.All(figure.Labels(680), label => Assert.True(label.Size >= FigureLint.LeastSize));
    }

    [Fact]
    public void Another_width_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GdpFanFigure.Draw(Samples.Fan()).Png(800));

    [Fact]
    public void Saved_files_hold_the_figure()
    {
        string folder = Directory.CreateTempSubdirectory("figures").FullName;
        try
        {
            Figure figure = GdpFanFigure.Draw(Samples.Fan());
            figure.SavePng(Path.Combine(folder, "fan.png"), width: 680);
            figure.SaveSvg(Path.Combine(folder, "fan.svg"));
            Assert.Equal(figure.Png(680), File.ReadAllBytes(Path.Combine(folder, "fan.png")));
            Assert.Equal(figure.Svg(), File.ReadAllText(Path.Combine(folder, "fan.svg")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Inputs_that_do_not_fit_together_are_refused()
    {
        GdpFanInput fan = Samples.Fan();
        Assert.Throws<ArgumentException>(() => GdpFanFigure.Draw(fan with { QuarterLabels = ["2022Q1"] }));
        Assert.Throws<ArgumentException>(() => InvestmentCurveFigure.Draw(Samples.Investment() with { P90 = [1] }));
        Assert.Throws<ArgumentException>(() => ScenarioHeatFigure.Draw(Samples.Heat() with { Distinct = new bool[1, 1] }));
        Assert.Throws<ArgumentException>(() => ScoreboardFigure.Draw(new(Samples.Source, [])));
        Assert.Throws<ArgumentException>(() => ProjectGanttFigure.Draw(Samples.Gantt() with { AxisEnd = 0 }));
        Assert.Throws<ArgumentException>(() => MilestoneFigure.Draw(new(Samples.Source, [])));
        Assert.Throws<ArgumentException>(() => PairedDifferenceFigure.Draw(new(Samples.Source, [])));
    }
}
