using Beichen.Sim.Analysis.Vintages;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Vintages;

public class VintageTableTests
{
    [Fact]
    public void The_New_York_nowcast_of_December_2016_splits_as_published()
    {
        // From 2.80471 on 2016-11-30 to 2.41436 on 2016-12-23: revisions +0.10666, releases −0.49701.
        Release[] known = [new("releases", false, 0, -0.49701), new("revisions", true, 0, 0.10666)];
        var table = VintageTable.Of(2.80471, known, taken => 2.80471 + taken.Sum(release => release.Value));
        Assert.Equal(0.10666, table.Revisions, 1e-9);
        Assert.Equal(-0.49701, table.Releases, 1e-9);
        Assert.Equal(2.41436, table.After, 1e-9);
        Assert.Equal("revisions", table.Effects[0].Name);
    }

    [Fact]
    public void Effects_sum_to_the_change_whatever_the_figure_does()
    {
        Release[] known = [new("a", false, 1, 2), new("b", true, 3, 2.5), new("c", false, 0, 0.3)];
        var table = VintageTable.Of(
            0.4, known, taken => taken.Aggregate(0.4, (p, release) => p * (1 + (0.3 * release.Value)) / (1 + (0.1 * release.Forecast))));
        Assert.Equal(table.After - table.Before, table.Effects.Sum(effect => effect.Effect), 1e-12);
        Assert.Equal(table.After - table.Before, table.Revisions + table.Releases, 1e-12);
        Assert.Equal([-0.5, 1, 0.3], table.Effects.Select(effect => Math.Round(effect.Surprise, 12)));
    }
}
