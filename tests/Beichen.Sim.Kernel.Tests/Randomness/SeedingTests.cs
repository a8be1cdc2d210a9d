using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Randomness;

/// <summary>A group of numbers from a second seed.</summary>
public sealed class SeedingTests
{
    [Fact]
    public void A_group_takes_its_numbers_from_the_second_seed_and_no_other_number_moves()
    {
        var mixed = new Seeding(1, new Reseeding(2, [(10, Purpose.Delay), (11, Purpose.Exit)]));
        foreach ((uint entity, Purpose purpose, ulong seed) in new[]
        {
            (10u, Purpose.Delay, 2ul), (11u, Purpose.Exit, 2ul), (10u, Purpose.Exit, 1ul), (11u, Purpose.Delay, 1ul), (12u, Purpose.Delay, 1ul)
        })
        {
            Assert.Equal(seed, mixed.Of(entity, purpose));
            Assert.Equal(Number(seed, entity, purpose), Number(mixed, entity, purpose));
        }

        Assert.Equal(3ul, ((Seeding)3ul).Of(10, Purpose.Delay));
        Assert.Equal(3ul, Seeding.FromUInt64(3).Of(10, Purpose.Delay));
    }

    private static double Number(Seeding seeding, uint entity, Purpose purpose) =>
        RandomLanes.Uniform<Lanes1>(new DrawKey(seeding, entity, 3, purpose), 5).Value;
}
