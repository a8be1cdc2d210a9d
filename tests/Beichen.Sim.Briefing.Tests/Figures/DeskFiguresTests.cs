using System.Buffers.Binary;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Briefing.Tests.Pages;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Figures;

/// <summary>The figures of a stored run, for every medium.</summary>
public sealed class DeskFiguresTests
{
    public static TheoryData<Language, string> Media
    {
        get
        {
            TheoryData<Language, string> data = [];
            foreach (Language language in (Language[])[Language.Zh, Language.En])
            {
                foreach (FigureMedium medium in FigureMedium.All.Where(medium => medium != FigureMedium.Brief)) data.Add(language, medium.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Media))]
    public async Task No_label_of_any_figure_overlaps_leaves_the_page_or_is_too_small_for_its_medium(Language language, string name)
    {
        FigureMedium medium = FigureMedium.All.First(known => known.Name == name);
        using StoredColumns run = await StoredRuns.Open("baseline");
        foreach (Figure figure in DeskFigures.Draw(run, language))
        {
            Assert.Empty(FigureLint.Check(figure, medium).Select(problem => $"{figure.Name}: {problem}"));
            if (medium != FigureMedium.Screen) Assert.All(figure.Labels(medium), label => Assert.True(label.Size * medium.PointsPerPixel >= 6.999, $"{figure.Name}: {label.Text}"));
        }
    }

    [Fact]
    public async Task Every_figure_carries_just_what_it_shows_and_its_true_size()
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        foreach (Figure figure in DeskFigures.Draw(run, Language.Zh))
        {
            Assert.NotEmpty(figure.Data.Rows);
            Assert.All(figure.Data.Rows, row => Assert.Equal(figure.Data.Columns.Count, row.Count));
            Assert.True(figure.Measure.Zh.Length > 0, figure.Name);
            byte[] png = figure.Png(FigureMedium.Word);
            Assert.Equal("pHYs"u8.ToArray(), png[37..41]);
            Assert.Equal(300, Math.Round(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(41)) * 0.0254));
            Assert.Equal(156, Math.Round(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16)) / 300.0 * 25.4));
            Assert.Contains("<desc>", figure.Svg(FigureMedium.Word), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_parts_of_the_waterfall_add_up_to_mean_growth()
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        Figure pulls = DeskFigures.Draw(run, Language.En).Single(figure => figure.Name == "pulls");
        double[] growth = run.Run.Column(run.Run.Manifest.Horizon, Kernel.Runs.EntityKind.District, run.Plan.Name.Id, "GdpGrowthYearToDate");
        Assert.Equal(growth.Average() * 100, pulls.Data.Rows.Sum(row => (double)row[1]!), 6);
    }
}
