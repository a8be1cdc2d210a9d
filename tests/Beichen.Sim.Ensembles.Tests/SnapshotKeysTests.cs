using System.Globalization;
using System.Net;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Plans;
using StackExchange.Redis;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class SnapshotKeysTests
{
    [Theory]
    [InlineData(ServerKind.Garnet)]
    [InlineData(ServerKind.Redis)]
    public async Task The_snapshots_of_a_live_run_end_with_it_and_other_runs_leave_none(ServerKind kind)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using ClusterServer server = await ClusterServer.Start(kind, cancellation);
        (int port, int gateway) = FreePorts.Pair();
        using Beichen silo = await Beichen.Silo("--cluster-id", "keys", "--redis", server.Address, "--port", Text(port), "--gateway", Text(gateway));
        CompiledPlan plan = Scenario.Open(Beichen.Scenario, new(2022, 2)).Plan;
        var request = new RunRequest { Plan = plan.Plan, PlanFingerprint = plan.Fingerprint, Seed = 1, Draws = 256, Lanes = 64 };
        await using SimulationHost host = await ClusterJoin.StartAsync(
            new ClusterAddress("keys", IPEndPoint.Parse(server.Address), null), threads: 1, cancellation);
        await host.DepositAsync(PlanFiles.Pack(plan.Fingerprint, plan.Files, plan.SeedsFolder, plan.Plan.Quarters));
        await using ConnectionMultiplexer client = await ConnectionMultiplexer.ConnectAsync(server.Address);
        int before = Keys();

        RunOutcome unasked = await host.RunAsync(request, cancellationToken: cancellation);
        Assert.Equal(before, Keys());

        LiveRun live = host.OpenLive(request);
        Assert.Equal(unasked.Fingerprint, (await live.RunAsync(cancellationToken: cancellation)).Fingerprint);
        Assert.True(Keys() > before + 100, $"{Keys() - before} snapshots");
        Assert.All(client.GetServer(server.Address).Keys(pattern: "*run-*").Take(5), key => Assert.NotNull(client.GetDatabase().KeyTimeToLive(key)));

        await live.DisposeAsync();
        Assert.Equal(before, Keys());

        int Keys() => client.GetServer(server.Address).Keys().Count();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
