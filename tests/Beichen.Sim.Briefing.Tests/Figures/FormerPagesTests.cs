using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Charts;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Figures;

/// <summary>A folder of figures that is drawn into again.</summary>
public sealed class FormerPagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("beichen-pages").FullName;

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void A_page_that_an_earlier_drawing_left_is_removed_and_nothing_else(Language language)
    {
        FigureFiles.Write([Draw(40, language)], FigureMedium.Slide, _folder);
        Assert.Equal(["milestones-2.csv", "milestones-2.png", "milestones-2.svg", "milestones-3.csv", "milestones-3.png", "milestones-3.svg",
            "milestones.csv", "milestones.png", "milestones.svg"], Names(), StringComparer.Ordinal);
        string[] others = ["milestones-2.docx", "milestones-4.svg", "other-2.svg", "notes.txt"];
        foreach (string other in others) File.WriteAllText(Path.Combine(_folder, other), "(page 2 of 3)（第2页，共3页）");
        string[] pages = [.. FigureFiles.Write([Draw(13, language)], FigureMedium.Slide, _folder).Select(file => Path.GetFileName(file)!)];
        Assert.Contains("milestones-2.svg", pages, StringComparer.Ordinal);
        Assert.Equal(pages.Concat(others).Order(StringComparer.Ordinal), Names(), StringComparer.Ordinal);
        FigureFiles.Write([Draw(3, language)], FigureMedium.Slide, _folder);
        Assert.Equal(others.Concat(["milestones.csv", "milestones.png", "milestones.svg"]).Order(StringComparer.Ordinal), Names(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_file_that_bears_the_name_of_a_page_and_is_none_stays()
    {
        File.WriteAllText(Path.Combine(_folder, "milestones-2.svg"), "<svg><desc>by hand</desc></svg>");
        File.WriteAllText(Path.Combine(_folder, "milestones-3.png"), "by hand");
        FigureFiles.Write([Draw(3, Language.Zh)], FigureMedium.Slide, _folder);
        Assert.Equal(["milestones-2.svg", "milestones-3.png", "milestones.csv", "milestones.png", "milestones.svg"], Names(), StringComparer.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<string> Names() => Directory.EnumerateFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static Figure Draw(int rows, Language language) => MilestoneFigure.Draw(
        new MilestoneInput(new FigureSource("baseline", 640, 1, ""),
            [.. Enumerable.Range(1, rows)
                .Select(row => new MilestoneRow($"节点{row}", $"Milestone {row}", "2022Q4", row / 50.0, row / 60.0, row / 45.0))]), language);
}
