using System.Net;
using System.Net.Sockets;

namespace Beichen.Sim.Cli.Clusters;

/// <summary>Ports that nobody listens on.</summary>
public static class FreePorts
{
    /// <summary>Two loopback ports that are free now.</summary>
    public static (int Silo, int Gateway) Pair()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
