using Beichen.Sim.Plans.Problems;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>What a misspelt word was meant to be.</summary>
public sealed class NearestWordTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("park", "park", 0)]
    [InlineData("prak", "park", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("三期", "二期", 1)]
    public void The_distance_counts_edits_and_swaps(string left, string right, int distance)
    {
        Assert.Equal(distance, NearestWord.Distance(left, right));
        Assert.Equal(distance, NearestWord.Distance(right, left));
    }

    [Theory]
    [InlineData("invesment", "investment")]
    [InlineData("pwer", "power")]
    [InlineData("xyz", null)]
    [InlineData("a", null)]
    public void The_nearest_is_offered_only_when_it_is_near(string word, string? meant) =>
        Assert.Equal(meant, NearestWord.To(word, ["land", "power", "investment"]));
}
