using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Lanes;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

public sealed class ManyBatchesTests(OneSilo silo)
{
    private const int Draws = 20_000;

    [Fact]
    public async Task Twenty_thousand_draws_have_the_same_bits_in_313_batches_in_20_in_2_and_in_the_world()
    {
        RunRequest request = Baseline.Request with { Draws = Draws, Threads = 2 };
        RunOutcome small = await silo.Run(request with { Host = HostKind.Batch, BatchSize = 64 });
        RunOutcome middle = await silo.Run(request with { Host = HostKind.Batch, BatchSize = 1024 });
        RunOutcome large = await silo.Run(request with { Host = HostKind.Batch, BatchSize = 16384 });
        RunOutcome world = await silo.Run(request with { Lanes = 4096 });

        Assert.Equal([313, 20, 2, 5], new[] { small, middle, large, world }.Select(outcome => outcome.Blocks.Count));
        Assert.All([small, middle, large, world], outcome => Assert.Equal(Draws, outcome.Blocks.Sum(block => block.Draws)));
        Assert.Equal(small.Fingerprint, middle.Fingerprint);
        Assert.Equal(small.Fingerprint, large.Fingerprint);
        Assert.Equal(small.Fingerprint, world.Fingerprint);
    }

    [Fact]
    public async Task The_first_draws_of_many_have_the_bits_of_a_run_of_those_alone()
    {
        RunOutcome many = await silo.Run(Baseline.Request with { Draws = 16384 + 64, Host = HostKind.Batch, BatchSize = 16384 });
        RunOutcome few = await silo.Run(Baseline.Request with { Draws = 640, Host = HostKind.Batch, BatchSize = 64 });
        Assert.Equal(few.Blocks.SelectMany(block => block.TileHashes), many.Blocks[0].TileHashes.Take(640 / Tile.Draws));
    }
}
