using Beichen.Sim.Grains.Hosting;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

public sealed class ManySilosTests
{
    [Fact]
    public async Task Three_silos_give_the_bits_of_the_plain_loop_in_both_hosts()
    {
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions { Silos = 3 }, TestContext.Current.CancellationToken);
        foreach (HostKind kind in new[] { HostKind.World, HostKind.Batch })
        {
            RunOutcome outcome = await host.RunAsync(
                Baseline.Request with { Host = kind, Lanes = 64, BatchSize = 64 }, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(Baseline.PlainFingerprint, outcome.Fingerprint);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Messages_that_arrive_in_another_order_give_the_same_bits(int shuffle)
    {
        var delivery = new ShuffledDelivery(shuffle);
        await using SimulationHost host = await SimulationHost.StartAsync(
            new HostOptions { Configure = silo => silo.AddIncomingGrainCallFilter(delivery) }, TestContext.Current.CancellationToken);
        RunOutcome outcome = await host.RunAsync(Baseline.Request with { Lanes = 256 }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Baseline.PlainFingerprint, outcome.Fingerprint);
        Assert.True(delivery.Overtaken > 100, $"{delivery.Overtaken} calls were overtaken");
    }
}
