using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Orleans.Configuration;

namespace Beichen.Sim.Membership.Clusters;

/// <summary>
/// The secret that the silos of a cluster share. Before anything else is said on a connection both ends prove to each other that they have it: each sends 32
/// random bytes and answers with an HMAC-SHA256 (RFC 2104) of its part, its own bytes and the other's, so that no proof can be used again, nor sent back. It
/// keeps strangers out; it does not hide what is said.
/// </summary>
/// <param name="secret">The secret; empty where none is needed.</param>
public sealed class ClusterKey(string secret)
{
    private const int Length = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);
    private readonly TaskCompletionSource _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed once a silo that this one called did not have the same secret.</summary>
    public Task Refused => _refused.Task;

    /// <summary>Asks it of every connection of a silo.</summary>
    public void Guard(ISiloBuilder silo) => silo.Configure<SiloConnectionOptions>(options =>
    {
        options.ConfigureSiloOutboundConnection(connection => Ask(connection, calls: true));
        options.ConfigureSiloInboundConnection(connection => Ask(connection, calls: false));
        options.ConfigureGatewayInboundConnection(connection => Ask(connection, calls: false));
    });

    /// <summary>Whether the other end has the secret too.</summary>
    /// <param name="transport">The connection, on which nothing has been said.</param>
    /// <param name="calls">True at the end that opened it.</param>
    public async Task<bool> IsShared(IDuplexPipe transport, bool calls)
    {
        using var late = new CancellationTokenSource(Patience);
        try
        {
            byte[] own = RandomNumberGenerator.GetBytes(Length);
            await transport.Output.WriteAsync(own, late.Token);
            byte[] other = await Read(transport.Input, late.Token);
            await transport.Output.WriteAsync(Proof(calls, own, other), late.Token);
            return CryptographicOperations.FixedTimeEquals(await Read(transport.Input, late.Token), Proof(!calls, other, own));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException
            or ConnectionAbortedException or ConnectionResetException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Ask(IConnectionBuilder connection, bool calls) => connection.Use(next => async context =>
    {
        if (await IsShared(context.Transport, calls))
        {
            await next(context);
            return;
        }

        if (calls) _refused.TrySetResult();
        context.Abort();
    });

    private byte[] Proof(bool calls, byte[] own, byte[] other)
    {
        byte[] said = [calls ? (byte)1 : (byte)2, .. own, .. other];
        return HMACSHA256.HashData(_secret, said);
    }

    private static async Task<byte[]> Read(PipeReader input, CancellationToken cancellation)
    {
        ReadResult result = await input.ReadAtLeastAsync(Length, cancellation);
        if (result.Buffer.Length < Length) throw new IOException("the connection was closed");
        ReadOnlySequence<byte> part = result.Buffer.Slice(0, Length);
        byte[] bytes = part.ToArray();
        input.AdvanceTo(part.End);
        return bytes;
    }
}
