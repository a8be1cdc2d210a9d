using System.Globalization;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Runs;
using Spectre.Console;

namespace Beichen.Sim.Cli.Ensembles;

/// <summary>An ensemble of one scenario, its results beside its batches.</summary>
public static class EnsembleRun
{
    /// <summary>Starts an ensemble.</summary>
    public static Task<int> Start(Evaluator evaluator, CompiledPlan plan, RunSettings settings, Output output, CancellationToken cancellation) =>
        Run(evaluator, EnsembleFolder.Start(settings.Out, RunStore.ManifestFile, EnsembleSettings.Of(plan, settings.Ensemble, settings.Batches).Write),
            plan, settings, output, cancellation);

    /// <summary>Runs what is missing and ends the ensemble.</summary>
    public static Task<int> Run(
        Evaluator evaluator, EnsembleFolder folder, CompiledPlan plan, RunSettings settings, Output output, CancellationToken cancellation) =>
        Fill(folder, output, output.Language, async () =>
        {
            EnsembleAnswer answer = await DrawProgress.Show(output, output.Language, settings.Quiet,
                progress => EnsembleQuestion.Ask(evaluator, plan, settings.Ensemble, folder.Path, progress, cancellation));
            EnsembleResult.Write(folder.Path, answer.Summary, answer.Identity, answer.Record, (place, manifest) =>
            {
                RunFolder.Add(place, plan);
                using EnsembleStore store = EnsembleStore.Open(place);
                using EnsembleColumns columns = store.Columns(plan.Plan, ResultLayout.Outcomes(plan.Plan), manifest.Draws);
                SummaryFile.Write(place, manifest, plan, columns, output.Language);
            });
            folder.Finish();
            if (!settings.Quiet) Print(output, settings, answer);
            return folder.IsTemporary
                ? ExitCode.Done
                : FigureSaving.Add(folder.Path, () => RunFigures.Draw(plan.Plan, answer.Summary, answer.Identity, output.Language), output.Language, output);
        });

    /// <summary>Does the work that fills a folder. Stopped, it says how to go on; a folder that nobody asked for goes in any case.</summary>
    public static async Task<int> Fill(EnsembleFolder folder, Output output, Language language, Func<Task<int>> work)
    {
        using (folder)
        {
            try
            {
                return await work();
            }
            catch (Exception end) when (!folder.IsTemporary && end is OperationCanceledException or RunStoreException { IsOfDisk: true })
            {
                output.Tell(language.Pick(
                    $"已写入的批次保留，可用 beichen resume {folder.Path} 继续", $"finished batches are kept: go on with beichen resume {folder.Path}"));
                throw;
            }
        }
    }

    private static void Print(Output output, RunSettings settings, EnsembleAnswer answer)
    {
        ScoreboardTable.Print(output.Console, output.Language, answer.Summary, answer.Identity, settings.All, settings.Verbose);
        output.Console.WriteLine(output.Language.Pick(
            "流式推演只保留结果，不给出时序影响、全市增速既定时的概率、差额与相互牵制。",
            "An ensemble keeps outcomes alone: what timing decides, chances given the city, margins and conflicts are left out."));
        if (settings.Until is { } until)
        {
            string widest = answer.Record.WidestHalfWidth.ToString("0.0000", CultureInfo.InvariantCulture);
            string looks = string.Join(", ", answer.Record.Looks);
            string asked = until.ToString(CultureInfo.InvariantCulture);
            output.Console.WriteLine(output.Language.Pick(
                $"在 {looks} 次时查看（固定加倍），最宽半宽 {widest}，要求 {asked}。", $"looked after {looks} draws (fixed doubling): widest half-width {widest}, asked {asked}."));
        }

        if (BySilo(answer.Record.Batches) is { Length: > 0 } silos)
            output.Console.WriteLine(output.Language.Pick($"各仓批数：{silos}", $"batches by silo: {silos}"));
        if (settings.Out is not null)
            output.Console.WriteLine(output.Language.Pick($"结果已写入 {settings.Out}，抽样在 batches/", $"written to {settings.Out}, draws in batches/"));
    }

    private static string BySilo(IReadOnlyList<BatchEntry> batches) => string.Join(
        ", ",
        batches.Select(batch => batch.Silo).OfType<string>().CountBy(silo => silo, StringComparer.Ordinal)
            .OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}")));
}
