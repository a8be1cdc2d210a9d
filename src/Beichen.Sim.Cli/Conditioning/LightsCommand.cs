using System.CommandLine;
using System.Globalization;
using Beichen.Sim.AnswerFigures;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Results.Statistics;
using Spectre.Console;

namespace Beichen.Sim.Cli.Conditioning;

/// <summary><c>beichen lights SCENARIO [--rules FILE] [--actuals FILE]</c>: a county's lights read forwards.</summary>
public static class LightsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Language language = output.Language;
        var scenario = new Argument<string>("SCENARIO") { Description = language.Pick("情景文件或名称", "scenario file, or its name in the folder scenarios") };
        var rules = new Option<string?>("--rules")
        {
            Description = language.Pick("亮灯办法：文件，或 seeds/lights 中的名称；默认用本区的", "rules of lights: a file, or a name in seeds/lights; the district's by default"),
            HelpName = "FILE"
        };
        var actuals = new Option<string?>("--actuals") { Description = language.Pick("实际数据", "what has happened"), HelpName = "FILE" };
        var command = new Command("lights", language.Pick("红黄绿灯预告", "red, yellow and green lights ahead")) { scenario, rules, actuals };
        var options = new QuestionOptions(command, draws: 2048, least: 16, most: 262_144);
        var tables = new TableOptions(command, output);
        var figures = new FigureFolder(command, output);
        command.SetAction(async (result, cancellation) =>
        {
            CompiledPlan plan = ScenarioLoading.Open(result.GetRequiredValue(scenario), options.Horizon(result)).Plan;
            LightRules read = LightRulesFolder.For(plan, result.GetValue(rules), orFile: true);
            KnownActuals? known = result.GetValue(actuals) is { } file ? ActualsSource.Read(file, plan) : null;
            await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
            LightsAnswer answer = await LightsQuestion.Ask(evaluator, plan, read, options.Sampling(result), known, cancellation);
            if (answer.Projects.Count > 0) figures.Write(result, words => FigureOfAnswer.Of(answer, read, words));
            if (options.Json(result)) JsonAnswer.Print(output, answer);
            else Print(output.Console, language, answer, read);
            tables.Write(result, "lights", () => answer.Projects.SelectMany(project => project.Quarters.Select(quarter =>
                (object?[])[project.Id, project.Zh, quarter.Quarter, quarter.Green * 100, quarter.Yellow * 100, quarter.Red * 100, project.Changes])));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, Language language, LightsAnswer answer, LightRules rules)
    {
        Table table = new Table().Border(TableBorder.Simple)
            .Title(Markup.Escape(language.Lines($"{rules.Chinese}：绿/黄/红", $"{rules.English}: green/yellow/red")));
        table.AddColumn(language.Lines("项目", "project"));
        if (answer.Projects.Count > 0)
        {
            foreach (QuarterLight quarter in answer.Projects[0].Quarters) table.AddColumn(new TableColumn(quarter.Quarter).RightAligned());
        }

        table.AddColumn(new TableColumn(language.Lines("预计变灯日", "not green from")).RightAligned());
        foreach (ProjectLights project in answer.Projects)
            table.AddRow([Markup.Escape(language.Lines(project.Zh, project.En)),
                .. project.Quarters.Select(light => $"{Whole(light.Green)}/{Whole(light.Yellow)}/{Whole(light.Red)}"), project.Changes ?? NumberWords.None]);
        console.Write(table);
        if (answer.Projects.Count > 0 && answer.Projects[0].Quarters.Count > 0)
        {
            ProjectLights worst = answer.Projects.MaxBy(project => project.Quarters[^1].Red)!;
            string red = NumberWords.Chance(worst.Quarters[^1].Red);
            console.WriteLine(language.Lines($"{worst.Quarters[^1].Quarter}末亮红灯概率最大的是“{worst.Zh}”（{red}）。",
                $"{worst.En} is most likely red at the end of {worst.Quarters[^1].Quarter} ({red})."));
        }

        double error = 100 * Interval.WidestHalfWidth(answer.EffectiveSampleSize);
        console.WriteLine(language.Lines(
            string.Create(CultureInfo.InvariantCulture,
                $"{answer.Draws:#,0} 次抽样（有效 {answer.EffectiveSampleSize:#,0}），seed {answer.Seed}；概率的95%抽样误差至多±{error:0.0}个百分点。序时进度按方案计划工期。"),
            string.Create(CultureInfo.InvariantCulture, $"{answer.Draws:#,0} draws ({answer.EffectiveSampleSize:#,0} effective), seed {answer.Seed}; "
                + $"chances are known to ±{error:0.0} points at most (95 %). The schedule is the plan's own course at planned durations.")));
    }

    private static string Whole(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture);
}
