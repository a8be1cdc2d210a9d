using System.Globalization;
using System.Net;
using StackExchange.Redis;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class LostMembershipTests
{
    [Theory]
    [InlineData(ServerKind.Garnet)]
    [InlineData(ServerKind.Redis)]
    public async Task A_silo_whose_membership_was_emptied_ends_in_one_line(ServerKind kind)
    {
        using ClusterServer server = await ClusterServer.Start(kind, TestContext.Current.CancellationToken);
        using Beichen silo = await Silo(server);
        await using ConnectionMultiplexer client = await ConnectionMultiplexer.ConnectAsync(server.Address + ",allowAdmin=true");
        await client.GetServer(server.Address).FlushAllDatabasesAsync();

        await EndsInOneLine(silo, "the membership no longer knows this silo");
    }

    [Fact]
    public async Task A_silo_that_was_frozen_until_the_others_gave_it_up_ends_in_one_line_and_they_go_on()
    {
        using ClusterServer server = await ClusterServer.Start(ServerKind.Garnet, TestContext.Current.CancellationToken);
        using Beichen stays = await Silo(server);
        using Beichen frozen = await Silo(server);
        await frozen.Signal("STOP");
        await IsGivenUp(server);
        await frozen.Signal("CONT");

        await EndsInOneLine(frozen, "the other silos have given this one up");
        Assert.DoesNotContain("ended", await stays.Kill(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--redis", "no server of membership answers there")]
    [InlineData("--primary", "no silo answers there")]
    public async Task A_cluster_that_keeps_its_membership_nowhere_is_refused_in_one_line(string option, string words)
    {
        (int nobody, int port) = FreePorts.Pair();
        string[] where = [option, "127.0.0.1:" + Text(nobody)];
        foreach (string[] command in new string[][]
        {
            ["silo", "--cluster-id", "none", "--port", Text(port), "--gateway", Text(FreePorts.Pair().Silo)],
            ["run", Beichen.Scenario, "--draws", "64", "--cluster", "none"]
        })
        {
            using Beichen refused = Beichen.Start([.. command, .. where]);
            (int code, string output, string errors) = await refused.End();
            Assert.Equal(2, code);
            Assert.Equal("", output);
            Assert.Contains($"{option} 127.0.0.1:{nobody}: {words}",
                Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains("127.0.0.1", StringComparison.Ordinal)),
                StringComparison.Ordinal);
        }
    }

    private static Task<Beichen> Silo(ClusterServer server)
    {
        (int port, int gateway) = FreePorts.Pair();
        return Beichen.Silo("--cluster-id", "lost", "--redis", server.Address, "--port", Text(port), "--gateway", Text(gateway));
    }

    // The silo that stays writes into the membership that the frozen one is dead.
    private static async Task IsGivenUp(ClusterServer server)
    {
        await using ConnectionMultiplexer client = await ConnectionMultiplexer.ConnectAsync(server.Address);
        RedisKey table = client.GetServer(IPEndPoint.Parse(server.Address)).Keys(pattern: "*members*").Single();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!(await client.GetDatabase().HashGetAllAsync(table)).Any(row => row.Value.ToString().Contains("\"Status\":6", StringComparison.Ordinal)))
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }

    private static async Task EndsInOneLine(Beichen silo, string words)
    {
        (int code, string output, string errors) = await silo.End();
        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.Contains(words, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
