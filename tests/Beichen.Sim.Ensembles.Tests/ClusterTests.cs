using System.Diagnostics;
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
        (int port, int _) = FreePorts.Pair();
        using Process redis = Process.Start(new ProcessStartInfo("redis-server", ["--port", Text(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("redis-server could not be started");
        try
        {
            while (await redis.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
            }

            string[] meet = ["--redis", "127.0.0.1:" + Text(port)];
            (int one, int oneGateway) = FreePorts.Pair();
            (int two, int twoGateway) = FreePorts.Pair();
            using Beichen doomed = await Beichen.Silo(["--cluster-id", "redis", .. meet, "--port", Text(one), "--gateway", Text(oneGateway)]);
            using Beichen left = await Beichen.Silo(["--cluster-id", "redis", .. meet, "--port", Text(two), "--gateway", Text(twoGateway)]);
            using Beichen run = Beichen.Start(["run", Beichen.Scenario, "--draws", Draws, "--batch", "256", "--quiet", "--cluster", "redis", .. meet, "--threads", "1", "--out", _folder["cluster"]]);
            await run.HasWritten(6, _folder["cluster"]);
            await doomed.Kill();
            (int code, _, string errors) = await run.End();
            Assert.True(code == 0, $"exit code {code}: {errors}");
        }
        finally
        {
            redis.Kill();
        }

        await Beichen.Run("run", Beichen.Scenario, "--draws", Draws, "--quiet", "--out", _folder["alone"]);
        Assert.Equal(Beichen.Fingerprint(_folder["alone"]), Beichen.Fingerprint(_folder["cluster"]));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
