using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Cli.Conditioning;
using Beichen.Sim.Cli.Ensembles;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Sayings;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Spectre.Console;

namespace Beichen.Sim.Cli.Running;

/// <summary><c>beichen run SCENARIO</c>: runs a scenario, prints the scoreboard, writes the folder.</summary>
public static class RunCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenario = new Argument<string>("SCENARIO");
        var options = new RunOptions();
        var command = new Command("run") { scenario };
        var ensemble = new EnsembleOptions();
        var cluster = new ClusterOptions();
        var reported = new Option<bool>("--as-reported");
        command.Options.Add(reported);
        options.AddTo(command);
        ensemble.AddTo(command);
        cluster.AddTo(command);
        var actuals = new Option<string?>("--actuals") { HelpName = "FILE" };
        command.Options.Add(actuals);
        var tables = new TableOptions(command, output);
        command.SetAction((result, cancellation) =>
        {
            RunSettings settings = ensemble.Read(result, options.Read(result)) with { Cluster = cluster.Read(result), AsReported = result.GetValue(reported) };
            return Run(result.GetRequiredValue(scenario), result.GetValue(actuals), settings, output, rows => tables.Write(result, "run", rows), cancellation);
        });
        return command;
    }

    private static async Task<int> Run(
        string path, string? actuals, RunSettings settings, Output output, Action<Func<IEnumerable<object?[]>>> write, CancellationToken cancellation)
    {
        if (settings is { AsReported: true, IsEnsemble: true })
            throw RefusedException.Of(
                "as-reported", $"{settings.Draws} draws", $"at most {Sampling.FullDraws} draws and no --until: a streamed run is not asked what it says");
        if (actuals is not null && settings.IsEnsemble) throw new RefusedException(
            "--actuals: found with an ensemble (--until, or more draws than a run keeps in full), expected a run whose every column is kept");
        OutFolder.Check(settings, RunStore.ManifestFile);
        long start = Stopwatch.GetTimestamp();
        await using var evaluator = new Evaluator(settings.Evaluator, cancellation);
        Scenario scenario = ScenarioLoading.Open(path, settings.Horizon);
        CompiledPlan plan = scenario.Plan;
        KnownActuals? known = actuals is null ? null : ActualsSource.Read(actuals, plan);
        WarmUp.Begin(plan.Plan, settings);
        double compiled = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await evaluator.Ready();
        double ready = Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (string notice in settings.Quiet ? [] : plan.Notices) output.Problem(notice);
        if (settings.IsEnsemble) return await EnsembleRun.Start(evaluator, plan, settings, output, cancellation);
        ConditionAnswer? condition = null;
        ScoredRun run = await RunProgressBar.Show(plan, settings, output, Make);
        double simulated = Stopwatch.GetElapsedTime(start).TotalSeconds;
        // The chances stand while the runs behind the sentences are made.
        if (!settings.Quiet) ScoreboardTable.Print(output.Console, output.Language, run.Summary, run.Identity, settings.All, settings.Verbose);
        double scored = Stopwatch.GetElapsedTime(start).TotalSeconds;
        RunSummary summary = await Say(evaluator, scenario, run, settings, cancellation);
        if (settings is { Quiet: false, All: true }) SayingTables.Print(output.Console, output.Language, summary);
        double said = Stopwatch.GetElapsedTime(start).TotalSeconds;
        int end = ExitCode.Done;
        if (settings.Out is { } folder)
        {
            // The page is composed and the figures are drawn while the table is written; what the figures come to, the results stand.
            Task<string> page = Task.Run(
                () => SummaryFile.Text(RunManifest.Of(summary, run.Identity), plan, run.Columns, output.Language), cancellation);
            Task<IReadOnlyList<FigureFiles>> drawing = Task.Run(
                () => FigureFiles.Render(RunFigures.Draw(plan.Plan, summary, run.Identity, output.Language)), cancellation);
            RunStore.Write(folder, summary, run.Columns, run.Identity, unfinished => Add(unfinished, page.GetAwaiter().GetResult()), cancellation);
            end = FigureSaving.Add(folder, drawing, output.Language, output);
        }

        write(() => ScoreRows(summary));
        if (settings.Quiet) return end;
        if (settings.Out is not null) output.Console.WriteLine(output.Language.Pick($"结果已写入 {settings.Out}", $"written to {settings.Out}"));
        SayingTables.PrintAnswer(output.Console, output.Language, summary);
        if (condition is not null) ConditionTables.Sentences(output.Console, output.Language, condition);
        else PrintNext(path, summary, settings, output);
        if (!settings.Verbose) return end;
        double written = Stopwatch.GetElapsedTime(start).TotalSeconds;
        output.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"compile {compiled:0.00} s · silo ready {ready:0.00} s · simulated {simulated:0.00} "
            + $"s · scored {scored:0.00} s · said {said:0.00} s · written {written:0.00} s"));
        return end;

        async Task<ScoredRun> Make(IProgress<RunProgress>? progress)
        {
            if (known is null) return await evaluator.Run(plan, settings.Sampling, progress, cancellation);
            ConditionedRun made = await ConditionedRun.Make(evaluator, plan, new ConditionRequest(known, settings.Sampling), progress, cancellation);
            condition = made.Condition;
            return made.Run;
        }

        // What was known is kept as a release, so that the folder can be asked how it moved the chances.
        void Add(string unfinished, string page)
        {
            RunFolder.Add(unfinished, plan);
            SummaryFile.Write(unfinished, page);
            if (condition is not null) ReleaseFolder.Keep(unfinished, plan, known!, condition);
        }
    }

    private static IEnumerable<object?[]> ScoreRows(RunSummary summary) =>
    [
        .. summary.Targets.Select(target => (object?[])["指标", target.Id, target.Zh, target.En, target.Unit, target.Asked,
            target.P10, target.P50, target.P90, target.Probability * 100, target.Low * 100, target.High * 100]),
        .. summary.Milestones.Select(milestone => (object?[])["节点", milestone.Id, milestone.Zh, milestone.En, null,
            null, null, null, null, milestone.Probability * 100, milestone.Low * 100, milestone.High * 100]),
    ];

    // What is worth asking next: why the target that is most often missed alone stands where it does, and how late its projects may be.
    private static void PrintNext(string path, RunSummary summary, RunSettings settings, Output output)
    {
        if ((summary.BindingTarget ?? summary.Targets.FirstOrDefault()?.Id) is not { } target) return;
        string[] next = settings.Out is { } folder
            ? [$"beichen explain {folder} --indicator {target}", $"beichen ledger --run {folder} --by-influence --target {target}"]
            : [$"beichen sensitivity {path} --target {target}", $"beichen run {path} --out out/{Path.GetFileNameWithoutExtension(path)}"];
        output.Console.WriteLine();
        foreach (string command in next) output.Console.Profile.Out.Writer.WriteLine(output.Language.Pick($"下一步：{command}", $"next: {command}"));
    }

    // Nobody reads what is neither printed nor written.
    private static async Task<RunSummary> Say(Evaluator evaluator, Scenario scenario, ScoredRun run, RunSettings settings, CancellationToken cancellation) =>
        settings is { Quiet: true, Out: null } ? run.Summary
            : run.Summary with
            {
                Sayings = await SayingQuestion.Ask(
                    evaluator, scenario, new SayingRequest(run, settings.Sampling) { AsReported = settings.AsReported }, cancellation),
            };
}
