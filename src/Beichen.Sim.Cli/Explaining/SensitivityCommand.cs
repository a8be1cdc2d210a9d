using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Beichen.Sim.AnswerFigures;
using Beichen.Sim.Charts;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Sensitivity;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Spectre.Console;

namespace Beichen.Sim.Cli.Explaining;

/// <summary><c>beichen sensitivity SCENARIO</c>: which levers move a target, over their allowed ranges.</summary>
public static class SensitivityCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenario = new Argument<string>("SCENARIO");
        var method = new Option<string>("--method") { DefaultValueFactory = _ => "morris", HelpName = "morris|sobol" };
        Option<int> size = OptionKinds.Whole("--size", 0, 2, 65536);
        var lever = new Option<string[]>("--lever") { HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        Language language = output.Language;
        var factor = new Option<string[]>("--factor")
        {
            Description = language.Pick("以不确定的值为因素：causes、confidences、inputs、某类原因、数值或主体的路径、杠杆",
                "uncertain values as factors: causes, confidences, inputs, a cause, a path of a value or entity, a lever"),
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = true
        };
        var pairs = new Option<bool>("--second-order") { Description = language.Pick("两两因素的相互作用（与 --factor 同用）", "pairs of factors as well (with --factor)") };
        var until = new Option<double?>("--until")
        {
            Description = language.Pick("加倍抽样，直到 95% 半区间不超过此值", "go on with twice as many until every half 95 % interval is at most this"),
            HelpName = "W"
        };
        var command = new Command("sensitivity") { scenario, method, size, lever };
        foreach (Option option in new Option[] { factor, pairs, until }) command.Options.Add(option);
        var options = new ExplainOptions(command, draws: 128);
        var tables = new TableOptions(command, output);
        var figures = new FigureFolder(command, output);
        command.SetAction(async (result, cancellation) =>
        {
            ExplainSettings settings = options.Read(result);
            double? wide = result.GetValue(until);
            if (wide is <= 0 or > 0.5)
                throw RefusedException.Of("until", wide.Value.ToString(CultureInfo.InvariantCulture), "a half interval above 0 and at most 0.5");
            Scenario opened = ScenarioLoading.Open(result.GetRequiredValue(scenario), settings.Horizon);
            IReadOnlyList<string> targets = settings.Targets(opened.Plan);
            await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
            var lines = new QuestionLines(language.Pick("敏感性", "sensitivity"), output);
            if (result.GetValue(factor) is { Length: > 0 } factors)
            {
                Sampling draws = result.GetResult("--draws") is OptionResult { Implicit: false }
                    ? settings.Sampling
                    : settings.Sampling with { Draws = PointsOfFactors };
                IReadOnlyList<FactorReport> shares = await FactorQuestion.Ask(evaluator, opened.Plan,
                    new FactorRequest(targets, draws, factors) { Until = wide, SecondOrder = result.GetValue(pairs) }, lines, cancellation);
                tables.Write(result, "factors", () => FactorTables.Rows(shares));
                figures.Write(result, [.. shares.Select(share =>
                    (share.Target, (Func<Language, Figure>)(words => FigureOfAnswer.Of(share, opened.Plan.ScoredTarget(share.Target), words))))]);
                if (settings.Json) JsonAnswer.Print(output, shares);
                else FactorTables.Print(output, opened.Plan, shares);
                return ExitCode.Done;
            }

            if (result.GetValue(pairs))
                throw RefusedException.Of("second-order", "no --factor", "factors to pair, such as --factor causes, or levers by their ids");
            int asked = result.GetValue(size);
            var request = new SensitivityRequest(targets[0], settings.Sampling)
            {
                Method = result.GetRequiredValue(method),
                Size = asked == 0 ? null : asked,
                Levers = result.GetValue(lever) ?? [],
                Until = wide
            };
            IReadOnlyList<SensitivityReport> reports = await SensitivityQuestion.AskAll(evaluator, opened, request, targets, lines, cancellation);
            tables.Write(result, "levers", () => Rows(reports));
            figures.Write(result, [.. reports.Select(report =>
                (report.Target, (Func<Language, Figure>)(words => FigureOfAnswer.Of(report, opened.Plan.ScoredTarget(report.Target), words))))]);
            if (settings.Json) JsonAnswer.Print(output, settings.AllTargets ? (object)reports : reports[0]);
            else foreach (SensitivityReport report in reports) Print(output.Console, output.Language, opened.Plan.ScoredTarget(report.Target), report);
            return ExitCode.Done;
        });
        return command;
    }

    // A draw a point: shares are known to some five points with these.
    private const int PointsOfFactors = 2048;

    private static IEnumerable<object?[]> Rows(IReadOnlyList<SensitivityReport> reports) => reports.SelectMany(report => report.Levers.Select(row => (object?[])
    [
        report.Target, row.Lever, row.Zh, row.En, row.Low, row.High, row.Unit, row.Effect?.MeanAbsolute,
        row.Effect?.Mean, row.Effect?.Deviation, row.Effect?.Low, row.Effect?.High,
        row.Index?.First, row.Index?.FirstLow, row.Index?.FirstHigh, row.Index?.Total, row.Index?.TotalLow, row.Index?.TotalHigh,
    ]));

    private static void Print(IAnsiConsole console, Language language, TargetParameters target, SensitivityReport report)
    {
        bool screening = report.Method == "morris";
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape($"{language.Pick(target.Chinese, target.English)}: {report.Scenario}"
            + (screening && NumberWords.IsRate(target.Unit) ? language.Pick("，百分点", "") : "")));
        table.AddColumn(language.Pick("杠杆", "lever"));
        table.AddColumn(new TableColumn(language.Pick("范围", "range")).RightAligned());
        string[] heads = screening ? ["μ* [95%]", "μ", "σ"] : ["S [95%]", "S_T [95%]"];
        foreach (string head in heads) table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        foreach (LeverSensitivity row in report.Levers)
        {
            string range = UnitNames.With(row.Unit, number => $"{number(row.Low)}–{number(row.High)}").In(language);
            table.AddRow([Markup.Escape(language.Pick(row.Zh, row.En)), Markup.Escape(range), .. Cells(row, target, language).Select(Markup.Escape)]);
        }

        console.Write(table);
        if (report.IsFlat) console.WriteLine(language.Pick(
            "▲ 各杠杆几乎不动该指标，上列份额无意义。", "▲ The levers hardly move this target at all: shares of so small a variance say nothing."));
        if (!screening && !report.IsFlat && !report.Converged)
        {
            string above = report.Levers.Any(row => row.Index is { } share && FactorQuestion.IsAbove(share)) ? language.Pick(
                "，且有 S 大于 S_T", ", and some S is above its S_T") : "";
            console.WriteLine(language.Pick(
                $"▲ 尚未收敛：最宽的半区间 {NumberWords.Share(report.WidestHalfWidth ?? 0, 1)}{above}；可用 --until 0.05 继续，或加大 --size。",
                $"▲ Not converged: the widest half interval is {NumberWords.Share(report.WidestHalfWidth ?? 0, 1)}{above}; "
                + "go on with --until 0.05, or a larger --size."));
        }

        if (!screening && !report.IsFlat
            && report.Levers.Where(row => row.Index is not null).MaxBy(row => row.Index!.Value.Total - row.Index!.Value.First) is { Index: { } most } strongest
            && most.Total - most.First > 0.1)
        {
            console.WriteLine(language.Pick(
                $"相互作用：{strongest.Zh}的份额中有 {NumberWords.Share(most.Total - most.First)} 只在与别的杠杆同时变动时出现。",
                $"Interaction: {NumberWords.Share(most.Total - most.First)} of the spread "
                + $"that {strongest.En} takes part in arises only where it moves together with others."));
        }

        string spread = NumberWords.Size(report.Deviation, target.Unit, language), noise = NumberWords.Size(report.Noise, target.Unit, language),
            average = NumberWords.Difference(report.Mean, target.Unit, language);
        console.WriteLine(language.Pick($"平均余量 {average}，随杠杆的标准差 {spread}；每个均值因抽样有{noise}的标准误，各方案同用一组抽样，故相互之差准得多。",
            $"Mean margin {average}, standard deviation over the levers {spread}; "
            + $"each mean has a standard error of {noise} from its draws, which all plans share, so that their differences are far surer."));
        console.WriteLine(screening
            ? language.Pick("μ*：杠杆走完全程时余量平均变动多少；σ 大则效果随别的杠杆或所处位置而变。",
                "μ*: how far the margin moves on average over a lever's whole range; a large σ: the effect depends on the other levers or bends.")
            : language.Pick("S：单凭该杠杆的方差份额；S_T：连同它的交互作用。", "S: share of the variance by the lever alone; S_T: with its interactions."));
        console.WriteLine(
            $"{report.Plans} {language.Pick("个方案", "plans")} × {report.Draws} {language.Pick("次抽样", "draws")}, {language.Pick("种子", "seed")} {report.Seed}");
    }

    private static string[] Cells(LeverSensitivity row, TargetParameters target, Language language)
    {
        static string Share(double value) => Numerals.Fixed(value, 2);
        if (row.Effect is { } effect)
        {
            string points = language == Language.En && NumberWords.IsRate(target.Unit) ? NumberWords.Points(language) : "";
            (string mean, string low, string high) = (Bare(effect.MeanAbsolute), Bare(effect.Low), Bare(effect.High));
            return
            [
                $"{mean} [{low}, {high}]{points}", PointCells.Difference(effect.Mean, target.Unit, language),
                PointCells.Size(effect.Deviation, target.Unit, language),
            ];
            string Bare(double value) => PointCells.Size(value, target.Unit, language)[..^points.Length];
        }

        return row.Index is { } index
            ? [$"{Share(index.First)} [{Share(index.FirstLow)}, {Share(index.FirstHigh)}]",
                $"{Share(index.Total)} [{Share(index.TotalLow)}, {Share(index.TotalHigh)}]"]
            : ["", ""];
    }
}
