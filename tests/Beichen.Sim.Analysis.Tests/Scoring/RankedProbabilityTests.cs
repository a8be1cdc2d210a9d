using Beichen.Sim.Analysis.Scoring;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Scoring;

public sealed class RankedProbabilityTests
{
    [Fact]
    public void Four_members_score_as_in_the_model_document()
    {
        double[] members = [6, 4, 7, 5];
        Assert.Equal(0.375, RankedProbability.OfEnsemble(members, 5.5), 12);
        Assert.Equal(1.0 / 6, RankedProbability.OfSample(members, 5.5), 12);
    }

    [Theory]
    [InlineData(0, 1, 0, 0.233695)]
    [InlineData(0, 1, 1, 0.602441)]
    [InlineData(6.5, 1, 5, 0.994424)]
    public void Normal_forecasts_score_as_in_the_model_document(double mean, double deviation, double outcome, double expected) =>
        Assert.Equal(expected, RankedProbability.OfNormal(mean, deviation, outcome), 6);

    [Fact]
    public void A_single_number_scores_its_absolute_error() => Assert.Equal(1.5, RankedProbability.OfEnsemble([5], 6.5), 12);

    [Fact]
    public void The_sorted_form_equals_the_double_sum()
    {
        double[] members = [0.3, -1.2, 4.5, 0.3, 2.25, -0.7];
        double first = 0;
        double second = 0;
        foreach (double x in members)
        {
            first += Math.Abs(x - 0.9);
            foreach (double other in members) second += Math.Abs(x - other);
        }

        Assert.Equal((first / 6) - (second / 72), RankedProbability.OfEnsemble(members, 0.9), 12);
        Assert.Equal((first / 6) - (second / 60), RankedProbability.OfSample(members, 0.9), 12);
    }

    [Fact]
    public void Empty_or_single_samples_and_flat_normals_are_refused()
    {
        Assert.Throws<ArgumentException>(() => RankedProbability.OfEnsemble([], 1));
        Assert.Throws<ArgumentException>(() => RankedProbability.OfSample([1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankedProbability.OfNormal(0, 0, 1));
    }
}
