using System.Net;
using System.Net.Sockets;

namespace Beichen.Sim.Cli.Clusters;

/// <summary>Ports that nobody listens on.</summary>
public static class FreePorts
{
    /// <summary>Whether nobody listens on a loopback port now.</summary>
    public static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

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
