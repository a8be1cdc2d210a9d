using Beichen.Sim.Cli.Running;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Cli.Ensembles;

/// <summary>An ensemble on its way to disk: the batches that its folder lacks are computed and written, and nothing else is held.</summary>
public sealed class EnsembleStream : IDisposable
{
    private readonly SimulationHost _host;
    private readonly PlanCompilation _compilation;
    private readonly RunSettings _settings;
    private readonly ResultLayout _layout;
    private readonly SortedSet<int> _missing;

    /// <summary>Opens the ensemble of a folder, or starts it. Reads every batch that stands there once.</summary>
    /// <exception cref="Results.Runs.RunStoreException">The folder holds another ensemble or cannot be written.</exception>
    public EnsembleStream(SimulationHost host, PlanCompilation compilation, RunSettings settings, string folder)
    {
        (_host, _compilation, _settings) = (host, compilation, settings);
        Plan = compilation.Plan ?? throw new ArgumentException("the scenario has problems", nameof(compilation));
        _layout = ResultLayout.Outcomes(Plan);
        Store = EnsembleStore.Create(folder, EnsembleHeader.Of(Plan, _layout, compilation.Fingerprint, settings.Seed, settings.Draws, settings.BatchSize));
        _missing = [.. Store.MissingBatches()];
    }

    /// <summary>The plan that is run.</summary>
    public DistrictPlan Plan { get; }

    /// <summary>The batches on disk.</summary>
    public EnsembleStore Store { get; }

    /// <summary>Computes and writes what is missing of the first draws. Consecutive missing batches are one request; one batch is written while the next are computed.</summary>
    public async Task WriteMissing(int draws, DrawProgress progress, CancellationToken cancellation)
    {
        int end = (draws + _settings.BatchSize - 1) / _settings.BatchSize;
        int done = draws - _missing.TakeWhile(batch => batch < end).Sum(batch => Store.Header.DrawsOf(batch));
        while (_missing.Count > 0 && _missing.Min < end)
        {
            int first = _missing.Min;
            int last = first;
            while (last + 1 < end && _missing.Contains(last + 1)) last++;
            Task writing = Task.CompletedTask;
            try
            {
                await foreach (RunBlock block in _host.StreamAsync(Request(first, last), null, cancellation))
                {
                    await writing;
                    writing = Task.Run(() => Write(block), CancellationToken.None);
                    done += block.Draws;
                    progress.Report(done, draws, block.Draws);
                }
            }
            finally
            {
                await writing;
            }

            _missing.RemoveWhere(batch => batch >= first && batch <= last);
        }
    }

    /// <summary>The columns of the first draws, all of which have been written.</summary>
    /// <param name="draws">How many draws.</param>
    /// <param name="openFiles">Most files that stay open between reads.</param>
    public EnsembleColumns Columns(int draws, int openFiles = EnsembleColumns.OpenFiles)
    {
        // What the batches left behind is given back before columns and figures take their room, so that the peak does not grow with the draws.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Store.Columns(Plan, _layout, draws, openFiles);
    }

    /// <summary>What the manifest says of the batches of an ensemble that has ended.</summary>
    public EnsembleRecord Record(RunSummary summary, IReadOnlyList<int> looks) => new()
    {
        Table = EnsembleRecord.BatchesAreTheData,
        BatchDraws = Store.Header.BatchDraws,
        MostDraws = Store.Header.Draws,
        Until = _settings.Until,
        Looks = looks,
        WidestHalfWidth = HalfWidths.Widest(summary),
        Batches = [.. Store.Finished.Where(batch => batch.FirstDraw < summary.Draws)],
    };

    /// <inheritdoc/>
    public void Dispose() => Store.Dispose();

    private RunRequest Request(int first, int last) => new()
    {
        Plan = Plan,
        PlanFingerprint = _compilation.Fingerprint,
        Seed = _settings.Seed,
        FirstDraw = (ulong)Store.Header.FirstDraw(first),
        Draws = Store.Header.FirstDraw(last) - Store.Header.FirstDraw(first) + Store.Header.DrawsOf(last),
        Host = _settings.Batches ? HostKind.Batch : HostKind.World,
        Lanes = Math.Min(_settings.BatchSize, 4096),
        BatchSize = _settings.BatchSize,
        Threads = _settings.Threads,
        Width = _settings.Width,
        Live = false,
    };

    private void Write(RunBlock block) =>
        Store.WriteBatch((int)block.FirstDraw / Store.Header.BatchDraws, (int)block.FirstDraw, block.Draws, block.Quarters, block.TileHashes, _settings.Cluster is null ? null : block.Silo.Endpoint.ToString());
}
