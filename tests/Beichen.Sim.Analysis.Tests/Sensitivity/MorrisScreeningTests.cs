using Beichen.Sim.Analysis.Sensitivity;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Sensitivity;

/// <summary>Elementary effects where they are known.</summary>
public sealed class MorrisScreeningTests
{
    [Fact]
    public void A_linear_function_has_its_slopes_as_effects_and_no_deviation()
    {
        IReadOnlyList<ElementaryEffect> effects = MorrisScreening.Of(MorrisDesign.Create(3, 12, 4), x => (2 * x[0]) - (5 * x[1]) + 1, 4);
        double[] slopes = [2, -5, 0];
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(slopes[i], effects[i].Mean, 12);
            Assert.Equal(Math.Abs(slopes[i]), effects[i].MeanAbsolute, 12);
            Assert.Equal(0, effects[i].Deviation, 12);
            Assert.Equal(effects[i].MeanAbsolute, effects[i].High, 12);
        }
    }

    [Fact]
    public void A_product_has_effects_that_vary_and_absolute_effects_that_do_not_cancel()
    {
        IReadOnlyList<ElementaryEffect> effects = MorrisScreening.Of(MorrisDesign.Create(2, 50, 4), x => (x[0] - 0.5) * (x[1] - 0.5), 4);
        Assert.True(effects[0].Deviation > 0.2);
        Assert.True(effects[0].MeanAbsolute > 0.2);
        Assert.True(Math.Abs(effects[0].Mean) < 0.15);
        Assert.InRange(effects[0].MeanAbsolute, effects[0].Low, effects[0].High);
    }

    [Fact]
    public void A_trajectory_moves_each_factor_once_by_two_thirds_on_a_grid_of_four_levels()
    {
        MorrisDesign design = MorrisDesign.Create(5, 10, 9);
        Assert.Equal(60, design.Points.Count);
        for (int t = 0; t < 10; t++)
        {
            var moved = new List<int>();
            for (int m = 1; m <= 5; m++)
            {
                double[] before = design.Points[(t * 6) + m - 1], after = design.Points[(t * 6) + m];
                int factor = Assert.Single(Enumerable.Range(0, 5), i => before[i] != after[i]);
                Assert.Equal(2.0 / 3, Math.Abs(after[factor] - before[factor]), 12);
                Assert.Contains((int)Math.Round(after[factor] * 3), new[] { 0, 1, 2, 3 });
                moved.Add(factor);
            }

            Assert.Equal([0, 1, 2, 3, 4], moved.Order());
        }
    }

    [Fact]
    public void Designs_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MorrisDesign.Create(2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MorrisDesign.Create(2, 5, 1, levels: 5));
        Assert.Throws<ArgumentException>(() => MorrisScreening.Of(MorrisDesign.Create(1, 2, 1), [1, 2, 3], 1));
    }
}
