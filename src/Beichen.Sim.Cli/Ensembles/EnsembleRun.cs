using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Spectre.Console;

namespace Beichen.Sim.Cli.Ensembles;

/// <summary>An ensemble: missing batches to disk, statistics from disk. Starting and going on are the same work.</summary>
public sealed class EnsembleRun
{
    private readonly SimulationHost _host;
    private readonly PlanCompilation _compilation;
    private readonly DistrictPlan _plan;
    private readonly RunSettings _settings;
    private readonly EnsembleStore _store;
    private readonly ResultLayout _layout;
    private readonly SortedSet<int> _missing;

    private EnsembleRun(SimulationHost host, PlanCompilation compilation, RunSettings settings, string folder)
    {
        (_host, _compilation, _settings) = (host, compilation, settings);
        _plan = compilation.Plan ?? throw new ArgumentException("the scenario has problems", nameof(compilation));
        _layout = ResultLayout.Outcomes(_plan);
        _store = EnsembleStore.Create(folder, EnsembleHeader.Of(_plan, _layout, compilation.Fingerprint, settings.Seed, settings.Draws, settings.BatchSize));
        _missing = [.. _store.MissingBatches()];
    }

    /// <summary>Starts an ensemble.</summary>
    public static Task<int> Start(SimulationHost host, string scenario, PlanCompilation compilation, RunSettings settings, Output output, CancellationToken cancellation) =>
        Run(host, EnsembleFolder.Start(settings.Out, EnsembleSettings.Of(scenario, compilation.Fingerprint, settings)), compilation, settings, output, cancellation);

    /// <summary>Runs what is missing and ends the ensemble.</summary>
    public static async Task<int> Run(SimulationHost host, EnsembleFolder folder, PlanCompilation compilation, RunSettings settings, Output output, CancellationToken cancellation)
    {
        try
        {
            long start = Stopwatch.GetTimestamp();
            var run = new EnsembleRun(host, compilation, settings, folder.Path);
            using EnsembleStore store = run._store;
            (RunSummary summary, IReadOnlyList<int> looks) = await DrawProgress.Show(output, settings.Language, settings.Quiet, progress => run.Complete(progress, cancellation));
            double simulated = Stopwatch.GetElapsedTime(start).TotalSeconds;
            string fingerprint = ResultFingerprint.OfRun([store.TileHashes(summary.Draws)]);
            RunIdentity identity = Simulation.Identify(compilation, settings, fingerprint, simulated);
            var record = new EnsembleRecord
            {
                Table = EnsembleRecord.BatchesAreTheData,
                BatchDraws = store.Header.BatchDraws,
                MostDraws = store.Header.Draws,
                Until = settings.Until,
                Looks = looks,
                WidestHalfWidth = HalfWidths.Widest(summary),
                Batches = [.. store.Finished.Where(batch => batch.FirstDraw < summary.Draws)],
            };
            EnsembleResult.Write(folder.Path, summary, identity, record, run.AddFigures(summary, identity));
            folder.Finish();
            if (!settings.Quiet) Print(output, settings, summary, identity, record);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            if (settings.Out is not null) output.Errors.WriteLine(settings.Language.Pick($"已写入的批次保留，可用 beichen resume {settings.Out} 继续", $"finished batches are kept: go on with beichen resume {settings.Out}"));
            throw;
        }
        finally
        {
            folder.RemoveIfTemporary();
        }
    }

    private async Task<(RunSummary Summary, IReadOnlyList<int> Looks)> Complete(DrawProgress progress, CancellationToken cancellation)
    {
        var looked = new List<int>();
        foreach (int draws in _settings.Until is null ? [_settings.Draws] : LookSchedule.Of(_settings.Draws))
        {
            await WriteMissing(draws, progress, cancellation);
            if (_settings.Until is not null) looked.Add(draws);

            // What the batches left behind is given back before columns and figures take their room, so that the peak does not grow with the draws.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            using EnsembleColumns columns = _store.Columns(_plan, _layout, draws);
            RunSummary summary = RunScoring.Score(columns);
            if (draws == _settings.Draws || HalfWidths.Widest(summary) <= _settings.Until) return (summary, looked);
        }

        throw new UnreachableException("the last look is at the most draws");
    }

    // Consecutive missing batches are one request. One batch is written while the next are computed.
    private async Task WriteMissing(int draws, DrawProgress progress, CancellationToken cancellation)
    {
        int end = (draws + _settings.BatchSize - 1) / _settings.BatchSize;
        int done = draws - _missing.TakeWhile(batch => batch < end).Sum(batch => _store.Header.DrawsOf(batch));
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

    private RunRequest Request(int first, int last) => new()
    {
        Plan = _plan,
        PlanFingerprint = _compilation.Fingerprint,
        Seed = _settings.Seed,
        FirstDraw = (ulong)_store.Header.FirstDraw(first),
        Draws = _store.Header.FirstDraw(last) - _store.Header.FirstDraw(first) + _store.Header.DrawsOf(last),
        Host = _settings.Batches ? HostKind.Batch : HostKind.World,
        Lanes = Math.Min(_settings.BatchSize, 4096),
        BatchSize = _settings.BatchSize,
        Threads = _settings.Threads,
        Width = _settings.Width,
        Live = false,
    };

    private void Write(RunBlock block) =>
        _store.WriteBatch((int)block.FirstDraw / _store.Header.BatchDraws, (int)block.FirstDraw, block.Draws, block.Quarters, block.TileHashes, _settings.Cluster is null ? null : block.Silo.Endpoint.ToString());

    private Action<string> AddFigures(RunSummary summary, RunIdentity identity) => folder =>
    {
        RunFigures.Save(RunFigures.Render(RunFigures.Draw(_plan, summary, identity, _settings.Language)), Path.Combine(folder, "charts"));
        LedgerFile.Write(_compilation.Ledger, Path.Combine(folder, LedgerFile.Name));
    };

    private static void Print(Output output, RunSettings settings, RunSummary summary, RunIdentity identity, EnsembleRecord record)
    {
        ScoreboardTable.Print(output.Console, settings.Language, summary, identity);
        if (settings.Until is { } until)
        {
            string widest = record.WidestHalfWidth.ToString("0.0000", CultureInfo.InvariantCulture);
            string looks = string.Join(", ", record.Looks);
            string asked = until.ToString(CultureInfo.InvariantCulture);
            output.Console.WriteLine(settings.Language.Pick($"在 {looks} 次时查看（固定加倍），最宽半宽 {widest}，要求 {asked}。", $"looked after {looks} draws (fixed doubling): widest half-width {widest}, asked {asked}."));
        }

        if (BySilo(record.Batches) is { Length: > 0 } silos) output.Console.WriteLine(settings.Language.Pick($"各仓批数：{silos}", $"batches by silo: {silos}"));
        if (settings.Out is not null) output.Console.WriteLine(settings.Language.Pick($"结果已写入 {settings.Out}，抽样在 batches/", $"written to {settings.Out}, draws in batches/"));
    }

    private static string BySilo(IReadOnlyList<BatchEntry> batches) => string.Join(
        ", ",
        batches.Select(batch => batch.Silo).OfType<string>().CountBy(silo => silo, StringComparer.Ordinal).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}")));
}
