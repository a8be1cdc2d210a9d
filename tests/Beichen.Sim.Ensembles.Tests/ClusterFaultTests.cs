using System.Globalization;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

/// <summary>
/// What befalls the silos of a cluster while an ensemble runs on them changes no bit of it: a silo killed as by kill -9, one asked to end, one frozen for
/// a while, one that joins, and one killed with another in its place. <c>BEICHEN_FAULTS</c> sets how many there are, 1 where it is not said; their moments
/// are spread over the ensemble.
/// </summary>
public sealed class ClusterFaultTests : IDisposable
{
    private const int Batches = 65;
    private const string Draws = "16448";
    private static readonly int Faults = int.Parse(Environment.GetEnvironmentVariable("BEICHEN_FAULTS") ?? "1", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whatever_befalls_the_silos_of_a_cluster_the_bits_are_those_of_one_process()
    {
        await Beichen.Run("run", Beichen.Scenario, "--draws", Draws, "--quiet", "--out", _folder["alone"]);
        string alone = Beichen.Fingerprint(_folder["alone"]);
        for (int fault = 0; fault < Faults; fault++)
        {
            using ClusterServer server = await ClusterServer.Start(ServerKind.Garnet, TestContext.Current.CancellationToken);
            using Beichen stays = await Silo(server);
            using Beichen struck = await Silo(server);
            string folder = _folder[$"fault-{fault}"];
            using Beichen run = Beichen.Start("run", Beichen.Scenario, "--draws", Draws, "--batch", "256", "--quiet",
                "--cluster", "faults", "--redis", server.Address, "--threads", "1", "--out", folder);
            await run.HasWritten(1 + (fault * Batches / 2 / Faults), folder);
            using Beichen? other = await Strike(fault % 5, struck, server);
            (int code, _, string errors) = await run.End();
            Assert.True(code == 0, $"fault {fault}: exit code {code}: {errors}");
            Assert.Equal(alone, Beichen.Fingerprint(folder));
        }
    }

    // Does one of five things to a silo or beside it; the silo that joined, where one did.
    private static async Task<Beichen?> Strike(int kind, Beichen struck, ClusterServer server)
    {
        switch (kind)
        {
            case 0:
                await struck.Kill();
                return null;
            case 1:
                await struck.Signal("STOP");
                await Task.Delay(TimeSpan.FromSeconds(2));
                await struck.Signal("CONT");
                return null;
            case 2:
                await struck.Kill();
                return await Silo(server);
            case 3:
                await struck.Signal("TERM");
                return null;
            default:
                return await Silo(server);
        }
    }

    private static Task<Beichen> Silo(ClusterServer server)
    {
        (int port, int gateway) = FreePorts.Pair();
        return Beichen.Silo("--cluster-id", "faults", "--redis", server.Address, "--port", Text(port), "--gateway", Text(gateway));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
