using System.CommandLine;
using Beichen.Sim.AnswerFigures;
using Beichen.Sim.Briefing;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Settling;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Spectre.Console;

namespace Beichen.Sim.Cli.Deciding;

/// <summary><c>beichen settle A B …</c>: which unknown to settle first before choosing between scenarios.</summary>
public static class SettleCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        Language say = output.Language;
        var scenarios = new Argument<string[]>("SCENARIO") { Description = say.Pick("两个或更多情景", "two or more scenarios"), Arity = new ArgumentArity(2, 20) };
        var target = new Option<string>("--target")
        {
            Description = say.Pick("据以取舍的指标", "target by which they are judged"),
            DefaultValueFactory = _ => "gdp",
            HelpName = "ID"
        };
        var hits = new Option<bool>("--by-hits") { Description = say.Pick("以达标与否取舍，不以余量", "judge by hits in place of margins") };
        var command = new Command("settle", say.Pick("取舍情景之前，先弄清哪一项未知最值", "which unknown to settle first before choosing between scenarios")) { scenarios,
            target, hits };
        var options = new QuestionOptions(command, draws: 2048);
        var files = new TableOptions(command, output);
        var figures = new FigureFolder(command, output);
        command.SetAction(async (result, cancellation) =>
        {
            IReadOnlyList<CompiledPlan> plans = ScenarioLoading.OpenAll(result.GetRequiredValue(scenarios), options.Horizon(result));
            await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
            SettleReport report = await SettleQuestion.Ask(evaluator, plans,
                new SettleRequest(result.GetRequiredValue(target), options.Sampling(result)) { ByHits = result.GetValue(hits) }, cancellation);
            files.Write(result, "settle", () => report.Inputs
                .Select(input => (object?[])[input.Path, input.Value, input.Error, input.Noise, input.Basis, input.Confidence]));
            if (report.Inputs.Count == 0 && figures.Folder(result) is not null)
                output.Tell(say.Pick("没有可先弄清的，未画图", "nothing to settle first: no figure is drawn"));
            else
                figures.Write(result, words => FigureOfAnswer.Of(report, plans[0].ScoredTarget(report.Target), path => InputNames.Of(path, plans[0]), words));
            if (options.Json(result)) JsonAnswer.Print(output, report);
            else Print(output, plans[report.Best], report);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Output output, CompiledPlan plan, SettleReport report)
    {
        Language say = output.Language;
        TargetParameters target = plan.ScoredTarget(report.Target);
        if (report.Inputs.Count > 0)
        {
            Table table = new Table().Border(TableBorder.Simple)
                .Title(Markup.Escape($"{say.Pick(target.Chinese, target.English)}: {string.Join(" / ", report.Scenarios)}"));
            table.AddColumn(say.Pick("未知", "unknown"));
            foreach ((string zh, string en) in new[] { ("值 ±标准误", "worth ±se"), ("与各指标的相关", "goes with") }) table.AddColumn(new TableColumn(say.Pick(zh, en)));
            foreach (SettledInput input in report.Inputs)
            {
                IEnumerable<string> told = input.Influences.Where(one => one.IsTold).OrderByDescending(one => Math.Abs(one.Correlation)).Take(3)
                    .Select(one =>
                        $"{say.Pick(plan.ScoredTarget(one.Target).Chinese, plan.ScoredTarget(one.Target).English)} {Numerals.Signed(one.Correlation, 2)}");
                table.AddRow(Markup.Escape(InputNames.Of(input.Path, plan).In(say)),
                    Markup.Escape($"{Size(input.Value)} ±{Size(input.Error)}"), Markup.Escape(string.Join("; ", told)));
            }

            output.Console.Write(table);
        }

        foreach (Bilingual sentence in SettleSentences.Of(
            report, target, new Bilingual(plan.Scenario.Chinese, plan.Scenario.English), path => InputNames.Of(path, plan)))
            output.Console.WriteLine(say.Pick(sentence.Zh, sentence.En));
        output.Console.WriteLine(say.Pick($"{report.Draws} 次抽样，种子 {report.Seed}。", $"{report.Draws} draws, seed {report.Seed}."));

        string Size(double value) => report.ByHits ? NumberWords.Size(value, "%", say) : NumberWords.IsRate(target.Unit)
            ? Numerals.Fixed(value * 100, 3) + NumberWords.Points(say) : Numerals.Fixed(value, 2);
    }
}
