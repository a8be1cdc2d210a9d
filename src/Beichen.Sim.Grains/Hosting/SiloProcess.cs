using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>Builds silos that meet on loopback ports of this machine, without console logging.</summary>
internal static class SiloProcess
{
    /// <summary>A silo that is not started yet.</summary>
    /// <param name="ports">Its own two ports, for silos and for clients.</param>
    /// <param name="primary">Port of the silo that keeps the membership; its own for the first.</param>
    /// <param name="configure">What it hosts.</param>
    public static IHost Build((int Silo, int Gateway) ports, int primary, Action<ISiloBuilder> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(ports.Silo, ports.Gateway, new IPEndPoint(IPAddress.Loopback, primary), "beichen", "beichen");
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromHours(12));
            configure(silo);
        });
        return builder.Build();
    }

    /// <summary>Pairs of ports that are free now.</summary>
    public static (int Silo, int Gateway)[] FreePorts(int count)
    {
        TcpListener[] listeners = Enumerable.Range(0, count * 2).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (TcpListener listener in listeners) listener.Start();
        int[] ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (TcpListener listener in listeners) listener.Dispose();
        return Enumerable.Range(0, count).Select(i => (ports[2 * i], ports[(2 * i) + 1])).ToArray();
    }

    // Ctrl-C belongs to the program, not to the silo.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
