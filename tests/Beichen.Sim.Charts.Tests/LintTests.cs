using Xunit;

namespace Beichen.Sim.Charts.Tests;

public class LintTests
{
    public static TheoryData<Language, int> Pages => new()
    {
        { Language.Both, 1000 }, { Language.Both, 680 },
        { Language.Zh, 1000 }, { Language.Zh, 680 },
        { Language.En, 1000 }, { Language.En, 680 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Labels_neither_overlap_nor_leave_a_figure_of_a_run(Language language, int width)
    {
        foreach (Figure figure in SampleFigures.All(language))
            Assert.Empty(FigureLint.Check(figure, width).Select(problem => $"{figure.Name}: {problem}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Labels_neither_overlap_nor_leave_a_figure_at_the_edges(Language language, int width)
    {
        foreach (Figure figure in SampleFigures.Extremes(language))
            Assert.Empty(FigureLint.Check(figure, width).Select(problem => $"{figure.Name} ({figure.Headline.Zh}): {problem}"));
    }

    [Fact]
    public void Two_labels_in_one_place_are_a_problem()
    {
        LabelBox first = new("甲", 12, false, 10, 10, 40, 22);
        LabelBox second = new("乙", 12, false, 30, 15, 60, 27);
        Assert.Equal(["\"甲\" overlaps \"乙\"."], FigureLint.Check([first, second], 100, 100));
    }

    [Fact]
    public void A_label_beyond_the_edge_is_a_problem()
    {
        string problem = Assert.Single(FigureLint.Check([new("甲", 12, false, 90, 10, 101, 22)], 100, 100));
        Assert.StartsWith("\"甲\" leaves the figure", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_too_small_to_read_is_a_problem()
    {
        string problem = Assert.Single(FigureLint.Check([new("甲", 8, false, 10, 10, 18, 18)], 100, 100));
        Assert.Equal("\"甲\" is 8.0 px, under 9.", problem);
    }

    [Fact]
    public void Labels_that_only_touch_are_no_problem() => Assert.Empty(FigureLint.Check(
        [new("甲", 12, false, 10, 10, 40, 22), new("乙", 12, false, 40, 10, 60, 22)], 100, 100));
}
