using System.CommandLine;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;
using Spectre.Console;

namespace Beichen.Sim.Cli.Comparing;

/// <summary><c>beichen compare SCENARIO SCENARIO…</c>: the same draws of several scenarios, paired.</summary>
public static class CompareCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenarios = new Argument<string[]>("SCENARIO") { Arity = new ArgumentArity(1, 40) };
        var options = new RunOptions();
        var command = new Command("compare") { scenarios };
        var cluster = new ClusterOptions();
        options.AddTo(command);
        cluster.AddTo(command);
        Language language = output.Language;
        var target = new Option<string>("--target")
        {
            Description = language.Pick("说明所看的指标；三个以上情景时按它衡量稳健性", "target that is told of, and by which three or more are judged for robustness"),
            DefaultValueFactory = _ => "gdp",
            HelpName = "ID"
        };
        var reference = new Option<string?>("--reference")
        {
            Description = language.Pick("以哪一个为基准，默认第一个", "which of them is the reference; the first by default"),
            HelpName = "SCENARIO"
        };
        var json = new Option<bool>("--json") { Description = language.Pick("以 JSON 输出", "print JSON and nothing else") };
        foreach (Option option in new Option[] { target, reference, json }) command.Options.Add(option);
        var tables = new TableOptions(command, output);
        command.SetAction((result, cancellation) =>
        {
            RunSettings settings = EnsembleOptions.Fit(result, options.Read(result)) with { Cluster = cluster.Read(result) };
            bool asJson = result.GetValue(json);
            if (asJson) settings = settings with { Quiet = true };
            string[] paths = WithReference(result.GetRequiredValue(scenarios), result.GetValue(reference));
            return Compare(paths, result.GetRequiredValue(target), settings, output, Tell, cancellation);

            void Tell(ComparisonReport report)
            {
                tables.Write(result, "differences", () => ComparisonTable.Rows(report.Comparison));
                if (asJson) JsonAnswer.Print(output, report.Comparison);
            }
        });
        return command;
    }

    // The reference stands first.
    private static string[] WithReference(string[] paths, string? reference)
    {
        if (reference is null) return paths;
        int at = Array.FindIndex(paths, path => string.Equals(path, reference, StringComparison.Ordinal)
            || string.Equals(Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(path)), reference, StringComparison.Ordinal));
        return at < 0 ? throw RefusedException.Of(
            "reference", reference, $"one of: {string.Join(", ", paths)}") : [paths[at], .. paths.Where((_, i) => i != at)];
    }

    private static bool IsStored(string path) => File.Exists(Path.Combine(path, RunStore.ManifestFile));

    private static async Task<int> Compare(
        string[] paths, string target, RunSettings settings, Output output, Action<ComparisonReport> tell, CancellationToken cancellation)
    {
        if (paths.Length < 2) throw new RefusedException($"SCENARIO: found {paths.Length}, expected two or more to compare");
        if (paths.Any(IsStored)) return await CompareStored(paths, target, settings, output, tell, cancellation);
        OutFolder.Check(settings, ComparisonFiles.Comparison);
        IReadOnlyList<CompiledPlan> plans = ScenarioLoading.OpenAll(paths, settings.Horizon);
        if (plans.GroupBy(plan => plan.Scenario.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new RefusedException($"SCENARIO: found '{twice.Key}' {twice.Count()} times, expected different scenarios");
        if (settings.Out is not null && OutFolder.Taken(plans.Select(plan => plan.Scenario.Id)) is { } taken)
            throw new RefusedException(
                $"SCENARIO: '{taken}' cannot name a folder beside the comparison's own files, expected another name of the scenario's file");
        if (plans.Count > 2) plans[0].ScoredTarget(target);
        await using var evaluator = new Evaluator(settings.Evaluator, cancellation);
        foreach (CompiledPlan plan in settings.Quiet ? [] : plans)
        {
            foreach (string notice in plan.Notices) output.Problem($"{plan.Scenario.Id}: {notice}");
        }

        if (settings.IsEnsemble) return await EnsembleComparison.Start(evaluator, plans, target, settings, output, cancellation, tell);
        var runs = new List<ScoredRun>();
        foreach (CompiledPlan plan in plans)
            runs.Add(await RunProgressBar.Show(plan, settings, output, progress => evaluator.Run(plan, settings.Sampling, progress, cancellation)));
        var report = ComparisonReport.Of(runs, target);
        if (settings.Out is { } folder)
            WholeFolder.Replace(folder, ComparisonFiles.Comparison, unfinished => Write(unfinished, report, output.Language, cancellation));
        Print(report, output, settings);
        tell(report);
        return AddFigures(report, settings, output);
    }

    // Runs that were stored, and scenarios run on the same draws to the same quarter.
    private static async Task<int> CompareStored(
        string[] paths, string target, RunSettings settings, Output output, Action<ComparisonReport> tell, CancellationToken cancellation)
    {
        OutFolder.Check(settings, ComparisonFiles.Comparison);
        var stored = new List<StoredColumns>();
        try
        {
            foreach (string folder in paths.Where(IsStored))
            {
                stored.Add(StoredColumns.Open(folder));
                RunManifest first = stored[0].Run.Manifest, now = stored[^1].Run.Manifest;
                if ((first.Seed, first.Draws, first.Start, first.Horizon) != (now.Seed, now.Draws, now.Start, now.Horizon))
                    throw new RefusedException($"{folder}: found {now.Draws} draws of seed {now.Seed} to {now.Horizon}, "
                        + $"expected {first.Draws} of seed {first.Seed} to {first.Horizon} as in {stored[0].Run.Folder}: only the same draws can be paired");
            }

            Dictionary<string, ScoredRun> run = await RunBeside([.. paths.Where(path => !IsStored(path))], stored[0], settings, output, cancellation);
            ScoredRun[] runs = [.. paths.Select(path =>
                run.TryGetValue(path, out ScoredRun? made) ? made : RunFolder.AsScored(stored[paths.Where(IsStored).ToList().IndexOf(path)]))];
            if (OutFolder.Taken(runs.Select(one => one.Identity.Label)) is { } taken)
                throw new RefusedException($"SCENARIO: found '{taken}' twice, or as the name of a file of the comparison, expected different scenarios");
            foreach (ScoredRun weighted in runs.Where(one => one.Identity.Actuals is { IsWeighted: true }))
                output.Problem($"{weighted.Identity.Label}: its draws were weighted by published figures and pair with none: "
                    + "differences have the wider intervals of independent draws");
            if (runs.Length > 2) runs[0].Plan.ScoredTarget(target);
            var report = ComparisonReport.Of(runs, target);
            if (settings.Out is { } place) WholeFolder.Replace(place, ComparisonFiles.Comparison, unfinished => ComparisonFiles.Write(report, unfinished));
            Print(report, output, settings);
            tell(report);
            return AddFigures(report, settings, output);
        }
        finally
        {
            foreach (StoredColumns one in stored) one.Dispose();
        }
    }

    private static async Task<Dictionary<string, ScoredRun>> RunBeside(
        string[] scenarios, StoredColumns stored, RunSettings settings, Output output, CancellationToken cancellation)
    {
        var runs = new Dictionary<string, ScoredRun>(StringComparer.Ordinal);
        if (scenarios.Length == 0) return runs;
        RunManifest like = stored.Run.Manifest;
        if (like.Draws > Sampling.FullDraws)
            throw new RefusedException($"{stored.Run.Folder}: found {like.Draws} draws, "
                + $"expected at most {Sampling.FullDraws} beside a scenario that is still to be run; run that as an ensemble first");
        await using var evaluator = new Evaluator(settings.Evaluator, cancellation);
        foreach (CompiledPlan plan in ScenarioLoading.OpenAll(scenarios, stored.Plan.Start.Plus(stored.Quarters - 1)))
            runs[scenarios[runs.Count]] = await RunProgressBar.Show(
                plan, settings, output, progress => evaluator.Run(plan, new Sampling(like.Seed, like.Draws), progress, cancellation));
        return runs;
    }

    /// <summary>Prints the tables, and where they were written to.</summary>
    internal static void Print(ComparisonReport report, Output output, RunSettings settings)
    {
        if (settings.Quiet) return;
        ComparisonTable.Print(output.Console, output.Language, report.Runs[0], report.Comparison);
        if (report.Robustness is { } robustness) RobustnessTables.Print(output.Console, output.Language, report.Runs, robustness, report.Target);
        if (report.Runs.Count == 2)
            foreach (Bilingual said in ComparisonSentences.Of(report)) output.Console.WriteLine(output.Language.Pick(said.Zh, said.En));
        if (settings.Out is not null) output.Console.WriteLine(output.Language.Pick($"结果已写入 {settings.Out}", $"written to {settings.Out}"));
    }

    /// <summary>Draws the figures into the folder of results, where there is one; answers how the command ends.</summary>
    internal static int AddFigures(ComparisonReport report, RunSettings settings, Output output) =>
        settings.Out is null ? ExitCode.Done : FigureSaving.Add(settings.Out,
            () => ComparisonFigures.Draw(report.Scenarios(), report.Runs[0].ResultFingerprint, report.Comparison, output.Language), output.Language, output);

    // A run a folder, and beside them what their pairing says.
    private static void Write(string folder, ComparisonReport report, Language language, CancellationToken cancellation)
    {
        foreach (ScoredRun run in report.Runs)
        {
            RunStore.Write(Path.Combine(folder, run.Identity.Scenario), run.Summary, run.Columns, run.Identity, unfinished =>
            {
                RunFolder.Add(unfinished, run.Plan);
                SummaryFile.Write(unfinished, RunManifest.Of(run.Summary, run.Identity), run.Plan, run.Columns, language);
            }, cancellation);
        }

        ComparisonFiles.Write(report, folder);
    }
}
