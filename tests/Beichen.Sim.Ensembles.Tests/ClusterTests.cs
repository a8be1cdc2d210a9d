using System.Globalization;
using Beichen.Sim.Membership;
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

        await Beichen.Run("run", Beichen.Scenario, "--draws", "640", "--host", "batch", "--batch",
            "128", "--quiet", "--cluster", "loop", "--primary", meet, "--out", _folder["cluster"]);
        await Beichen.Run("run", Beichen.Scenario, "--draws", "640", "--quiet", "--out", _folder["alone"]);

        Assert.Equal(Beichen.Fingerprint(_folder["alone"]), Beichen.Fingerprint(_folder["cluster"]));
    }

    [Theory]
    [InlineData(ServerKind.Garnet)]
    [InlineData(ServerKind.Redis)]
    public async Task A_silo_killed_in_mid_ensemble_changes_no_bit(ServerKind kind)
    {
        using ClusterServer server = await ClusterServer.Start(kind, TestContext.Current.CancellationToken);
        using Beichen doomed = await Silo(server.Address);
        using Beichen left = await Silo(server.Address);
        using Beichen run = Ensemble(server.Address);
        await run.HasWritten(6, _folder["cluster"]);
        await doomed.Kill();
        await EndsAsAlone(run);
    }

    [Theory]
    [InlineData(ServerKind.Garnet)]
    [InlineData(ServerKind.Redis)]
    public async Task A_run_whose_only_silo_is_killed_ends_in_its_own_process_with_the_same_bits(ServerKind kind)
    {
        using ClusterServer server = await ClusterServer.Start(kind, TestContext.Current.CancellationToken);
        using Beichen doomed = await Silo(server.Address);
        using Beichen run = Ensemble(server.Address);
        await run.HasWritten(6, _folder["cluster"]);
        await doomed.Kill();
        await EndsAsAlone(run);
        Assert.Equal(2, Beichen.Manifest(_folder["cluster"]).GetProperty("ensemble").GetProperty("batches")
            .EnumerateArray().DistinctBy(batch => batch.GetProperty("silo").GetString(), StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_silos_of_a_cluster_meet_at_the_one_that_hosts_the_membership_and_another_may_be_killed()
    {
        (int membership, int port) = FreePorts.Pair();
        (int gateway, int _) = FreePorts.Pair();
        using Beichen host = await Beichen.Silo(
            "--cluster-id", "redis", "--host-membership", Text(membership), "--port", Text(port), "--gateway", Text(gateway));
        string meet = "127.0.0.1:" + Text(membership);
        using Beichen doomed = await Silo(meet);
        using Beichen run = Ensemble(meet);
        await run.HasWritten(6, _folder["cluster"]);
        await doomed.Kill();
        await EndsAsAlone(run);
        string?[] silos = [.. Beichen.Manifest(_folder["cluster"]).GetProperty("ensemble")
            .GetProperty("batches").EnumerateArray().Select(batch => batch.GetProperty("silo").GetString())];
        Assert.Contains("127.0.0.1:" + Text(port), silos, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_comparison_on_a_cluster_and_one_gone_on_with_there_say_what_one_process_says()
    {
        using ClusterServer server = await ClusterServer.Start(ServerKind.Garnet, TestContext.Current.CancellationToken);
        using Beichen silo = await Silo(server.Address);
        string[] cluster = ["--cluster", "redis", "--redis", server.Address];
        string[] comparison = ["compare", Beichen.Scenario, Path.Combine(Beichen.Root, "scenarios", "projects-slip-1q.yaml"), "--draws", Draws, "--quiet"];
        using (Beichen run = Beichen.Start([.. comparison, "--batch", "256", "--out", _folder["cluster"], .. cluster]))
        {
            await run.HasWritten(5, Path.Combine(_folder["cluster"], "projects-slip-1q"));
            await run.Kill();
        }

        await Beichen.Run(["resume", _folder["cluster"], "--quiet", .. cluster]);
        await Beichen.Run([.. comparison, "--out", _folder["alone"]]);

        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder["alone"], "comparison.json")),
            File.ReadAllBytes(Path.Combine(_folder["cluster"], "comparison.json")));
        string address = Assert.Single(Silos(Path.Combine(_folder["cluster"], "projects-slip-1q")).Distinct(StringComparer.Ordinal));
        Assert.StartsWith("127.0.0.1:", address, StringComparison.Ordinal);

        static IEnumerable<string> Silos(string folder) => Beichen.Manifest(folder).GetProperty("ensemble")
            .GetProperty("batches").EnumerateArray().Select(batch => batch.GetProperty("silo").GetString() ?? "none");
    }

    [Fact]
    public async Task A_silo_on_a_port_that_is_taken_is_refused_in_words()
    {
        (int port, int gateway) = FreePorts.Pair();
        using MembershipServer taken = MembershipServer.Start(port);
        foreach (string[] options in new string[][]
        {
            ["--port", Text(port), "--gateway", Text(gateway)], ["--port", Text(gateway), "--gateway", Text(port)],
            ["--host-membership", Text(port), "--port", Text(gateway), "--gateway", Text(FreePorts.Pair().Silo)]
        })
        {
            using Beichen silo = Beichen.Start(["silo", .. options]);
            (int code, _, string errors) = await silo.End();
            Assert.Equal(2, code);
            Assert.Contains($"{port}: another program listens on that port", errors, StringComparison.Ordinal);
        }
    }

    private static Task<Beichen> Silo(string meet)
    {
        (int port, int gateway) = FreePorts.Pair();
        return Beichen.Silo("--cluster-id", "redis", "--redis", meet, "--port", Text(port), "--gateway", Text(gateway));
    }

    private Beichen Ensemble(string meet) =>
        Beichen.Start("run", Beichen.Scenario, "--draws", Draws, "--batch", "256", "--quiet",
            "--cluster", "redis", "--redis", meet, "--threads", "1", "--out", _folder["cluster"]);

    private async Task EndsAsAlone(Beichen run)
    {
        (int code, _, string errors) = await run.End();
        Assert.True(code == 0, $"exit code {code}: {errors}");
        await Beichen.Run("run", Beichen.Scenario, "--draws", Draws, "--quiet", "--out", _folder["alone"]);
        Assert.Equal(Beichen.Fingerprint(_folder["alone"]), Beichen.Fingerprint(_folder["cluster"]));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
