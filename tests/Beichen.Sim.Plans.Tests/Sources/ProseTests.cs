using Xunit;

namespace Beichen.Sim.Plans.Tests.Sources;

/// <summary>The sources are written for whoever carries on: a line fits the screen, a summary says what the name does not.</summary>
public sealed class ProseTests
{
    /// <summary>Test projects whose only long lines are JSON or script within a string; one without goes from here.</summary>
    private static readonly string[] LongLined =
    [
        "Beichen.Sim.Briefing.Tests",
        "Beichen.Sim.Browser.Tests",
        "Beichen.Sim.Workbench.Tests",
    ];

    public static TheoryData<string> Projects => new(References.Projects);

    public static TheoryData<string> ProjectsAndTests => new(References.Projects.Concat(References.TestProjects));

    [Theory]
    [MemberData(nameof(ProjectsAndTests))]
    public void A_line_has_at_most_160_characters(string project)
    {
        string[] found = [.. References.Texts(project).SelectMany(file => Prose.LongLines(file.Text).Select(line => $"{project}/{file.Path}:{line}"))];
        if (LongLined.Contains(project, StringComparer.Ordinal))
            Assert.True(found.Length > 0, $"{project} is mended: take it out of {nameof(LongLined)}");
        else Assert.True(found.Length == 0, string.Join('\n', found));
    }

    // What a verb answers, and how it is printed, stands elsewhere: the command line parses, asks and prints.
    [Fact]
    public void The_command_line_has_at_most_2900_lines() =>
        Assert.InRange(References.Texts("Beichen.Sim.Cli").Sum(file => file.Text.Count(letter => letter == '\n')), 1000, 2900);

    // Written out again it is rounded otherwise each time: 1.96, 1.959964, 1.959963984540054.
    [Fact]
    public void The_score_of_a_95_percent_interval_stands_in_one_place() => Assert.Equal("Beichen.Sim.Kernel/Randomness/NormalScore.cs",
        string.Join(' ', References.Projects.SelectMany(project => References.Texts(project)
            .Where(file => Prose.HasScoreOfInterval(file.Text)).Select(file => $"{project}/{file.Path}"))));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_summary_says_more_than_two_words(string project)
    {
        string[] found =
            [.. References.Texts(project).SelectMany(file => Prose.EmptySummaries(file.Text).Select(words => $"{project}/{file.Path}: {words}"))];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [Fact]
    public void A_line_is_long_by_its_characters_not_by_its_bytes() =>
        Assert.Equal([2, 4], Prose.LongLines($"{new string('亿', 160)}\n{new string('a', 161)}\n{new string('b', 160)}\r\n{new string('元', 161)}"));

    [Theory]
    [InlineData("/// <summary>The plan.</summary>", true)]
    [InlineData("/// <summary>\n    /// The\n    /// plan.\n    /// </summary>", true)]
    [InlineData("/// <summary>A <see cref=\"Plan\"/>.</summary>", true)]
    [InlineData("/// <summary>Of the years before, likewise.</summary>", true)]
    [InlineData("/// <summary>Plan as compiled.</summary>", false)]
    [InlineData("/// <inheritdoc/>", false)]
    public void A_summary_is_empty_when_it_has_two_words_or_points_at_its_neighbour(string text, bool empty) =>
        Assert.Equal(empty, Prose.EmptySummaries(text).Any());
}
