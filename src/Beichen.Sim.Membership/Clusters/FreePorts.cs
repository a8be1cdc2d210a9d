using System.Net;
using System.Net.Sockets;

namespace Beichen.Sim.Membership.Clusters;

/// <summary>Ports that nobody listens on.</summary>
public static class FreePorts
{
    /// <summary>Why a silo cannot listen on a port of an address; null when it can.</summary>
    public static Bilingual? Problem(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return null;
        }
        catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            return new Bilingual($"{address} 不是本机地址", $"{address} is no address of this machine");
        }
        catch (SocketException)
        {
            return new Bilingual("端口已被占用，也许是另一个仓", "another program listens on that port, perhaps another silo");
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
