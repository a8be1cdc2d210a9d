using System.CommandLine;
using Beichen.Sim.AnswerFigures;
using Beichen.Sim.Charts;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Spectre.Console;

namespace Beichen.Sim.Cli.Explaining;

/// <summary><c>beichen attribute SCENARIO [--against SCENARIO]</c>: which changes make its difference to the one that it extends, or to another.</summary>
public static class AttributeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenario = new Argument<string>("SCENARIO");
        Option<int> orders = OptionKinds.Whole("--orders", 30, 2, 10000);
        var against = new Option<string?>("--against") { HelpName = "SCENARIO" };
        var command = new Command("attribute") { scenario, orders, against };
        var options = new ExplainOptions(command, draws: 512);
        var files = new TableOptions(command, output);
        var figures = new FigureFolder(command, output);
        command.SetAction((result, cancellation) =>
            Attribute(result.GetRequiredValue(scenario), result.GetValue(against), result.GetValue(orders), options.Read(result), output, (plan, reports) =>
        {
            files.Write(result, "attribution", () => Rows(reports));
            figures.Write(result, [.. reports.Select(report =>
                (report.Target, (Func<Language, Figure>)(words => FigureOfAnswer.Of(report, plan.ScoredTarget(report.Target), words))))]);
        }, cancellation));
        return command;
    }

    private static async Task<int> Attribute(
        string path, string? against, int orders, ExplainSettings settings, Output output,
        Action<CompiledPlan, IReadOnlyList<AttributionReport>> files, CancellationToken cancellation)
    {
        Scenario scenario = ScenarioLoading.Open(path, settings.Horizon);
        if (against is not null) scenario = scenario.Against(ScenarioLoading.Open(against, settings.Horizon));
        await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
        IReadOnlyList<string> targets = settings.Targets(scenario.Plan);
        IReadOnlyList<AttributionReport> reports = await AttributionQuestion.AskAll(
            evaluator, scenario, new AttributionRequest(targets[0], settings.Sampling, orders), targets,
            new QuestionLines(output.Language.Pick("归因", "attributing"), output), cancellation);
        files(scenario.Plan, reports);
        if (settings.Json) JsonAnswer.Print(output, settings.AllTargets ? (object)reports : reports[0]);
        else foreach (AttributionReport report in reports) Print(output.Console, output.Language, scenario.Plan.ScoredTarget(report.Target), report);
        return ExitCode.Done;
    }

    private static IEnumerable<object?[]> Rows(IReadOnlyList<AttributionReport> reports) =>
        reports.SelectMany(report => report.Changes.Select(change => (object?[])
        [report.Target, change.Zh, change.En, change.Margin, change.MarginError, change.Chance, change.ChanceError]));

    private static void Print(IAnsiConsole console, Language language, TargetParameters target, AttributionReport report)
    {
        Table table = new Table().Border(TableBorder.Simple)
            .Title(Markup.Escape($"{language.Pick(target.Chinese, target.English)}: {report.Scenario} − {report.Extends}"));
        table.AddColumn(language.Pick("改动", "change"));
        foreach (string head in new[] { NumberWords.IsRate(target.Unit) ? PointCells.Head(language, "均值之功 ±标准误", "share of mean ±se")
                : language.Pick("均值之功 ±标准误", "share of mean ±se"),
            PointCells.Head(language, "概率之功 ±标准误", "share of P(hit) ±se") })
            table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        foreach (AttributedChange change in report.Changes.OrderByDescending(change => Math.Abs(change.Margin)))
        {
            table.AddRow(
                Markup.Escape(language.Pick(change.Zh, change.En)),
                Markup.Escape($"{PointCells.Difference(change.Margin, target.Unit, language)} ±{PointCells.Size(change.MarginError, target.Unit, language)}"),
                Markup.Escape($"{PointCells.Chances(change.Chance, language)} ±{Numerals.Fixed(change.ChanceError * 100, 1)}"));
        }

        table.AddRow(
            Markup.Escape(language.Pick("合计", "together")),
            Markup.Escape(PointCells.Difference(report.MarginAfter - report.MarginBefore, target.Unit, language)),
            Markup.Escape(PointCells.Chances(report.ChanceAfter - report.ChanceBefore, language)));
        console.Write(table);
        string before = NumberWords.Difference(report.MarginBefore, target.Unit, language),
            after = NumberWords.Difference(report.MarginAfter, target.Unit, language);
        console.WriteLine(language.Pick(
            $"达标概率 {NumberWords.Chance(report.ChanceBefore)} → {NumberWords.Chance(report.ChanceAfter)}，"
            + $"平均余量 {before} → {after}。",
            $"P(hit) {NumberWords.Chance(report.ChanceBefore)} → {NumberWords.Chance(report.ChanceAfter)}, "
            + $"mean margin {before} → {after}."));
        PrintInteraction(console, language, target, report);
        string method = report.Method == "exact"
            ? language.Pick($"沙普利值，{report.Plans} 个组合全部算过，标准误来自抽样。", $"Shapley values over all {report.Plans} combinations; standard errors from the draws.")
            : language.Pick($"沙普利值的抽样估计，{report.Plans} 个组合，标准误来自所抽顺序。",
                $"Shapley values from sampled orders, {report.Plans} combinations; standard errors from the orders.");
        console.WriteLine(method);
        console.WriteLine($"{report.Draws} {language.Pick("次抽样", "draws")}, {language.Pick("种子", "seed")} {report.Seed}");
    }

    // Large: more than a tenth of all that the changes move, signs aside.
    private static void PrintInteraction(IAnsiConsole console, Language language, TargetParameters target, AttributionReport report)
    {
        double moved = report.Changes.Sum(change => Math.Abs(change.Margin));
        foreach (ChangeInteraction pair in report.Interactions.Where(pair => Math.Abs(pair.Margin) > 0.1 * moved).Take(3))
        {
            AttributedChange first = report.Changes[pair.First], second = report.Changes[pair.Second];
            string size = NumberWords.Difference(pair.Margin, target.Unit, language);
            console.WriteLine(language.Pick($"相互作用：{first.Zh} 与 {second.Zh} 同时做，比各自单做之和多 {size}。",
                $"Interaction: {first.En} and {second.En} together give {size} beyond the sum of each alone."));
        }
    }
}
