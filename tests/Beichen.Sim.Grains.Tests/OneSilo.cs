using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(OneSilo))]

namespace Beichen.Sim.Grains.Tests;

/// <summary>A host of one silo that the tests share; each test runs under run ids of its own.</summary>
public sealed class OneSilo : IAsyncLifetime
{
    /// <summary>The host.</summary>
    public SimulationHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await SimulationHost.StartAsync(new HostOptions { Threads = 2 });

    /// <summary>Runs, beside whatever other tests run.</summary>
    public Task<RunOutcome> Run(RunRequest request) => Host.RunAsync(request, cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
