using System.Globalization;
using Beichen.Sim.Kernel;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class OtherBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OtherBuild _other = new();

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task A_silo_of_another_build_is_refused_by_a_cluster_that_meets_at_a_server_and_so_is_a_run()
    {
        using ClusterServer server = await ClusterServer.Start(ServerKind.Garnet, TestContext.Current.CancellationToken);
        (int port, int gateway) = FreePorts.Pair();
        (int second, int other) = FreePorts.Pair();
        using Beichen first = await Beichen.Silo("--cluster-id", "builds", "--redis", server.Address, "--port", Text(port), "--gateway", Text(gateway));

        using Beichen silo = Beichen.StartOf(
            _other.Command, "silo", "--cluster-id", "builds", "--redis", server.Address, "--port", Text(second), "--gateway", Text(other));
        await IsRefused(silo, port, KernelBuild.Id, OtherBuild.Id);
        using Beichen run = Beichen.StartOf(_other.Command, "run", Beichen.Scenario, "--draws", "64", "--cluster", "builds", "--redis", server.Address);
        await IsRefused(run, port, KernelBuild.Id, OtherBuild.Id);

        // The cluster is as it was. One that was killed is no reason to refuse, though the membership still has it.
        await Beichen.Run("run", Beichen.Scenario, "--draws", "64", "--host", "batch", "--quiet",
            "--cluster", "builds", "--redis", server.Address, "--out", _folder["own"]);
        await first.Kill();
        using Beichen joins = await Beichen.SiloOf(
            _other.Command, "--cluster-id", "builds", "--redis", server.Address, "--port", Text(second), "--gateway", Text(other));
    }

    [Fact]
    public async Task A_silo_of_another_build_is_refused_by_a_development_cluster()
    {
        (int primary, int gateway) = FreePorts.Pair();
        (int second, int other) = FreePorts.Pair();
        string meet = "127.0.0.1:" + Text(primary);
        using Beichen first = await Beichen.SiloOf(
            _other.Command, "--cluster-id", "builds", "--primary", meet, "--port", Text(primary), "--gateway", Text(gateway));

        using Beichen silo = Beichen.Start("silo", "--cluster-id", "builds", "--primary", meet, "--port", Text(second), "--gateway", Text(other));
        await IsRefused(silo, primary, OtherBuild.Id, KernelBuild.Id);
        using Beichen run = Beichen.Start("run", Beichen.Scenario, "--draws", "64", "--cluster", "builds", "--primary", meet);
        await IsRefused(run, primary, OtherBuild.Id, KernelBuild.Id);
    }

    [Fact]
    public async Task An_ensemble_begun_by_another_build_is_not_gone_on_with()
    {
        using (Beichen begun = Beichen.StartOf(_other.Command, "run", Beichen.Scenario, "--until", "0.2", "--quiet", "--out", _folder["begun"]))
            Assert.Equal(0, (await begun.End()).Code);

        using Beichen resumed = Beichen.Start("resume", _folder["begun"]);
        (int code, _, string errors) = await resumed.End();

        Assert.Equal(2, code);
        Assert.Contains($"another build of the model (kernel {KernelBuild.Short(OtherBuild.Id)}, this is {KernelBuild.Short(KernelBuild.Id)})",
            errors, StringComparison.Ordinal);
    }

    private static async Task IsRefused(Beichen command, int standing, string itsBuild, string own)
    {
        (int code, string output, string errors) = await command.End();
        Assert.Equal(2, code);
        Assert.Equal("", output);
        string line = Assert.Single(
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains("another build", StringComparison.Ordinal));
        Assert.Contains($"(kernel {KernelBuild.Short(own)}): 127.0.0.1:{standing} (kernel {KernelBuild.Short(itsBuild)})", line, StringComparison.Ordinal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
