using Beichen.Sim.Analysis.Validation;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Validation;

public sealed class ValidationReportTests
{
    private static readonly string Record = Path.Combine(Repository.Root, "seeds", "beichen", "record.csv");

    [Fact]
    public void The_document_is_what_the_command_writes()
    {
        string written = Path.GetTempFileName();
        try
        {
            ValidationReport.Write(written, Record);
            Assert.Equal(File.ReadAllText(written), File.ReadAllText(Path.Combine(Repository.Root, "docs", "validation.md")).ReplaceLineEndings("\n"));
        }
        finally
        {
            File.Delete(written);
        }
    }

    [Fact]
    public void Every_figure_of_2019_to_2021_is_held_against_the_rule()
    {
        var backtest = Backtest.Run(CityRecord.Read(Record), 2019, 2021);
        Assert.Equal(12, backtest.Figures.Count);
        Assert.All(backtest.Figures, figure => Assert.True(figure.Low < figure.Median && figure.Median < figure.High));
        Assert.All(backtest.Figures, figure => Assert.InRange(figure.Score, 0, 0.2));
        Assert.Equal(Math.Abs(0.05 - 0.015), backtest.Figures.Single(figure => figure is { Year: 2020, Quarter: 4 }).TargetScore, 12);
        Assert.Equal(0.048 - 0.015, backtest.Figures.Single(figure => figure is { Year: 2020, Quarter: 4 }).LastYearScore, 12);
    }

    [Fact]
    public void The_collapse_of_2020_and_the_rebound_after_it_lie_outside_the_band()
    {
        var backtest = Backtest.Run(CityRecord.Read(Record), 2019, 2021);
        BacktestFigure collapse = backtest.Figures.Single(figure => figure is { Year: 2020, Quarter: 1 });
        Assert.False(collapse.IsInside);
        Assert.InRange(collapse.Percentile, 0, 0.001);
        Assert.False(backtest.Figures.Single(figure => figure is { Year: 2021, Quarter: 1 }).IsInside);
    }
}
