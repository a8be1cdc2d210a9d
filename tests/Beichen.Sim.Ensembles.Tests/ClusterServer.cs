using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Membership;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

/// <summary>A server of membership and snapshots on loopback that keeps nothing on disk and goes with its test.</summary>
internal sealed class ClusterServer : IDisposable
{
    private readonly Action _stop;

    private ClusterServer(int port, Action stop) => (Address, _stop) = (string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), stop);

    public string Address { get; }

    /// <summary>Starts one, and returns when it takes connections. Where Redis is not installed the test that asks for it is skipped.</summary>
    public static Task<ClusterServer> Start(ServerKind kind, CancellationToken cancellationToken)
    {
        (int port, int _) = FreePorts.Pair();
        if (kind == ServerKind.Redis) return Redis(port, cancellationToken);
        MembershipServer server = MembershipServer.Start(port);
        return Task.FromResult(new ClusterServer(port, server.Dispose));
    }

    public void Dispose() => _stop();

    private static async Task<ClusterServer> Redis(int port, CancellationToken cancellationToken)
    {
        string? installed = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(installed is null, "redis-server is not installed: the same test has run on the server that a silo hosts");
        Process process = Process.Start(new ProcessStartInfo(installed!, ["--port", port.ToString(CultureInfo.InvariantCulture),
            "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
        { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("redis-server could not be started");
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line
            && !line.Contains("Ready to accept connections", StringComparison.Ordinal))
        {
        }

        return new ClusterServer(port, () =>
        {
            process.Kill();
            process.Dispose();
        });
    }
}
