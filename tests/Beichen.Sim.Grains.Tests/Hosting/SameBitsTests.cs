using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Lanes;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

public sealed class SameBitsTests(OneSilo silo)
{
    [Fact]
    public async Task The_world_gives_the_bits_of_the_plain_loop_in_every_column()
    {
        RunOutcome outcome = await silo.Run(Baseline.Request with { Lanes = 1024 });

        Assert.Equal(Baseline.PlainFingerprint, outcome.Fingerprint);
        LaneBlock[] quarters = Assert.Single(outcome.Blocks).Quarters;
        for (int quarter = 0; quarter < quarters.Length; quarter++)
            Assert.Equal(Bits(Baseline.Plain[quarter]), Bits(quarters[quarter]));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(512)]
    public async Task The_world_has_the_same_bits_with_any_number_of_lanes(int lanes) =>
        Assert.Equal(Baseline.PlainFingerprint, (await silo.Run(Baseline.Request with { Lanes = lanes })).Fingerprint);

    [Fact]
    public async Task A_live_run_that_keeps_every_quarter_has_the_bits_of_one_that_uses_its_buffers_again()
    {
        await using LiveRun live = silo.Host.OpenLive(Baseline.Request with { Lanes = 64, Threads = 2 });
        Assert.Equal(Baseline.PlainFingerprint, (await live.RunAsync(cancellationToken: TestContext.Current.CancellationToken)).Fingerprint);
        Assert.Equal(Baseline.PlainFingerprint, (await silo.Run(Baseline.Request with { Lanes = 64, Threads = 2 })).Fingerprint);
    }

    [Theory]
    [InlineData(64, 1)]
    [InlineData(64, 2)]
    [InlineData(192, 2)]
    [InlineData(1024, 1)]
    [InlineData(16384, 2)]
    public async Task A_batch_of_any_size_on_any_number_of_threads_has_the_same_bits(int batch, int threads) =>
        Assert.Equal(Baseline.PlainFingerprint,
            (await silo.Run(Baseline.Request with { Host = HostKind.Batch, BatchSize = batch, Threads = threads })).Fingerprint);

    [Theory]
    [InlineData(HostKind.World, 1)]
    [InlineData(HostKind.World, 2)]
    [InlineData(HostKind.World, 4)]
    [InlineData(HostKind.World, 8)]
    [InlineData(HostKind.Batch, 1)]
    [InlineData(HostKind.Batch, 2)]
    [InlineData(HostKind.Batch, 4)]
    [InlineData(HostKind.Batch, 8)]
    public async Task Every_width_of_the_machine_has_the_same_bits(HostKind host, int width) =>
        Assert.Equal(Baseline.PlainFingerprint, (await silo.Run(Baseline.Request with { Host = host, Width = width })).Fingerprint);

    [Fact]
    public async Task The_full_result_has_the_fingerprint_of_the_outcomes_alone()
    {
        RunOutcome full = await silo.Run(Baseline.Request with { FullResults = true });

        Assert.Equal(Baseline.PlainFingerprint, full.Fingerprint);
        Assert.True(full.Layout.Indicators.Count > Baseline.Plain[0].Columns);
    }

    [Fact]
    public async Task Another_seed_has_another_fingerprint() =>
        Assert.NotEqual(Baseline.PlainFingerprint, (await silo.Run(Baseline.Request with { Seed = Baseline.Seed + 1 })).Fingerprint, StringComparer.Ordinal);

    [Fact]
    public async Task Lanes_beyond_the_draws_do_not_enter_the_fingerprint()
    {
        RunOutcome outcome = await silo.Run(Baseline.Request with { Lanes = 1024 });
        LaneBlock[] quarters = outcome.Blocks[0].Quarters;
        quarters[^1].Tile(quarters[^1].Tiles - 1)[0, (Baseline.Draws % Tile.Draws) + 1] += 1;
        Assert.Equal(Baseline.PlainFingerprint, Baseline.FingerprintOf(quarters));

        quarters[^1].Tile(quarters[^1].Tiles - 1)[0, (Baseline.Draws % Tile.Draws) - 1] += 1;
        Assert.NotEqual(Baseline.PlainFingerprint, Baseline.FingerprintOf(quarters), StringComparer.Ordinal);
    }

    private static long[] Bits(LaneBlock block) => Array.ConvertAll(block.Values, BitConverter.DoubleToInt64Bits);
}
