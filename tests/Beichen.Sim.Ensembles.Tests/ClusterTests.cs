using System.Globalization;
using Beichen.Sim.Cli.Clusters;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class ClusterTests : IDisposable
{
    private const string Draws = "16448";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_silo_processes_on_loopback_give_the_bits_of_one_process()
    {
        (int primary, int gateway) = FreePorts.Pair();
        (int second, int other) = FreePorts.Pair();
        string meet = "127.0.0.1:" + Text(primary);
        using Beichen first = await Beichen.Silo("--cluster-id", "loop", "--primary", meet, "--port", Text(primary), "--gateway", Text(gateway));
        using Beichen next = await Beichen.Silo("--cluster-id", "loop", "--primary", meet, "--port", Text(second), "--gateway", Text(other));

        await Beichen.Run("run", Beichen.Scenario, "--draws", "640", "--host", "batch", "--batch", "128", "--quiet", "--cluster", "loop", "--primary", meet, "--out", _folder["cluster"]);
        await Beichen.Run("run", Beichen.Scenario, "--draws", "640", "--quiet", "--out", _folder["alone"]);

        Assert.Equal(Beichen.Fingerprint(_folder["alone"]), Beichen.Fingerprint(_folder["cluster"]));
    }

    [Fact]
    public async Task A_silo_killed_in_mid_ensemble_changes_no_bit()
    {
        using RedisServer redis = await RedisServer.Start(TestContext.Current.CancellationToken);
        using Beichen doomed = await Silo(redis);
        using Beichen left = await Silo(redis);
        using Beichen run = Ensemble(redis);
        await run.HasWritten(6, _folder["cluster"]);
        await doomed.Kill();
        await EndsAsAlone(run);
    }

    [Fact]
    public async Task A_run_whose_only_silo_is_killed_ends_in_its_own_process_with_the_same_bits()
    {
        using RedisServer redis = await RedisServer.Start(TestContext.Current.CancellationToken);
        using Beichen doomed = await Silo(redis);
        using Beichen run = Ensemble(redis);
        await run.HasWritten(6, _folder["cluster"]);
        await doomed.Kill();
        await EndsAsAlone(run);
        Assert.Equal(2, Beichen.Manifest(_folder["cluster"]).GetProperty("ensemble").GetProperty("batches").EnumerateArray().DistinctBy(batch => batch.GetProperty("silo").GetString(), StringComparer.Ordinal).Count());
    }

    private static Task<Beichen> Silo(RedisServer redis)
    {
        (int port, int gateway) = FreePorts.Pair();
        return Beichen.Silo("--cluster-id", "redis", "--redis", redis.Address, "--port", Text(port), "--gateway", Text(gateway));
    }

    private Beichen Ensemble(RedisServer redis) =>
        Beichen.Start("run", Beichen.Scenario, "--draws", Draws, "--batch", "256", "--quiet", "--cluster", "redis", "--redis", redis.Address, "--threads", "1", "--out", _folder["cluster"]);

    private async Task EndsAsAlone(Beichen run)
    {
        (int code, _, string errors) = await run.End();
        Assert.True(code == 0, $"exit code {code}: {errors}");
        await Beichen.Run("run", Beichen.Scenario, "--draws", Draws, "--quiet", "--out", _folder["alone"]);
        Assert.Equal(Beichen.Fingerprint(_folder["alone"]), Beichen.Fingerprint(_folder["cluster"]));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
