using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Experiments;

/// <summary>A run whose entities can be asked what they published at any quarter, until it is disposed. Any number may be live at once.</summary>
public sealed class LiveRun : IAsyncDisposable
{
    private readonly Grains.Hosting.LiveRun _run;

    internal LiveRun(Grains.Hosting.LiveRun run, ScoredRun scored) => (_run, Run) = (run, scored);

    /// <summary>The run, scored.</summary>
    public ScoredRun Run { get; }

    /// <summary>What an entity published at the end of a quarter, a column an indicator, for all draws.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such entity.</exception>
    public Task<LaneBlock> Ask(string entity, int quarter, CancellationToken cancellation = default) => _run.AskAsync(entity, quarter, cancellation);

    /// <summary>Ends the run: its grains go, and their snapshots.</summary>
    public ValueTask DisposeAsync() => _run.DisposeAsync();
}
