using System.Diagnostics;
using System.Runtime.CompilerServices;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments;

/// <summary>
/// Turns plans into answers: the one entry point of every face, and the one place that starts silos. It may be used by many callers at once;
/// none sees another's run. What an answer is does not depend on how the evaluator computes.
/// </summary>
public sealed class Evaluator : IAsyncDisposable
{
    // Scenarios between which hands go back and forth.
    private const int KeptSettled = 3;

    private readonly EvaluatorOptions _options;
    private readonly Lazy<ComputeThreads> _threads;
    private readonly Lazy<Task<SimulationHost>> _host;

    // A kernel for plans that differ in their levers alone, as long as one of them is in use.
    private readonly ConditionalWeakTable<object, DistrictKernel> _kernels = [];
    private readonly SpareBlocks _spare = new();
    private SettledTiles[] _settled = [];

    /// <summary>An evaluator. Silos, where it is to have some, begin to start in the background.</summary>
    /// <param name="options">How it computes.</param>
    /// <param name="cancellation">Stops the start.</param>
    public Evaluator(EvaluatorOptions options, CancellationToken cancellation = default)
    {
        _options = options;
        _threads = new Lazy<ComputeThreads>(() => new ComputeThreads(options.Threads, options.Before));
        _host = new Lazy<Task<SimulationHost>>(() => Task.Run(
            () => options.Join is { } join
                ? join(cancellation)
                : SimulationHost.StartAsync(
                    new HostOptions { Silos = options.Silos, Threads = options.Threads, Before = options.Before, Configure = options.Configure }, cancellation),
            cancellation));
        if (options.Host is not null) _ = _host.Value;
    }

    /// <summary>Whether runs are computed by silos of other processes.</summary>
    public bool SpansProcesses => _options.Join is not null;

    /// <summary>Runs a plan and scores it: every column, or outcomes, stages and dates where the draws are many.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sampling">Which draws.</param>
    /// <param name="progress">Told how far the run has come; null for nobody.</param>
    /// <param name="cancellation">Stops this run and no other.</param>
    /// <exception cref="RefusedException">The sampling makes no sense, or a variant is to run on silos that do not know it.</exception>
    public async Task<ScoredRun> Run(CompiledPlan plan, Sampling sampling, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        sampling.Check();
        long start = Stopwatch.GetTimestamp();
        string where = Measured.Where(_options.Host);
        using Activity? span = Measured.Span(plan, sampling, where);
        if (_options.Host is not { } kind) return await RunHere(plan, sampling, start, progress, cancellation);
        SimulationHost host = await HostOf(plan);
        RunOutcome outcome = await host.RunAsync(Request(plan, sampling, kind), progress, cancellation);
        return Score(plan, sampling, outcome, start, where);
    }

    /// <summary>
    /// What somebody reads of the scores of a run, computed in this process: the same summary, fingerprint and outcomes as of every column, at a fraction of
    /// the memory. The run is the reader's until he returns; then its columns are written over.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sampling">Which draws.</param>
    /// <param name="read">Reads the run, and keeps nothing of its columns but copies.</param>
    /// <param name="cancellation">Stops this run and no other.</param>
    /// <exception cref="RefusedException">The sampling makes no sense.</exception>
    public async Task<T> Scores<T>(CompiledPlan plan, Sampling sampling, Func<ScoredRun, T> read, CancellationToken cancellation = default)
    {
        sampling.Check();
        long start = Stopwatch.GetTimestamp();
        using Activity? span = Measured.Span(plan, sampling, Measured.Where(null));
        DistrictKernel kernel = Kernel(plan);
        ResultLayout layout = sampling.KeepsAll ? kernel.Scores : kernel.Layout(full: false);
        LaneBlock[] quarters = _spare.Take(layout, sampling.Draws, plan.Plan.Quarters);
        BatchOrder order = Order(kernel, plan, sampling);
        BatchColumns columns = await _threads.Value.Run(kernel, order, layout, quarters, Settled(kernel, order), cancellation);
        T answer = read(Score(plan, sampling,
            new RunFrames(layout, plan.Plan, sampling.Draws, quarters), ResultFingerprint.OfRun(columns.TileHashes), start, Measured.Where(null)));

        // Not where it failed: a thread may still be writing.
        _spare.Give(quarters);
        return answer;
    }

    /// <summary>The outcomes of all targets, draw by draw: what a question over many plans needs, at less than the cost of a run.</summary>
    /// <exception cref="RefusedException">The sampling makes no sense.</exception>
    public async Task<TargetMargins> Margins(CompiledPlan plan, Sampling sampling, CancellationToken cancellation = default)
    {
        sampling.Check();
        return new TargetMargins(plan, (await Outcomes([plan], sampling, null, cancellation))[0]);
    }

    /// <summary>The same draws with a group of random numbers from a second seed: every other number keeps its value.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sampling">Which draws.</param>
    /// <param name="group">The group and its seed.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The sampling makes no sense.</exception>
    public async Task<TargetMargins> Margins(CompiledPlan plan, Sampling sampling, Reseeding group, CancellationToken cancellation = default)
    {
        sampling.Check();
        return new TargetMargins(plan, (await Outcomes([plan], sampling, null, cancellation, group))[0]);
    }

    /// <summary>The outcomes of all targets under several plans at once, a plan each, at less than the cost of asking for one after the other.</summary>
    /// <exception cref="RefusedException">The sampling makes no sense.</exception>
    public async Task<IReadOnlyList<TargetMargins>> Margins(IReadOnlyList<CompiledPlan> plans, Sampling sampling, CancellationToken cancellation = default)
    {
        sampling.Check();
        double[][][] outcomes = await Outcomes(plans, sampling, null, cancellation);
        return [.. plans.Zip(outcomes, (plan, columns) => new TargetMargins(plan, columns))];
    }

    /// <summary>
    /// The margins to one target under several plans at once. Of plans that differ in their levers alone the luck is drawn once, which halves the cost of each.
    /// </summary>
    /// <param name="plans">One or more plans.</param>
    /// <param name="sampling">Which draws, the same for all.</param>
    /// <param name="target">Id of a target that all of them score.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A column of draws a plan.</returns>
    /// <exception cref="RefusedException">The sampling makes no sense, or a plan does not score the target.</exception>
    public async Task<IReadOnlyList<double[]>> Margins(
        IReadOnlyList<CompiledPlan> plans, Sampling sampling, string target, CancellationToken cancellation = default)
    {
        sampling.Check();
        foreach (CompiledPlan plan in plans) plan.ScoredTarget(target);
        double[][][] outcomes = await Outcomes(plans, sampling, target, cancellation);
        return [.. plans.Zip(outcomes, (plan, columns) => new TargetMargins(plan, columns).Of(target))];
    }

    /// <summary>
    /// Runs a plan in the world of entity grains and keeps it there, to be asked until the handle is disposed. Any number may be live at once.
    /// </summary>
    public async Task<LiveRun> Live(CompiledPlan plan, Sampling sampling, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        sampling.Check();
        long start = Stopwatch.GetTimestamp();
        string where = Measured.Where(HostKind.World);
        using Activity? span = Measured.Span(plan, sampling, where);
        SimulationHost host = await HostOf(plan);
        Grains.Hosting.LiveRun live = host.OpenLive(Request(plan, sampling, HostKind.World));
        try
        {
            return new LiveRun(live, Score(plan, sampling, await live.RunAsync(progress, cancellation), start, where));
        }
        catch
        {
            await live.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a plan on silos and hands out its blocks in draw order as they are done: what an ensemble that outgrows memory is written from.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sampling">Which draws.</param>
    /// <param name="blockDraws">Draws a block, 64 to 16,384 in steps of 64; at most 4,096 of entity grains.</param>
    /// <param name="kind">Entity grains or batches; null for what the evaluator runs on, and for batches where it has no silo yet.</param>
    /// <param name="progress">Told how far the run has come; null for nobody.</param>
    /// <param name="cancellation">Stops this run and no other.</param>
    /// <exception cref="RefusedException">The sampling makes no sense, or a variant is to run on silos that do not know it.</exception>
    public async IAsyncEnumerable<RunBlock> Stream(
        CompiledPlan plan, Sampling sampling, int blockDraws, HostKind? kind = null,
        IProgress<RunProgress>? progress = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        sampling.Check();
        SimulationHost host = await HostOf(plan);
        RunRequest request = Request(
            plan, sampling, kind ?? _options.Host ?? HostKind.Batch) with
        { FullResults = false, BatchSize = blockDraws, Lanes = Math.Min(blockDraws, 4096) };
        using Activity? span = Measured.Span(plan, sampling, Measured.Where(request.Host));
        await foreach (RunBlock block in host.StreamAsync(request, progress, cancellation))
        {
            Measured.Draws(block.Draws, Measured.Where(request.Host));
            yield return block;
        }
    }

    /// <summary>What was run, and how, as a manifest has it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sampling">Which draws.</param>
    /// <param name="resultFingerprint">SHA-256 over the canonical result columns.</param>
    /// <param name="seconds">How long it took.</param>
    public RunIdentity Identify(CompiledPlan plan, Sampling sampling, string resultFingerprint, double seconds) =>
        RunIdentities.Of(plan, sampling, _options, resultFingerprint, seconds);

    /// <summary>Returns once the silos have started, where there are any.</summary>
    public Task Ready() => _options.Host is null ? Task.CompletedTask : _host.Value;

    /// <summary>Stops threads and silos.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_threads.IsValueCreated) _threads.Value.Dispose();
        if (!_host.IsValueCreated) return;
        try
        {
            await (await _host.Value).DisposeAsync();
        }
        catch (Exception failure) when (_host.Value.IsFaulted || _host.Value.IsCanceled)
        {
            // It never started: whoever ran something on it was told, and there is nothing to stop.
            Debug.WriteLine(failure);
        }
    }

    private async Task<ScoredRun> RunHere(CompiledPlan plan, Sampling sampling, long start, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        DistrictKernel kernel = Kernel(plan);
        BatchColumns columns = await _threads.Value.Run(kernel, Order(kernel, plan, sampling), cancellation);
        progress?.Report(new RunProgress(plan.Plan.Quarters, plan.Plan.Quarters, sampling.Draws, sampling.Draws));
        var frames = new RunFrames(kernel.Layout(sampling.KeepsAll), plan.Plan, sampling.Draws, Array.ConvertAll(columns.Quarters, LaneColumns.Block));
        return Score(plan, sampling, frames, ResultFingerprint.OfRun(columns.TileHashes), start, Measured.Where(null));
    }

    // The last few that were made. One that two callers make at once is made twice, and either may be kept.
    private SettledTiles? Settled(DistrictKernel kernel, BatchOrder order)
    {
        if (order.Draws > SettledTiles.MostDraws) return null;
        SettledTiles[] known = _settled;
        if (Array.Find(known, tiles => tiles.Serves(kernel, order)) is { } settled) return settled;
        settled = new SettledTiles(kernel, order);
        _settled = [settled, .. known.Take(KeptSettled - 1)];
        return settled;
    }

    private static BatchOrder Order(DistrictKernel kernel, CompiledPlan plan, Sampling sampling) =>
        new(plan.Key, kernel.Width, sampling.Seed, sampling.FirstDraw, sampling.Draws, sampling.KeepsAll);

    private ScoredRun Score(CompiledPlan plan, Sampling sampling, RunOutcome outcome, long start, string where) =>
        Score(plan, sampling, RunFrames.Join(outcome.Layout, plan.Plan, [.. outcome.Blocks.Select(block => (block.Draws, block.Quarters))]),
            outcome.Fingerprint, start, where);

    private ScoredRun Score(CompiledPlan plan, Sampling sampling, RunFrames frames, string fingerprint, long start, string where)
    {
        RunSummary summary = RunScoring.Score(frames);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Measured.Draws(sampling.Draws, where);
        Measured.Run(seconds, where);
        return new ScoredRun(plan, frames, summary, fingerprint, () => Identify(plan, sampling, fingerprint, seconds));
    }

    // Each target's outcome at its quarter, or one target's alone.
    private async Task<double[][][]> Outcomes(
        IReadOnlyList<CompiledPlan> plans, Sampling sampling, string? target, CancellationToken cancellation, Reseeding? group = null)
    {
        // Plans with other targets or another horizon are another order.
        var outcomes = new double[plans.Count][][];
        foreach (IGrouping<object, int> kin in Enumerable.Range(0, plans.Count).GroupBy(i => plans[i].Kin))
        {
            int[] members = [.. kin];
            DistrictPlan plan = plans[members[0]].Plan;
            int first = new DistrictFrame(plan.Accounts.Activities.Length, plan.Budget.Items.Length, plan.Targets.Length).Outcome;
            Reading[] readings =
            [
                .. plan.Targets.Select((one, k) => new Reading(EntityKind.District, 0, first + k,
                    target is null || string.Equals(one.Id, target, StringComparison.Ordinal) ? TargetHits.QuarterOf(one, plan.Quarters) : -1)),
            ];
            IReadOnlyList<double[][]> columns = await Read([.. members.Select(i => plans[i])], sampling, readings, cancellation, group);
            for (int i = 0; i < members.Length; i++) outcomes[members[i]] = columns[i];
        }

        return outcomes;
    }

    // Some columns alone of plans of one kin, on the compute threads of this process: a column a plan and reading.
    internal async Task<IReadOnlyList<double[][]>> Read(
        IReadOnlyList<CompiledPlan> plans, Sampling sampling, IReadOnlyList<Reading> readings, CancellationToken cancellation, Reseeding? group = null)
    {
        double[][][] columns = await _threads.Value.Outcomes(
            [.. plans.Select(Kernel)], new OutcomeOrder(new Seeding(sampling.Seed, group), sampling.FirstDraw, sampling.Draws, readings), cancellation);
        Measured.Draws((long)sampling.Draws * plans.Count, Measured.Where(null));
        return columns;
    }

    private DistrictKernel Kernel(CompiledPlan plan) =>
        _kernels.GetValue(plan.Kin, _ => DistrictKernel.Create(plan.Plan, _options.Width)).WithLevers(plan.Plan);

    // Silos of other processes compile a plan from its files.
    private async Task<SimulationHost> HostOf(CompiledPlan plan)
    {
        SimulationHost host = await _host.Value;
        if (_options.Join is null) return host;
        if (!plan.IsAsFiled)
            throw new RefusedException($"{plan.Scenario.Id}: a variant is known to this process alone, silos of others need a scenario's file");
        await host.DepositAsync(PlanFiles.Pack(plan.Fingerprint, plan.Files, plan.SeedsFolder, plan.Plan.Quarters));
        return host;
    }

    private RunRequest Request(CompiledPlan plan, Sampling sampling, HostKind kind) => new()
    {
        Plan = plan.Plan,
        PlanFingerprint = plan.Key,
        Seed = sampling.Seed,
        FirstDraw = sampling.FirstDraw,
        Draws = sampling.Draws,
        Host = kind,
        Lanes = _options.Lanes,
        BatchSize = _options.BatchSize,
        Threads = _options.Threads,
        Width = _options.Width,
        FullResults = sampling.KeepsAll,
    };
}
