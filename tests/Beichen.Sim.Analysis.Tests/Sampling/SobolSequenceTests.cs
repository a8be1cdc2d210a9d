using Beichen.Sim.Analysis.Sampling;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Sampling;

/// <summary>What makes a low-discrepancy sequence one.</summary>
public sealed class SobolSequenceTests
{
    [Fact]
    public void Every_axis_has_one_of_the_first_1024_points_in_each_of_1024_cells()
    {
        var sequence = new SobolSequence(SobolSequence.MostDimensions, 7);
        for (int dimension = 0; dimension < SobolSequence.MostDimensions; dimension++)
        {
            int[] cells = [.. Enumerable.Range(0, 1024).Select(point => (int)(sequence.At(point, dimension) * 1024)).Order()];
            Assert.Equal(Enumerable.Range(0, 1024), cells);
        }
    }

    [Fact]
    public void The_first_two_axes_share_out_every_elementary_box()
    {
        var sequence = new SobolSequence(2, 3);
        for (int across = 0; across <= 8; across++)
        {
            int wide = 1 << across, high = 256 >> across;
            int[] boxes = [.. Enumerable.Range(0, 256)
                .Select(point => ((int)(sequence.At(point, 0) * wide) * high) + (int)(sequence.At(point, 1) * high)).Order()];
            Assert.Equal(Enumerable.Range(0, 256), boxes);
        }
    }

    [Fact]
    public void A_product_over_forty_axes_is_integrated_closer_than_by_plain_chance()
    {
        // ∫ Π (1 + (x_i − ½)/(i + 1)) dx = 1.
        var sequence = new SobolSequence(SobolSequence.MostDimensions, 11);
        double sum = 0;
        for (int point = 0; point < 4096; point++)
        {
            double product = 1;
            for (int i = 0; i < SobolSequence.MostDimensions; i++) product *= 1 + ((sequence.At(point, i) - 0.5) / (i + 1));
            sum += product;
        }

        Assert.InRange(sum / 4096, 0.999, 1.001);
    }

    [Fact]
    public void Another_seed_shifts_the_points_and_the_same_seed_does_not()
    {
        Assert.Equal(new SobolSequence(3, 1).At(5, 2), new SobolSequence(3, 1).At(5, 2));
        Assert.NotEqual(new SobolSequence(3, 1).At(5, 2), new SobolSequence(3, 2).At(5, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(41, 1));
    }
}
