using System.Net;
using Garnet;
using Garnet.server;

namespace Beichen.Sim.Membership;

/// <summary>
/// A server of membership and snapshots in this process, on loopback, that speaks the protocol of Redis: nothing to install, nothing on disk. The cluster
/// ends with it, so it is for a small cluster on one machine; Redis is for one that must outlive any of its silos.
/// </summary>
public sealed class MembershipServer : IDisposable
{
    private readonly GarnetServer _server;

    private MembershipServer(GarnetServer server, IPEndPoint endPoint) => (_server, EndPoint) = (server, endPoint);

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Starts one on a port of the loopback address; it takes connections when this returns and ends when disposed.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">Something else listens on that port.</exception>
    public static MembershipServer Start(int port)
    {
        var endPoint = new IPEndPoint(IPAddress.Loopback, port);
        var server = new GarnetServer(Options(endPoint));
        try
        {
            server.Start();
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return new MembershipServer(server, endPoint);
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    // Orleans keeps a few rows of membership, and a snapshot an entity: megabytes, where the defaults reserve gigabytes and take a second to do so.
    private static GarnetServerOptions Options(IPEndPoint endPoint) => new()
    {
        EndPoints = [endPoint],
        EnableLua = true, // grain storage writes by script
        LuaTransactionMode = true,
        LuaOptions = new LuaOptions(),
        QuietMode = true,
        LogMemorySize = "256m",
        PageSize = "1m",
        SegmentSize = "256m",
        IndexMemorySize = "1m",
        MaxDatabases = 1,
    };
}
