using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(OneSilo))]

namespace Beichen.Sim.Grains.Tests;

/// <summary>A host of one silo that the tests share; each test runs under run ids of its own.</summary>
public sealed class OneSilo : IAsyncLifetime
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The host.</summary>
    public SimulationHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await SimulationHost.StartAsync(new HostOptions { Threads = 2 });

    /// <summary>Runs when no other test does: a host has one live run at a time.</summary>
    public async Task<RunOutcome> Run(RunRequest request)
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return await Host.RunAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _turn.Dispose();
    }
}
