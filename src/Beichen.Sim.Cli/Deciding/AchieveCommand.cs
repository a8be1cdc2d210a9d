using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Beichen.Sim.Terminal.Figures;
using Spectre.Console;

namespace Beichen.Sim.Cli.Deciding;

/// <summary><c>beichen achieve SCENARIO</c>: the cheapest levers and accelerations that make targets as sure as asked.</summary>
public static class AchieveCommand
{
    // One lever is solved for in so many steps.
    private const int FineSteps = 40;

    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        Language say = output.Language;
        var scenario = new Argument<string>("SCENARIO") { Description = say.Pick("情景的文件或名称", "scenario, file or name") };
        var target = new Option<string[]>("--target")
        {
            Description = say.Pick("须一同达到的指标", "targets that are to be met together"),
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = true
        };
        var all = new Option<bool>("--all-targets") { Description = say.Pick("期限在推演之内的全部指标", "every target that is due within the run") };
        Option<double> probability = OptionKinds.Chance("--probability", say.Pick("要达到的概率", "the chance to reach"));
        var budget = new Option<double?>("--budget")
        {
            Description = say.Pick("费用上限，亿元", "most that may be spent, 100m CNY"),
            HelpName = "N",
            CustomParser = result => double.TryParse(OptionKinds.Found(result), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                && value >= 0 ? value
                : OptionKinds.Refuse<double?>(result, "--budget", "0 or more, 100m CNY"),
        };
        var hold = new Option<HeldTarget[]>("--hold")
        {
            Description = say.Pick("另须守住的指标与概率", "targets that have to keep a chance"),
            HelpName = "T=P",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = Holds
        };
        var levers = new Option<string[]>("--levers")
        {
            Description = say.Pick("只动这些杠杆，以逗号分隔", "only these levers, with commas between"),
            HelpName = "A,B",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result =>
                [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        };
        var lever = new Option<string?>("--lever") { Description = say.Pick("只解一项杠杆：推到多少才够", "solve for one lever: how far it has to go"), HelpName = "ID" };
        Option<int> steps = OptionKinds.Whole("--steps", 2, 1, 10);
        var command = new Command("achieve", say.Pick("最省的办法：怎样使指标达到所求的概率", "what it takes: the cheapest levers that make targets as sure as asked"))
        {
            scenario, target, all, probability, budget, hold, levers, lever, steps
        };
        var options = new QuestionOptions(command, draws: 512);
        var files = new TableOptions(command, output);
        var figures = new FigureFolder(command, output);
        command.SetAction(async (result, cancellation) =>
        {
            Scenario opened = ScenarioLoading.Open(result.GetRequiredValue(scenario), options.Horizon(result));
            string[] due = [.. opened.Plan.Plan.Targets.Where(one => one.IsScored && one.DueQuarter < opened.Plan.Plan.Quarters).Select(one => one.Id)];
            string? single = result.GetValue(lever);
            var request = new AchieveRequest(result.GetValue(all) ? due : result.GetValue(target) is { Length: > 0 } named ? named : ["gdp"],
                result.GetValue(probability), options.Sampling(result))
            {
                Budget = result.GetValue(budget),
                Holds = result.GetValue(hold) ?? [],
                Levers = single is not null ? [single] : result.GetValue(levers) ?? [],
                Steps = single is not null ? FineSteps : result.GetValue(steps),
            };
            await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
            AchieveReport report = await AchieveQuestion.Ask(evaluator, opened, request, new SetLines(say.Pick("已试组合", "settings tried"), output),
                cancellation);
            files.Write(result, "achieve", () => report.Settings
                .Select(one => (object?[])[one.Lever, one.On, say == Language.En ? one.En : one.Zh, one.Value, one.Cost]));
            figures.Write(result, words => AnswerFigures.Of(report, [.. report.Targets.Select(opened.Plan.ScoredTarget)], words));
            if (options.Json(result)) JsonAnswer.Print(output, report);
            else Print(output, opened.Plan, report);
            return ExitCode.Done;
        });
        return command;
    }

    private static HeldTarget[]? Holds(ArgumentResult result)
    {
        var holds = new List<HeldTarget>();
        foreach (Token token in result.Tokens)
        {
            string[] parts = token.Value.Split('=');
            if (parts.Length == 2 && OptionKinds.TryChance(parts[1], out double chance)) holds.Add(new HeldTarget(parts[0], chance));
            else return OptionKinds.Refuse<HeldTarget[]>(result, "--hold", "a target and a chance, such as budget-revenue=0.6");
        }

        return [.. holds];
    }

    private static void Print(Output output, CompiledPlan plan, AchieveReport report)
    {
        Language say = output.Language;
        TargetParameters[] targets = [.. report.Targets.Select(plan.ScoredTarget)];
        if (report.Settings.Count > 0)
        {
            Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(
                $"{string.Join(" + ", targets.Select(target => say.Pick(target.Chinese, target.English)))}: {report.Scenario}, "
                + $"P ≥ {NumberWords.Share(report.Asked)}"));
            table.AddColumn(say.Pick("杠杆", "lever"));
            table.AddColumn(new TableColumn(say.Pick("推到", "set to")).RightAligned());
            table.AddColumn(new TableColumn(say.Pick("费用 亿元", "cost, 100m CNY")).RightAligned());
            foreach (AchievedSetting one in report.Settings)
                table.AddRow(Markup.Escape(say.Pick(one.Zh, one.En)), NumberWords.Number(one.Value, 3), NumberWords.Number(one.Cost, 3));
            output.Console.Write(table);
        }

        foreach (HeldChance held in report.Holds)
        {
            TargetParameters target = plan.ScoredTarget(held.Target);
            string chance = NumberWords.Chance(held.Probability, held.Low, held.High), asked = NumberWords.Share(held.Asked);
            output.Console.WriteLine(say.Pick($"须守住“{target.Chinese}”{asked}：{chance}", $"held, {target.English} at {asked}: {chance}"));
        }

        foreach (Bilingual sentence in AchieveSentences.Of(report, targets)) output.Console.WriteLine(say.Pick(sentence.Zh, sentence.En));
        output.Console.WriteLine(say.Pick(
            $"试过 {report.Tried} 个组合 × {report.Draws} 次抽样，种子 {report.Seed}；核于种子 {report.FreshSeed}。",
            $"{report.Tried} settings tried × {report.Draws} draws, seed {report.Seed}; judged on seed {report.FreshSeed}."));
    }
}
