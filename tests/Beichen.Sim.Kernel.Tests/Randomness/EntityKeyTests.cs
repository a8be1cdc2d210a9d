using System.Numerics;
using Beichen.Sim.Kernel.Randomness;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Randomness;

public sealed class EntityKeyTests
{
    [Theory]
    [InlineData("a", 0x1a80b1b3u)]
    [InlineData("foobar", 0x0c0da6dcu)]
    [InlineData("北辰", 0x57ce1922u)]
    public void A_key_is_pinned_for_ever(string id, uint key) => Assert.Equal(key, EntityKey.Of(id));

    [Fact]
    public void Ids_that_differ_in_a_letter_differ_in_about_half_the_bits()
    {
        double bits = Enumerable.Range(0, 999)
            .Average(i => BitOperations.PopCount(EntityKey.Of($"park-{i}") ^ EntityKey.Of($"park-{i + 1}")));
        Assert.InRange(bits, 15.5, 16.5);
    }

    [Fact]
    public void Ids_that_share_a_key_are_named_and_a_repeated_id_is_not()
    {
        string[] ids = ["park-north", "57065-park-84181", "park-south", "81246-park-67775", "park-north"];
        (string First, string Second) pair = Assert.Single(EntityKey.Collisions(ids));
        Assert.Equal(("57065-park-84181", "81246-park-67775"), pair);
        Assert.Equal(EntityKey.Of(pair.First), EntityKey.Of(pair.Second));
        Assert.Empty(EntityKey.Collisions(["park-north", "park-south", "park-north"]));
    }

    [Fact]
    public void An_entity_without_an_id_is_refused() => Assert.Throws<ArgumentException>(() => EntityKey.Of(""));
}
