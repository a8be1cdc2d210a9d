using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Beichen.Sim.AnswerFigures;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;
using Spectre.Console;

namespace Beichen.Sim.Cli.Deciding;

/// <summary><c>beichen achieve SCENARIO</c>: the cheapest levers, accelerations and dates that make targets as sure as asked.</summary>
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
            CustomParser = Ids,
        };
        var dates = new Option<string[]>("--dates")
        {
            Description = say.Pick("可提前或延后的项目，以逗号分隔；all 为全部，none 为不动", "projects that may be moved in time, with commas between; all or none"),
            HelpName = "A,B",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = Ids,
        };
        Option<int> quarters = OptionKinds.Whole("--quarters", AchieveRequest.UsualQuarters, 1, AchieveRequest.MostQuarters);
        quarters.Description = say.Pick("项目至多提前或延后的季数", "most quarters by which a project may be moved");
        var lever = new Option<string?>("--lever") { Description = say.Pick("只解一项杠杆：推到多少才够", "solve for one lever: how far it has to go"), HelpName = "ID" };
        Option<int> steps = OptionKinds.Whole("--steps", AchieveRequest.UsualSteps, 1, 10);
        steps.Description = say.Pick("杠杆由现状到尽头分几步", "steps of a lever from where the scenario has it to its end");
        var command = new Command("achieve", say.Pick("最省的办法：怎样使指标达到所求的概率", "what it takes: the cheapest levers and dates that make targets as sure as asked"))
        {
            scenario, target, all, probability, budget, hold, levers, dates, lever, steps, quarters
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
                Dates = Dates(result.GetValue(dates) ?? [], single is null && result.GetValue(levers) is not { Length: > 0 }),
                Quarters = result.GetValue(quarters),
                Steps = single is not null ? FineSteps : result.GetValue(steps),
            };
            await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
            using SearchLog? log = figures.Folder(result) is { } folder ? SearchLog.Open(folder, opened.Plan, request) : null;
            AchieveReport report = await Ask(evaluator, opened, request, log, output, cancellation);
            if (log is not null) Keep(figures.Folder(result)!, report, opened, output);
            files.Write(result, "achieve", () => report.Settings
                .Select(one => (object?[])[one.Lever, one.On, say == Language.En ? one.En : one.Zh, one.Value, one.Cost]));
            figures.Write(result, words => FigureOfAnswer.Of(report, [.. report.Targets.Select(opened.Plan.ScoredTarget)], words));
            log?.Finish();
            figures.Keep(result, StoredAnswer.Achieve, report);
            if (options.Json(result)) JsonAnswer.Print(output, report);
            else Print(output, opened.Plan, report);
            return ExitCode.Done;
        });
        return command;
    }

    private static string[] Ids(ArgumentResult result) =>
        [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    // Nothing said of levers or dates: all that costs something may be moved.
    private static string[] Dates(string[] named, bool isOpen) => named is ["none"] ? [] : named.Length == 0 && isOpen ? ["all"] : named;

    private static async Task<AchieveReport> Ask(
        Evaluator evaluator, Scenario scenario, AchieveRequest request, SearchLog? log, Output output, CancellationToken cancellation)
    {
        Language say = output.Language;
        if (log is { Found: > 0 } found) output.Tell(say.Pick($"接着上次的搜索：已试 {found.Found} 个组合", $"going on with a search: {found.Found} settings tried before"));
        try
        {
            return await AchieveQuestion.Ask(evaluator, scenario, request, new SetLines(say.Pick("已试组合", "settings tried"), output), cancellation, log);
        }
        catch (OperationCanceledException) when (log is not null)
        {
            output.Tell(say.Pick("已试的组合都留在 --out 文件夹里：再发同一命令，即从那里接着搜", "what was tried stands in the folder of --out: the same command goes on from there"));
            throw;
        }
    }

    private static void Keep(string folder, AchieveReport report, Scenario scenario, Output output)
    {
        string file = Path.Combine(folder, AchievedScenario.FileName);
        WholeFile.Write(file, System.Text.Encoding.UTF8.GetBytes(AchievedScenario.Yaml(report, scenario.Plan.Scenario.IsStress)));
        output.Tell(file);
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
            table.AddColumn(say.Pick("办法", "measure"));
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
        if (report.Choice is { } choice)
        {
            string assurance = NumberWords.Share(choice.Assurance), within = NumberWords.Number(100 * choice.Indifference, 0);
            output.Console.WriteLine(say.Pick(
                $"{choice.Candidates} 组{(report.Feasible ? "费用相同" : "相近")}，另抽 {choice.Draws} 次择优：所选即最好，或相差不到 {within} 个百分点（置信度 {assurance}）。",
                $"Chosen among {choice.Candidates} that {(report.Feasible ? "cost the same" : "come as near")}, on {choice.Draws} other draws: with "
                + $"{assurance} assurance the best, or within {within} pp of it."));
        }

        output.Console.WriteLine(say.Pick(
            $"试过 {report.Tried} 个组合 × {report.Draws} 次抽样，种子 {report.Seed}；核于种子 {report.FreshSeed}。",
            $"{report.Tried} settings tried × {report.Draws} draws, seed {report.Seed}; judged on seed {report.FreshSeed}."));
    }
}
