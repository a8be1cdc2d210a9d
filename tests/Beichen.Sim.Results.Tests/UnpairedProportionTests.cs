using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Results.Statistics;
using Xunit;

namespace Beichen.Sim.Results.Tests;

/// <summary>The hybrid score interval against the table of Newcombe (1998), method 10.</summary>
public sealed class UnpairedProportionTests
{
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    public void The_table_of_its_paper_comes_out(int hits, int draws, int lessHits, int lessDraws, double low, double high)
    {
        var two = UnpairedProportion.Of(Score(lessHits, lessDraws), Score(hits, draws));
        Assert.Equal(((double)hits / draws) - ((double)lessHits / lessDraws), two.Difference, 12);
        Assert.Equal(low, two.Interval.Low, 4);
        Assert.Equal(high, two.Interval.High, 4);
    }

    // Wilson (1927): roots of (p̂ − p)² = z² p (1 − p) / n.
    private static (double, double, double) Score(int hits, int draws)
    {
        double z = NormalScore.NinetyFivePercentInterval, share = (double)hits / draws, square = z * z / draws;
        double middle = (share + (square / 2)) / (1 + square), half = z / (1 + square) * Math.Sqrt((share * (1 - share) / draws) + (square / draws / 4));
        return (share, middle - half, middle + half);
    }
}
