using Xunit;

namespace Beichen.Sim.Charts.Tests;

/// <summary>A figure that is higher than its medium's page breaks into pages, of whatever kind it is; a slide is 16:9.</summary>
public class PagesTests
{
    public static TheoryData<Language, string> Media => AnswerFigureTests.Media;

    [Theory]
    [MemberData(nameof(Media))]
    public void No_page_of_any_kind_of_figure_is_higher_than_its_medium(Language language, string name)
    {
        FigureMedium medium = FigureMedium.All.First(known => known.Name == name);
        None(Every(language).SelectMany(figure => figure.Pages(medium)).Where(page => !medium.Holds(page))
            .Select(page => $"{page.Name}: {page.Height(medium)} px of {medium.Tall / medium.Millimetres * medium.Width:0} ({page.Headline.En})"));
    }

    [Theory]
    [MemberData(nameof(Media))]
    public void The_labels_of_every_page_neither_overlap_nor_leave_it(Language language, string name)
    {
        FigureMedium medium = FigureMedium.All.First(known => known.Name == name);
        None(Every(language).SelectMany(figure => figure.Pages(medium))
            .SelectMany(page => FigureLint.Check(page, medium).Select(problem => $"{page.Name} ({page.Measure.Zh}): {problem}")));
    }

    [Fact]
    public void Every_kind_of_figure_is_among_those_that_are_cut() => Assert.Empty(
        GoldenLookTests.Kinds.Values.Select(figure => figure.Name).Except(Every(Language.Zh).Select(figure => figure.Name), StringComparer.Ordinal));

    [Fact]
    public void A_slide_is_16_to_9() => Assert.Equal(9 / 16.0, FigureMedium.Slide.Tall / FigureMedium.Slide.Millimetres, 12);

    [Fact]
    public void Pages_share_the_finding_and_the_table_and_hold_every_row_once()
    {
        Figure whole = MilestoneFigure.Draw(Samples.Milestones(27), Language.Zh);
        IReadOnlyList<Figure> pages = whole.Pages(FigureMedium.A3);
        Assert.Equal(["milestones", "milestones-2"], pages.Select(page => page.Name), StringComparer.Ordinal);
        Assert.All(pages, page => Assert.Equal((whole.Headline, whole.Data), (page.Headline, page.Data)));
        Assert.EndsWith("（第1页，共2页）", pages[0].Measure.Zh, StringComparison.Ordinal);
        string[] names = [.. Samples.Milestones(27).Rows.Select(row => row.Zh)];
        Assert.Equal(names.Order(StringComparer.Ordinal), pages.SelectMany(page => page.Labels(FigureMedium.A3)).Select(label => label.Text)
            .Where(text => names.Contains(text, StringComparer.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_does_not_fit_three_pages_is_told_in_the_words_of_its_kind()
    {
        Assert.EndsWith("其余见数据表）", Slides(SlackFigure.Draw(Many(), Language.Zh)), StringComparison.Ordinal);
        Assert.Contains("余季最少的", Slides(SlackFigure.Draw(Many(), Language.Zh)), StringComparison.Ordinal);
        Assert.Contains("概率最低的", Slides(MilestoneFigure.Draw(Samples.Milestones(52), Language.Zh)), StringComparison.Ordinal);
        Assert.Contains("most in need of 45", Slides(LightsFigure.Draw(Samples.Lights(45), Language.En)), StringComparison.Ordinal);
        Assert.Contains("the first ", Slides(SobolFigure.Draw(Samples.Sobol(60), Language.En)), StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_of_several_pages_stand_on_one_axis()
    {
        IReadOnlyList<Figure> pages = SobolFigure.Draw(Samples.Sobol(40), Language.Zh).Pages(FigureMedium.A3);
        Assert.True(pages.Count > 1);
        Assert.Single(pages.Select(page => string.Join(' ', page.Labels(FigureMedium.A3).Where(label => label.Top > page.Height(FigureMedium.A3) - 60)
            .Select(label => label.Text).Where(text => text.EndsWith('%')))).Distinct(StringComparer.Ordinal));
    }

    // All of them in one message, uncut.
    private static void None(IEnumerable<string> problems)
    {
        string found = string.Join('\n', problems);
        Assert.True(found.Length == 0, found);
    }

    private static string Slides(Figure figure)
    {
        IReadOnlyList<Figure> pages = figure.Pages(FigureMedium.Slide);
        Assert.Equal(3, pages.Count);
        return figure.Language == Language.En ? pages[0].Measure.En : pages[0].Measure.Zh;
    }

    // Each project's slips move a chance, so that none share a row.
    private static SlackInput Many() => new(Samples.Slack().Source, Samples.Slack().Target, 0.5, 0.55, [.. Samples.Slack(45).Rows.Select((row, at) =>
        row with { Chances = [.. row.Chances.Select((chance, slip) => Math.Max(0, 0.55 - (0.02 * slip * (1 + (at % 5)))))] })]);

    // The targets of a district's plan: ten, each pair once.
    private static ConflictInput Pairs()
    {
        Bilingual[] targets = [.. Samples.Heat().Targets, new("单位能耗下降", "Fall of energy intensity")];
        return new(Samples.Source, targets, [.. Enumerable.Range(0, targets.Length).SelectMany(second => Enumerable.Range(0, second)
            .Select(first => (first, second, 0.2 + (0.01 * first), 0.22, (first + second) % 2 == 0)))]);
    }

    private static IEnumerable<Figure> Every(Language language) =>
    [
        .. SampleFigures.All(language), .. SampleFigures.Extremes(language), .. AnswerFigureTests.Drawn(language),
        SlackFigure.Draw(Many(), language), MilestoneFigure.Draw(Samples.Milestones(52), language),
        ScenarioHeatFigure.Draw(Samples.Heat(6), language), PairedDifferenceFigure.Draw(Samples.Differences(7), language),
        SmallMultiplesFigure.Draw(Samples.Multiples(41), language),
        ConflictFigure.Draw(Pairs(), language), PullFigure.Draw(Samples.Pulls(), language), GivenGrowthFigure.Draw(Samples.GivenGrowth(), language),
        TimingFigure.Draw(Samples.Timing(), language),
    ];
}
