using System.CommandLine;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Cli.Conditioning;

/// <summary><c>beichen condition SCENARIO --actuals FILE</c>: the rest of the year given what has happened.</summary>
public static class ConditionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Language language = output.Language;
        var scenario = new Argument<string>("SCENARIO") { Description = language.Pick("情景文件或名称", "scenario file, or its name in the folder scenarios") };
        var actuals = new Option<string>("--actuals")
        {
            Description = language.Pick("实际数据：YAML 或同样表头的表格", "what has happened: YAML, or a sheet of the same heads"),
            Required = true,
            HelpName = "FILE"
        };
        var folder = new Option<string?>("--out", "-o")
        {
            Description = language.Pick("文件夹：本次作为一期数据存入", "folder in which this is kept as a release"),
            HelpName = "DIR"
        };
        var command = new Command("condition", language.Pick("据实际数据推演余期", "the rest of the year given what has happened")) { scenario, actuals, folder };
        var options = new QuestionOptions(command, draws: 4096, least: 16, most: 262_144);
        var tables = new TableOptions(command, output);
        command.SetAction(async (result, cancellation) =>
        {
            ConditionAnswer answer = await Ask(result.GetRequiredValue(scenario), result.GetRequiredValue(actuals),
                options.Horizon(result), options.Sampling(result), result.GetValue(folder), output, cancellation);
            if (options.Json(result)) JsonAnswer.Print(output, answer);
            else ConditionTables.Print(output.Console, language, answer);
            tables.Write(result, "condition", () => ConditionTables.Rows(answer));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<ConditionAnswer> Ask(
        string scenario, string file, Quarter horizon, Sampling sampling, string? folder, Output output, CancellationToken cancellation)
    {
        CompiledPlan plan = ScenarioLoading.Open(scenario, horizon).Plan;
        KnownActuals actuals = ActualsSource.Read(file, plan);
        await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
        ConditionAnswer answer = await ConditionQuestion.Ask(evaluator, plan, new ConditionRequest(actuals, sampling), cancellation);
        if (folder is not null) output.Problem(output.Language.Pick("已存为 ", "kept as ") + ReleaseFolder.Keep(folder, plan, actuals, answer));
        return answer;
    }
}
