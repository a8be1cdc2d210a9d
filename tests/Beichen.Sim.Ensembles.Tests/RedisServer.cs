using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Cli.Clusters;

namespace Beichen.Sim.Ensembles.Tests;

/// <summary>A Redis on loopback that keeps nothing on disk and goes with its test.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly Process _process;

    private RedisServer(Process process, int port) => (_process, Address) = (process, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));

    public string Address { get; }

    /// <summary>Starts one, and returns when it takes connections.</summary>
    public static async Task<RedisServer> Start(CancellationToken cancellationToken)
    {
        (int port, int _) = FreePorts.Pair();
        Process process = Process.Start(new ProcessStartInfo("redis-server", ["--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("redis-server could not be started");
        var server = new RedisServer(process, port);
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line && !line.Contains("Ready to accept connections", StringComparison.Ordinal))
        {
        }

        return server;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
