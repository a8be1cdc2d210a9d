using System.CommandLine;
using Beichen.Sim.AnswerFigures;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Lateness;
using Beichen.Sim.Plans;
using Spectre.Console;

namespace Beichen.Sim.Cli.Deciding;

/// <summary><c>beichen latest-safe SCENARIO</c>: how late each project may finish while a target stays as sure as asked.</summary>
public static class LatestSafeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        Language say = output.Language;
        var scenario = new Argument<string>("SCENARIO") { Description = say.Pick("情景的文件或名称", "scenario, file or name") };
        var target = new Option<string>("--target") { Description = say.Pick("指标", "target"), DefaultValueFactory = _ => "gdp", HelpName = "ID" };
        Option<double> probability = OptionKinds.Chance("--probability", say.Pick("要守住的概率", "the chance to keep"));
        var project = new Option<string[]>("--project")
        {
            Description = say.Pick("只问这些项目", "only these projects"),
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = true
        };
        var group = new Option<string?>("--group")
        {
            Description = say.Pick("只问一类、一园区或一链的项目", "only the projects of a kind, a park or a chain"),
            HelpName = "ID"
        };
        Option<int> quarters = OptionKinds.Whole("--quarters", LatestSafeRequest.MostQuarters, 1, LatestSafeRequest.MostQuarters);
        Option<int> orders = OptionKinds.Whole("--orders", 0, 0, 1000);
        orders.Description = say.Pick("用多少对随机次序，把一同推迟之变分摊到各项目", "pairs of random orders that share what all change together among them");
        var command = new Command("latest-safe", say.Pick(
            "每个项目最迟到哪个季度完成仍稳妥",
            "how late each project may finish while a target stays sure")) { scenario, target, probability, project, group, quarters, orders };
        var options = new QuestionOptions(command, draws: 2048);
        var files = new TableOptions(command, output);
        var figures = new FigureFolder(command, output);
        command.SetAction(async (result, cancellation) =>
        {
            var request = new LatestSafeRequest(result.GetRequiredValue(target), result.GetValue(probability), options.Sampling(result))
            {
                Projects = result.GetValue(project) ?? [],
                Group = result.GetValue(group),
                Quarters = result.GetValue(quarters),
                Orders = result.GetValue(orders),
            };
            Scenario opened = ScenarioLoading.Open(result.GetRequiredValue(scenario), options.Horizon(result));
            await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
            LatestSafeReport report = await LatestSafeQuestion.Ask(evaluator, opened, request, new QuestionLines(say.Pick("最迟季度", "latest safe"), output),
                cancellation);
            files.Write(result, "latest-safe", () => Rows(report));
            figures.Write(result, words => FigureOfAnswer.Of(report, opened.Plan.ScoredTarget(report.Target), words));
            if (options.Json(result)) JsonAnswer.Print(output, report);
            else Print(output, opened.Plan, report);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Output output, CompiledPlan plan, LatestSafeReport report)
    {
        Language say = output.Language;
        var target = plan.ScoredTarget(report.Target);
        Table table = new Table().Border(TableBorder.Simple)
            .Title(Markup.Escape($"{say.Pick(target.Chinese, target.English)}: {report.Scenario}, P ≥ {NumberWords.Share(report.Probability)}"));
        table.AddColumn(say.Pick("项目", "project"));
        foreach ((string zh, string en) in new[]
        {
            ("计划", "planned"), ("最迟", "latest safe"), ("余季", "slack"), ("要害度", "criticality"), ("关键度", "cruciality"),
            ($"迟{report.Quarters}季之变 [95%]\n百分点", $"change {report.Quarters} quarters late [95%]")
        })
            table.AddColumn(new TableColumn(Markup.Escape(say.Pick(zh, en))).RightAligned());
        bool shared = report.Projects.Any(one => one.JointShare is not null);
        if (shared) table.AddColumn(new TableColumn(PointCells.Head(say, "合计中的份额 ±标准误", "share of all together ±se")).RightAligned());
        foreach (ProjectLateness one in report.Projects)
        {
            table.AddRow([
                Markup.Escape(say.Pick(one.Zh, one.En)), one.Planned ?? NumberWords.None,
                Latest(one.LatestSafe, one.IsOpen), Slack(one.Slack, one.IsOpen), NumberWords.Share(one.Criticality, 1),
                Numerals.Signed(one.Cruciality, 2), Markup.Escape(PointCells.Chances(one.Change, one.ChangeLow, one.ChangeHigh, say)),
                .. one.JointShare is { } share ? [$"{PointCells.Chances(share, say)} ±{Numerals.Fixed(100 * (one.JointShareError ?? 0), 1)}"]
                    : Array.Empty<string>()]);
        }

        JointLateness joint = report.Joint;
        table.AddRow(
            say.Pick($"合计{joint.Projects}项", $"all {joint.Projects} together"), "", "",
            Slack(joint.Slack, joint.IsOpen), NumberWords.Share(joint.Criticality, 1), "",
            Markup.Escape(PointCells.Chances(joint.Change, joint.ChangeLow, joint.ChangeHigh, say)));
        output.Console.Write(table);
        foreach (Bilingual sentence in LatestSafeSentences.Of(report, target)) output.Console.WriteLine(say.Pick(sentence.Zh, sentence.En));
        output.Console.WriteLine(say.Pick(
            $"{report.Draws} 次抽样，种子 {report.Seed}；下限单侧 97.5%。", $"{report.Draws} draws, seed {report.Seed}; lower bounds one-sided at 97.5%."));
    }

    private static string Latest(string? quarter, bool open) => quarter is null ? NumberWords.None : open ? $"≥ {quarter}" : quarter;

    private static string Slack(int? slack, bool open) => slack is not { } quarters ? NumberWords.None : (open ? "≥ " : "") + NumberWords.Number(quarters, 0);

    private static IEnumerable<object?[]> Rows(LatestSafeReport report) => report.Projects.SelectMany(project => project.Curve.Select(point => (object?[])
        [project.Id, project.Zh, project.Planned, project.LatestSafe, project.Slack, project.Criticality, project.Cruciality, point.Slip, point.Quarter,
            point.Probability, point.Low, point.High]));
}
