using Beichen.Sim.Analysis.Scoring;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Scoring;

public sealed class CoverageTests
{
    [Fact]
    public void Wilsons_interval_is_that_of_the_model_document()
    {
        Coverage coverage = Coverage.Of(820, 1000);
        Assert.Equal(0.82, coverage.Share, 12);
        Assert.Equal(0.7950, coverage.Low, 4);
        Assert.Equal(0.8426, coverage.High, 4);
    }

    [Fact]
    public void Ends_of_a_band_count_as_inside()
    {
        Coverage coverage = Coverage.Of([0, 0, 0, 0], [1, 1, 1, 1], [0, 1, 1.0001, -0.5]);
        Assert.Equal(2, coverage.Inside);
        Assert.Equal(4, coverage.Total);
    }

    [Fact]
    public void The_interval_stays_between_nought_and_one()
    {
        Assert.Equal(0, Coverage.Of(0, 3).Low, 12);
        Assert.Equal(1, Coverage.Of(3, 3).High, 12);
    }
}
