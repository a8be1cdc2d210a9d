using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>An ensemble on its way to disk: the batches that its folder lacks are computed and written, and nothing else is held.</summary>
internal sealed class EnsembleBatches : IDisposable
{
    private readonly Evaluator _evaluator;
    private readonly CompiledPlan _plan;
    private readonly EnsembleRequest _request;
    private readonly ResultLayout _layout;
    private readonly SortedSet<int> _missing;

    /// <summary>Opens the ensemble of a folder, or starts it. Reads every batch that stands there once.</summary>
    /// <exception cref="Results.Runs.RunStoreException">The folder holds another ensemble or cannot be written.</exception>
    public EnsembleBatches(Evaluator evaluator, CompiledPlan plan, EnsembleRequest request, string folder)
    {
        (_evaluator, _plan, _request) = (evaluator, plan, request);
        _layout = ResultLayout.Outcomes(plan.Plan);
        Store = EnsembleStore.Create(
            folder, EnsembleHeader.Of(plan.Plan, _layout, plan.Fingerprint, request.Sampling.Seed, request.Sampling.Draws, request.BatchDraws));
        _missing = [.. Store.MissingBatches()];
    }

    /// <summary>The batches on disk.</summary>
    public EnsembleStore Store { get; }

    /// <summary>
    /// Computes and writes what is missing of the first draws. Consecutive missing batches are one request; one batch is written while the next are computed.
    /// </summary>
    /// <param name="draws">How many draws.</param>
    /// <param name="report">Told the draws that are there, and those that a batch has added.</param>
    /// <param name="cancellation">Stops it; the batches that are written stay.</param>
    public async Task WriteMissing(int draws, Action<int, int> report, CancellationToken cancellation)
    {
        int end = (draws + _request.BatchDraws - 1) / _request.BatchDraws;
        int done = draws - _missing.TakeWhile(batch => batch < end).Sum(batch => Store.Header.DrawsOf(batch));
        while (_missing.Count > 0 && _missing.Min < end)
        {
            int first = _missing.Min;
            int last = first;
            while (last + 1 < end && _missing.Contains(last + 1)) last++;
            Task writing = Task.CompletedTask;
            try
            {
                await foreach (RunBlock block in _evaluator.Stream(_plan, Draws(first, last), _request.BatchDraws, cancellation: cancellation))
                {
                    await writing;
                    writing = Task.Run(() => Write(block), CancellationToken.None);
                    done += block.Draws;
                    report(done, block.Draws);
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
    public EnsembleColumns Columns(int draws, int openFiles = EnsembleColumns.OpenFiles) => Store.Columns(_plan.Plan, _layout, draws, openFiles);

    /// <summary>What the manifest says of the batches of an ensemble that has ended.</summary>
    public EnsembleRecord Record(RunSummary summary, IReadOnlyList<int> looks) => new()
    {
        Table = EnsembleRecord.BatchesAreTheData,
        BatchDraws = Store.Header.BatchDraws,
        MostDraws = Store.Header.Draws,
        Until = _request.Until,
        Looks = looks,
        WidestHalfWidth = HalfWidths.Widest(summary),
        Batches = [.. Store.Finished.Where(batch => batch.FirstDraw < summary.Draws)],
    };

    /// <inheritdoc/>
    public void Dispose() => Store.Dispose();

    private Sampling Draws(int first, int last) =>
        new(_request.Sampling.Seed,
            Store.Header.FirstDraw(last) - Store.Header.FirstDraw(first) + Store.Header.DrawsOf(last))
        { FirstDraw = (ulong)Store.Header.FirstDraw(first) };

    private void Write(RunBlock block) =>
        Store.WriteBatch((int)block.FirstDraw / Store.Header.BatchDraws, (int)block.FirstDraw, block.Draws,
            block.Quarters, block.TileHashes, _evaluator.SpansProcesses ? block.Silo.Endpoint.ToString() : null);
}
