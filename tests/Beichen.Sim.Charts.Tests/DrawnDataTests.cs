using ScottPlot;
using SkiaSharp;
using Xunit;

namespace Beichen.Sim.Charts.Tests;

public class DrawnDataTests
{
    [Fact]
    public void A_shape_stands_where_the_scale_says()
    {
        using Sheet sheet = new(TypeScale.Screen, Language.Both);
        using PlotArea area = new(sheet, 100, 50, 900, 550, 0, 4, -10, 10);
        area.Mark(1, 5, MarkerShape.FilledSquare, 8, Palette.Orange);
        area.Box(2, 3, -5, 0, Palette.Blue);
        area.Render();
        sheet.Finish();
        using SKBitmap bitmap = new(1000, 600);
        using SKCanvas canvas = new(bitmap);
        canvas.Clear(SKColors.White);
        canvas.DrawPicture(sheet.Picture);
        Assert.Equal((300, 175), (area.PixelX(1), area.PixelY(5)));
        Assert.Equal(5, area.DataY(area.PixelY(5)), 9);
        Assert.Equal(Palette.Orange, bitmap.GetPixel(300, 175));
        Assert.Equal(Palette.Blue, bitmap.GetPixel((int)area.PixelX(2) + 2, (int)area.PixelY(0) + 2));
        Assert.Equal(Palette.Blue, bitmap.GetPixel((int)area.PixelX(3) - 2, (int)area.PixelY(-5) - 2));
        Assert.Equal(SKColors.White, bitmap.GetPixel((int)area.PixelX(3) + 2, (int)area.PixelY(-5) - 2));
    }

    [Fact]
    public void The_fan_prints_its_last_quarter_its_target_and_its_probability()
    {
        string[] texts = Texts(GdpFanFigure.Draw(Samples.Fan(annotation: Samples.Remark)));
        Assert.Superset(
            new HashSet<string>(["P95 7.1%", "P5 2.7%", "中位 4.9%", "目标 6.5%", "12%", "95% CI 10–14%", "2021Q1", "2022Q4", Samples.Remark.Zh, Samples.Remark.En],
                StringComparer.Ordinal),
            texts.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void The_scoreboard_prints_every_target_and_marks_those_without_a_score()
    {
        string[] texts = Texts(ScoreboardFigure.Draw(Samples.Scoreboard(), Language.Zh));
        foreach (ScoreboardRow row in Samples.Scoreboard().Rows)
        {
            Assert.Contains(row.Zh, texts, StringComparer.Ordinal);
            if (row.Probability is { } probability)
                Assert.Contains(ProbabilityWords.Text(probability), texts, StringComparer.Ordinal);
        }

        Assert.Equal(2, texts.Count(text => text is "未计分"));
        Assert.Contains("−1.2%", texts, StringComparer.Ordinal);
        Assert.Contains("530 家", texts, StringComparer.Ordinal);
        Assert.Contains("10 万人", texts, StringComparer.Ordinal);
    }

    [Fact]
    public void Each_row_of_the_scoreboard_has_a_scale_that_holds_its_own_quantiles()
    {
        foreach (ScoreboardRow row in Samples.Scoreboard().Rows.Concat(Samples.EdgeScoreboard().Rows).Where(row => row.Scored))
        {
            double reach = ScoreboardTrack.Reach(row);
            foreach (double? value in (double?[])[row.P10, row.P50, row.P90])
                Assert.InRange((value!.Value - row.Target!.Value) / reach, -0.9, 0.9);
        }
    }

    [Fact]
    public void The_heat_map_stars_what_is_told_from_zero_and_prints_no_number_without_a_score()
    {
        ScenarioHeatInput input = Samples.Heat();
        input.Probability[1, 0] = double.NaN;
        input.Distinct[1, 0] = false;
        string[] texts = Texts(ScenarioHeatFigure.Draw(input));
        Assert.Equal(input.Distinct.Cast<bool>().Count(star => star), texts.Count(text => text.EndsWith("%*", StringComparison.Ordinal)));
        Assert.Single(texts, text => text is "–");
    }

    [Fact]
    public void The_chance_of_a_project_carries_the_word_of_its_milestone()
    {
        ProjectGanttInput input = Samples.Gantt(5, 8);
        input = input with { Rows = [.. input.Rows.Select(row => row with { Milestone = new("在建", "building"), Dues = [3, 4] })] };
        foreach (FigureMedium medium in FigureMedium.All)
        {
            Figure figure = ProjectGanttFigure.Draw(input, Language.Zh);
            Assert.Equal(5, figure.Labels(medium).Count(label => label.Text is "在建"));
            Assert.Empty(FigureLint.Check(figure, medium));
        }
    }

    [Fact]
    public void The_milestones_stand_from_the_surest_down()
    {
        MilestoneInput input = Samples.Milestones();
        LabelBox[] labels = [.. MilestoneFigure.Draw(input, Language.Zh).Labels()];
        double[] tops = [.. input.Rows.OrderByDescending(row => row.Probability)
            .Select(row => labels.First(label => string.Equals(label.Text, row.Zh, StringComparison.Ordinal)).Top)];
        Assert.Equal(tops.Order(), tops);
    }

    [Fact]
    public void Every_figure_says_where_its_numbers_come_from()
    {
        foreach (Figure figure in SampleFigures.All(Language.Both))
        {
            string all = string.Concat(Texts(figure));
            Assert.Contains("来源：北辰推演 Beichen.Sim，情景 baseline，1024 次抽样，种子 20220101，指纹 3f2a9c7d", all, StringComparison.Ordinal);
            Assert.Contains("Source: Beichen.Sim, scenario baseline, 1024 draws, seed 20220101, fingerprint 3f2a9c7d", all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void The_headline_stands_on_the_figure(Language language)
    {
        foreach (Figure figure in SampleFigures.All(language))
        {
            string all = string.Concat(Texts(figure)).Replace(" ", string.Empty, StringComparison.Ordinal);
            string headline = language == Language.En ? figure.Headline.En : figure.Headline.Zh;
            Assert.StartsWith(headline.Replace(" ", string.Empty, StringComparison.Ordinal), all, StringComparison.Ordinal);
        }
    }

    private static string[] Texts(Figure figure) => [.. figure.Labels().Select(label => label.Text)];
}
