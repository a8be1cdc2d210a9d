using System.Net;
using System.Security.Cryptography.X509Certificates;
using Beichen.Sim.Workbench.Guards;

namespace Beichen.Sim.Workbench;

/// <summary>Where the workbench listens, and what it serves.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>Folder of the scenarios.</summary>
    public required string Scenarios { get; init; }

    /// <summary>Folder for states that were shared by hash.</summary>
    public required string Links { get; init; }

    /// <summary>Folder for jobs, which outlive the server.</summary>
    public required string Jobs { get; init; }

    /// <summary>Folder of stored runs, which can be compared; it need not be there.</summary>
    public string Runs { get; init; } = "out";

    /// <summary>Address to listen on; this machine alone by default.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port; 0 for a free one.</summary>
    public int Port { get; init; } = 8466;

    /// <summary>Key that calls carry; needed on any address but loopback.</summary>
    public AccessKey? Key { get; init; }

    /// <summary>Certificate for TLS; null for plain HTTP.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Compute threads; 0 for one a processor.</summary>
    public int Threads { get; init; }

    /// <summary>The standard variables of OpenTelemetry, where one of them names an address to send to; empty to measure nothing.</summary>
    public IReadOnlyDictionary<string, string> Telemetry { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the Orleans dashboard stands at <c>/dashboard</c>.</summary>
    public bool Dashboard { get; init; }
}
