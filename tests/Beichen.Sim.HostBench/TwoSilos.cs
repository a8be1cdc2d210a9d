using System.Diagnostics;
using System.Globalization;
using System.Net;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Plans;

namespace Beichen.Sim.HostBench;

/// <summary>Two silo processes on loopback that share this machine's processors, and a host on them.</summary>
public sealed class TwoSilos : IAsyncDisposable
{
    private readonly List<Process> _processes = [];

    private TwoSilos()
    {
    }

    /// <summary>The host.</summary>
    public SimulationHost Host { get; private set; } = null!;

    /// <summary>Starts both and joins them.</summary>
    /// <param name="threads">Compute threads a silo.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static async Task<TwoSilos> StartAsync(int threads, CancellationToken cancellation)
    {
        var silos = new TwoSilos();
        try
        {
            (int primary, int gateway) = FreePorts.Pair();
            await silos.Start(primary, gateway, primary, threads, cancellation);
            (int second, int other) = FreePorts.Pair();
            await silos.Start(second, other, primary, threads, cancellation);
            silos.Host = await ClusterJoin.StartAsync(new ClusterAddress("bench", null, new IPEndPoint(IPAddress.Loopback, primary)), threads, cancellation);
            return silos;
        }
        catch
        {
            await silos.DisposeAsync();
            throw;
        }
    }

    /// <summary>Deposits a plan, from which each silo compiles it once.</summary>
    public Task Deposit(CompiledPlan plan) => Host.DepositAsync(PlanFiles.Pack(plan.Fingerprint, plan.Files, plan.SeedsFolder, plan.Plan.Quarters));

    /// <summary>Kills the second silo, which does not keep the membership, as <c>kill -9</c> does.</summary>
    public void KillSecond() => _processes[1].Kill();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Host is not null) await Host.DisposeAsync();
        foreach (Process process in _processes)
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }
    }

    private async Task Start(int port, int gateway, int primary, int threads, CancellationToken cancellation)
    {
        string assembly = typeof(Cli.Clusters.SiloCommand).Assembly.Location;
        string[] arguments = [assembly, "silo", "--cluster-id", "bench", "--primary", $"127.0.0.1:{primary}",
            "--port", Text(port), "--gateway", Text(gateway), "--threads", Text(threads)];
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var process = Process.Start(new ProcessStartInfo(dotnet, arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new IOException("a silo process could not be started");
        _processes.Add(process);
        if (await process.StandardOutput.ReadLineAsync(cancellation) is null) throw new IOException("a silo process ended before it was ready");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
