using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Spectre.Console;

namespace Beichen.Sim.Cli.Ensembles;

/// <summary>An ensemble of one scenario: missing batches to disk, statistics from disk, results beside them. Starting and going on are the same work.</summary>
public static class EnsembleRun
{
    /// <summary>Starts an ensemble.</summary>
    public static Task<int> Start(SimulationHost host, string scenario, PlanCompilation compilation, RunSettings settings, Output output, CancellationToken cancellation) =>
        Run(host, EnsembleFolder.Start(settings.Out, RunStore.ManifestFile, EnsembleSettings.Of(scenario, compilation.Fingerprint, settings).Write), compilation, settings, output, cancellation);

    /// <summary>Runs what is missing and ends the ensemble.</summary>
    public static Task<int> Run(SimulationHost host, EnsembleFolder folder, PlanCompilation compilation, RunSettings settings, Output output, CancellationToken cancellation) =>
        folder.Fill(output, settings.Language, async () =>
        {
            long start = Stopwatch.GetTimestamp();
            using var stream = new EnsembleStream(host, compilation, settings, folder.Path);
            (RunSummary summary, IReadOnlyList<int> looks) = await DrawProgress.Show(output, settings.Language, settings.Quiet, progress => Complete(stream, settings, progress, cancellation));
            double simulated = Stopwatch.GetElapsedTime(start).TotalSeconds;
            RunIdentity identity = Simulation.Identify(compilation, settings, stream.Store.Fingerprint(summary.Draws), simulated);
            EnsembleRecord record = stream.Record(summary, looks);
            EnsembleResult.Write(folder.Path, summary, identity, record, place => AddFigures(place, stream.Plan, compilation, summary, identity, settings.Language));
            folder.Finish();
            if (!settings.Quiet) Print(output, settings, summary, identity, record);
            return ExitCode.Done;
        });

    private static async Task<(RunSummary Summary, IReadOnlyList<int> Looks)> Complete(EnsembleStream stream, RunSettings settings, DrawProgress progress, CancellationToken cancellation)
    {
        var looked = new List<int>();
        foreach (int draws in settings.Until is null ? [settings.Draws] : LookSchedule.Of(settings.Draws))
        {
            await stream.WriteMissing(draws, progress, cancellation);
            if (settings.Until is not null) looked.Add(draws);
            using EnsembleColumns columns = stream.Columns(draws);
            RunSummary summary = RunScoring.Score(columns);
            if (draws == settings.Draws || HalfWidths.Widest(summary) <= settings.Until) return (summary, looked);
        }

        throw new UnreachableException("the last look is at the most draws");
    }

    private static void AddFigures(string folder, DistrictPlan plan, PlanCompilation compilation, RunSummary summary, RunIdentity identity, Language language)
    {
        RunFigures.Save(RunFigures.Render(RunFigures.Draw(plan, summary, identity, language)), Path.Combine(folder, "charts"));
        LedgerFile.Write(compilation.Ledger, Path.Combine(folder, LedgerFile.Name));
    }

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
