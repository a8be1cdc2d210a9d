using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Cli.Ensembles;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Cli.Comparing;

/// <summary>
/// A comparison of more draws than memory should hold: every scenario is streamed to disk as an ensemble and paired from there. It can be gone on with.
/// </summary>
public static class EnsembleComparison
{
    /// <summary>Runs every scenario as an ensemble of its own and pairs them.</summary>
    public static Task<int> Start(
        Evaluator evaluator, IReadOnlyList<CompiledPlan> plans, string target, RunSettings settings,
        Output output, CancellationToken cancellation, Action<ComparisonReport>? tell = null)
    {
        return Run(evaluator, EnsembleFolder.Start(settings.Out, ComparisonFiles.Comparison, WriteSettings),
            plans, target, settings, output, cancellation, tell);

        void WriteSettings(string folder)
        {
            foreach (CompiledPlan plan in plans)
            {
                using EnsembleFolder one = EnsembleFolder.Start(
                    Path.Combine(folder, plan.Scenario.Id), RunStore.ManifestFile, EnsembleSettings.Of(plan, settings.Ensemble, settings.Batches).Write);
            }

            new ComparisonSettings([.. plans.Select(plan => plan.Scenario.Id)], target).Write(folder);
        }
    }

    /// <summary>Goes on with one that was stopped or killed; only what is missing is computed.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="how">The settings of this process, which change no number: silos, threads, language.</param>
    /// <param name="output">Where progress and tables go.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RunStoreException">The folder's settings cannot be read, or a plan has changed.</exception>
    public static async Task<int> Resume(string folder, Func<EnsembleSettings, RunSettings> how, Output output, CancellationToken cancellation)
    {
        ComparisonSettings comparison = ComparisonSettings.Read(folder);
        EnsembleSettings[] ensembles = [.. comparison.Scenarios.Select(id => EnsembleSettings.Read(Path.Combine(folder, id)))];
        RunSettings settings = how(ensembles[0]);
        CompiledPlan[] plans = [.. ensembles.Select(ensemble => ensemble.Compile())];
        await using var evaluator = new Evaluator(settings.Evaluator, cancellation);
        return await Run(evaluator, EnsembleFolder.Resume(folder, ComparisonFiles.Comparison), plans, comparison.Target, settings, output, cancellation);
    }

    private static Task<int> Run(
        Evaluator evaluator, EnsembleFolder folder, IReadOnlyList<CompiledPlan> plans, string target,
        RunSettings settings, Output output, CancellationToken cancellation, Action<ComparisonReport>? tell = null) =>
        EnsembleRun.Fill(folder, output, output.Language, async () =>
        {
            using ScenarioEnsembles ensembles = await DrawProgress.Show(
                output, output.Language, settings.Quiet, progress => ScenarioEnsembles.Run(
                    evaluator, folder.Path, plans, settings.Ensemble, settings.Out is null ? null : AddSummary, progress, cancellation));
            var report = ComparisonReport.Of(ensembles.Runs, target);
            if (settings.Out is not null) ComparisonFiles.Write(report, folder.Path);
            folder.Finish();
            CompareCommand.Print(report, output, settings);
            tell?.Invoke(report);
            return CompareCommand.AddFigures(report, settings, output);

            void AddSummary(string place, RunManifest manifest, ScoredRun run) =>
                SummaryFile.Write(place, manifest, run.Plan, run.Columns, output.Language);
        });
}
