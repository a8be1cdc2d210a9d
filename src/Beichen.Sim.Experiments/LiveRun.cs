using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Experiments;

/// <summary>A run whose entities can be asked what they published at any quarter, until it is disposed.</summary>
public sealed class LiveRun : IAsyncDisposable
{
    private readonly SimulationHost _host;
    private readonly SemaphoreSlim _turn;

    internal LiveRun(SimulationHost host, SemaphoreSlim turn, ScoredRun run) => (_host, _turn, Run) = (host, turn, run);

    /// <summary>The run, scored.</summary>
    public ScoredRun Run { get; }

    /// <summary>What an entity published at the end of a quarter, a column an indicator, for all draws.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such entity.</exception>
    public Task<LaneBlock> Ask(string entity, int quarter) => _host.AskAsync(entity, quarter);

    /// <summary>Ends the run: its grains go.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.EndLiveRunAsync();
        _turn.Release();
    }
}
