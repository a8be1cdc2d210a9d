using System.CommandLine;
using Beichen.Sim.Briefing;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Explanation;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Cli.Explaining;

/// <summary><c>beichen explain RUN|SCENARIO --indicator I</c>: the tree behind a number, down to the report's sentence or the assumption.</summary>
public static class ExplainCommand
{
    private const int PrintedDepth = 2;

    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var run = new Argument<string>("RUN");
        var indicator = new Option<string>("--indicator") { HelpName = "ID", DefaultValueFactory = _ => "gdp" };
        var entity = new Option<string?>("--entity") { HelpName = "ID" };
        var quarter = new Option<string?>("--quarter") { HelpName = "YYYYQn" };
        var draw = new Option<string>("--draw") { HelpName = "median|worst|best|N", DefaultValueFactory = _ => "median" };
        Option<int> depth = OptionKinds.Whole("--depth", -1, 0, 99);
        var command = new Command("explain") { run, indicator, entity, quarter, draw, depth };
        var options = new ExplainOptions(command, draws: 512, target: false);
        var tables = new TableOptions(command, output);
        command.SetAction(async (result, cancellation) =>
        {
            ExplanationRequest request = Request(
                result.GetRequiredValue(indicator), result.GetValue(entity), result.GetValue(quarter), result.GetRequiredValue(draw));
            (ExplanationAnswer answer, CompiledPlan plan) = await Ask(result.GetRequiredValue(run), request, options.Read(result), cancellation);
            bool json = options.Read(result).Json;
            int asked = result.GetValue(depth), levels = asked == 0 || (asked < 0 && json) ? 99 : asked < 0 ? PrintedDepth : asked;
            tables.Write(result, "explain", () => ExplanationTable.Rows(answer));
            if (json) JsonAnswer.Print(output, answer with { Children = [.. answer.Children.Select(part => part.To(levels - 1))] });
            else ExplanationTable.Print(output, answer, levels, path => InputNames.Of(path, plan));
            return ExitCode.Done;
        });
        return command;
    }

    private static ExplanationRequest Request(string indicator, string? entity, string? quarter, string draw)
    {
        if (!DrawChoice.TryParse(draw, out DrawChoice choice)) throw RefusedException.Of("draw", draw, "median, worst, best or the number of a draw");
        Quarter at = default;
        if (quarter is not null && !Quarter.TryParse(quarter, out at)) throw RefusedException.Of("quarter", quarter, "a quarter such as 2022Q4");
        return new ExplanationRequest(indicator) { Entity = entity, Quarter = quarter is null ? null : at, Draw = choice };
    }

    private static async Task<(ExplanationAnswer Answer, CompiledPlan Plan)> Ask(
        string path, ExplanationRequest request, ExplainSettings settings, CancellationToken cancellation)
    {
        if (File.Exists(Path.Combine(path, RunStore.ManifestFile)))
        {
            using var stored = StoredColumns.Open(path);
            return (ExplanationQuestion.Ask(stored, request), stored.Compiled);
        }

        CompiledPlan plan = ScenarioLoading.Open(path, settings.Horizon).Plan;
        await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
        ScoredRun run = await evaluator.Run(plan, settings.Sampling, null, cancellation);
        return (ExplanationQuestion.Ask(run.Columns, plan, settings.Sampling.Seed, request), plan);
    }
}
