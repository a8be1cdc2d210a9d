using System.CommandLine;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Experiments.Forking;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Cli.Forking;

/// <summary><c>beichen fork RUN --at QUARTER --scenario S --out DIR</c>: a stored run goes on under another policy from a quarter.</summary>
public static class ForkCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        Language language = output.Language;
        var run = new Argument<DirectoryInfo>("RUN") { Description = language.Pick("结果文件夹", "folder of a run") };
        var at = new Option<string>("--at") { Description = language.Pick("自哪一季起", "first quarter of the other policy"), HelpName = "YYYYQn", Required = true };
        var scenario = new Option<string>("--scenario")
        {
            Description = language.Pick("改行哪个情景的杠杆与冲击", "whose levers and shocks hold from there"),
            HelpName = "S",
            Required = true
        };
        var target = new Option<string>("--target")
        {
            Description = language.Pick("句子所说的指标", "target that the sentences tell of"),
            HelpName = "ID",
            DefaultValueFactory = _ => "gdp"
        };
        var json = new Option<bool>("--json") { Description = language.Pick("以 JSON 输出", "print JSON and nothing else") };
        var options = new RunOptions();
        var command = new Command(
            "fork", language.Pick("已完成的推演自某季起改行另一政策", "a finished run goes on under another policy from a quarter")) { run, at, scenario, target, json };
        options.AddTo(command);
        var tables = new TableOptions(command, output);
        command.SetAction(async (result, cancellation) =>
        {
            if (!Quarter.TryParse(result.GetRequiredValue(at), out Quarter quarter))
                throw RefusedException.Of("at", result.GetRequiredValue(at), "a quarter such as 2022Q3");
            RunSettings settings = options.Read(result);
            bool asJson = result.GetValue(json);
            var request = new ForkRequest(quarter, ScenarioLoading.Resolve(result.GetRequiredValue(scenario)));
            using var stored = StoredColumns.Open(result.GetRequiredValue(run).FullName);
            OutFolder.Check(settings with { Draws = stored.Draws }, RunStore.ManifestFile);
            using var plan = ForkPlan.Of(stored, request);
            await using var evaluator = new Evaluator(settings.Evaluator, cancellation);
            ScoredRun fork = await RunProgressBar.Show(plan.Plan, settings with { Quiet = settings.Quiet || asJson },
                output, progress => ForkQuestion.Ask(evaluator, stored, plan, request, progress, cancellation));
            var report = ComparisonReport.Of([RunFolder.AsScored(stored), fork], result.GetRequiredValue(target));
            int end = settings.Out is { } folder ? Write(folder, fork, settings, output, cancellation) : ExitCode.Done;
            tables.Write(result, "differences", () => ComparisonTable.Rows(report.Comparison));
            if (asJson) JsonAnswer.Print(output, ForkWords.Report(plan, fork, report));
            else if (!settings.Quiet) ForkWords.Print(output, plan, request, report, settings.Out);
            return end;
        });
        return command;
    }

    private static int Write(string folder, ScoredRun fork, RunSettings settings, Output output, CancellationToken cancellation)
    {
        RunStore.Write(folder, fork.Summary, fork.Columns, fork.Identity, unfinished =>
        {
            RunFolder.Add(unfinished, fork.Plan);
            SummaryFile.Write(unfinished, RunManifest.Of(fork.Summary, fork.Identity), fork.Plan, fork.Columns, output.Language);
        }, cancellation);
        return FigureSaving.Add(folder, () => RunFigures.Draw(fork.Plan.Plan, fork.Summary, fork.Identity, output.Language), output.Language, output);
    }
}
