using Beichen.Sim.Analysis.Scoring;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Scoring;

public sealed class BrierSplitTests
{
    [Fact]
    public void Two_stated_chances_split_as_by_hand()
    {
        // 0.75 stated four times with 3 hits, 0.25 four times with 0 hits: ȳ = 3/8.
        BrierSplit split = BrierSplit.Of([0.75, 0.75, 0.75, 0.75, 0.25, 0.25, 0.25, 0.25], [true, true, true, false, false, false, false, false], 4);
        Assert.Equal(((3 * 0.0625) + 0.5625 + (4 * 0.0625)) / 8, split.Score, 12);
        Assert.Equal(4 * 0.0625 / 8, split.Reliability, 12);
        Assert.Equal(0.375 * 0.375, split.Resolution, 12);
        Assert.Equal(0.375 * 0.625, split.Uncertainty, 12);
        Assert.Equal(0, split.Within, 12);
    }

    [Fact]
    public void A_sure_and_right_forecaster_scores_nothing()
    {
        BrierSplit split = BrierSplit.Of([1, 0], [true, false]);
        Assert.Equal(0, split.Score, 12);
        Assert.Equal(0, split.Reliability, 12);
        Assert.Equal(split.Uncertainty, split.Resolution, 12);
    }

    [Fact]
    public void Chances_outside_nought_to_one_and_unequal_columns_are_refused()
    {
        Assert.Throws<ArgumentException>(() => BrierSplit.Of([1.2], [true]));
        Assert.Throws<ArgumentException>(() => BrierSplit.Of([0.5, 0.5], [true]));
        Assert.Throws<ArgumentException>(() => BrierSplit.Of([], []));
    }
}
