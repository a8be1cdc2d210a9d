using System.CommandLine;
using Beichen.Sim.AnswerFigures;
using Beichen.Sim.Charts;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Discovery;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Cli.Explaining;

/// <summary><c>beichen discover SCENARIO</c> or <c>--run DIR</c>: under which conditions a target is missed.</summary>
public static class DiscoverCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenario = new Argument<string?>("SCENARIO") { Arity = ArgumentArity.ZeroOrOne };
        var run = new Option<DirectoryInfo?>("--run") { HelpName = "DIR" };
        var command = new Command("discover") { scenario, run };
        var options = new ExplainOptions(command, draws: 1024);
        var tables = new TableOptions(command, output);
        var figures = new FigureFolder(command, output);
        command.SetAction(async (result, cancellation) =>
        {
            string? path = result.GetValue(scenario), folder = result.GetValue(run)?.FullName;
            if (path is null && folder is null) throw new RefusedException("SCENARIO: found none, expected a scenario, or --run with the folder of a run");
            if (path is not null && folder is not null) throw new RefusedException("--run: found beside a scenario, expected one of the two");
            ExplainSettings settings = options.Read(result);
            (CompiledPlan plan, IReadOnlyList<DiscoveryReport> reports) =
                path is null ? OfRun(folder!, settings) : await OfScenario(path, settings, cancellation);
            tables.Write(result, "conditions", () => DiscoveryTable.Rows(reports));
            figures.Write(result, [.. reports.Select(report =>
                (report.Target, (Func<Language, Figure>)(words => FigureOfAnswer.Of(report, plan.ScoredTarget(report.Target), words))))]);
            if (settings.Json) JsonAnswer.Print(output, settings.AllTargets ? (object)reports : reports[0]);
            else foreach (DiscoveryReport report in reports) DiscoveryTable.Print(output.Console, output.Language, plan.ScoredTarget(report.Target), report);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<(CompiledPlan Plan, IReadOnlyList<DiscoveryReport> Reports)> OfScenario(
        string path, ExplainSettings settings, CancellationToken cancellation)
    {
        CompiledPlan plan = ScenarioLoading.Open(path, settings.Horizon).Plan;
        IReadOnlyList<string> targets = settings.Targets(plan);
        await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
        return (plan, await DiscoveryQuestion.AskAll(evaluator, plan, new DiscoveryRequest(targets[0], settings.Sampling), targets, cancellation));
    }

    private static (CompiledPlan Plan, IReadOnlyList<DiscoveryReport> Reports) OfRun(string folder, ExplainSettings settings)
    {
        using var run = StoredColumns.Open(folder);
        run.RefuseActuals();
        return (run.Compiled, DiscoveryQuestion.AskAll(run, run.Compiled, run.Run.Manifest.Seed, settings.Targets(run.Compiled)));
    }
}
