using System.CommandLine;
using System.Globalization;
using Beichen.Sim.Cli.Plans;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Sensitivity;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Spectre.Console;

namespace Beichen.Sim.Cli.Explaining;

/// <summary><c>beichen sensitivity SCENARIO</c>: which levers move a target, over their allowed ranges.</summary>
public static class SensitivityCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "情景 scenario file or name" };
        var method = new Option<string>("--method") { Description = "morris: 筛选; sobol: 方差分解 screening, or shares of variance", DefaultValueFactory = _ => "morris", HelpName = "morris|sobol" };
        Option<int> size = ExplainOptions.Whole("--size", "morris 的轨迹数（默认 10）或 sobol 的 N（2 的幂，默认 32） trajectories, or N, a power of 2", 0, 2, 65536);
        var lever = new Option<string[]>("--lever") { Description = "只看这些杠杆 only these levers", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var options = new ExplainOptions(draws: 128);
        var command = new Command("sensitivity", "目标对各杠杆的敏感性 which levers move a target (Morris, Sobol')") { scenario, method, size, lever };
        options.AddTo(command);
        command.SetAction((result, cancellation) => Analyse(result.GetRequiredValue(scenario), result.GetRequiredValue(method), result.GetValue(size), result.GetValue(lever) ?? [], options.Read(result), output, cancellation));
        return command;
    }

    private static async Task<int> Analyse(
        string path, string method, int size, string[] levers, ExplainSettings settings, Output output, CancellationToken cancellation)
    {
        var request = new SensitivityRequest(settings.Target, settings.Sampling) { Method = method, Size = size == 0 ? null : size, Levers = levers };
        Scenario scenario = ScenarioLoading.Open(path, settings.Horizon);
        await using var evaluator = new Evaluator(new EvaluatorOptions(), cancellation);
        SensitivityReport report = await SensitivityQuestion.Ask(evaluator, scenario, request, new QuestionLines(settings.Language.Pick("敏感性", "sensitivity"), output), cancellation);
        if (settings.Json) JsonAnswer.Print(output, report);
        else Print(output.Console, settings.Language, scenario.Plan.ScoredTarget(settings.Target), report);
        return ExitCode.Done;
    }

    private static void Print(IAnsiConsole console, Language language, TargetParameters target, SensitivityReport report)
    {
        bool screening = report.Method == "morris";
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape($"{language.Pick(target.Chinese, target.English)}: {report.Scenario}"));
        table.AddColumn(language.Lines("杠杆", "lever"));
        table.AddColumn(new TableColumn(language.Lines("范围", "range")).RightAligned());
        string[] heads = screening ? ["μ* [95%]", "μ", "σ"] : ["S [95%]", "S_T [95%]"];
        foreach (string head in heads) table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        foreach (LeverSensitivity row in report.Levers)
        {
            string range = string.Create(CultureInfo.InvariantCulture, $"{row.Low:0.##}–{row.High:0.##} {row.Unit}");
            table.AddRow([Markup.Escape(language.Lines(row.Zh, row.En)), Markup.Escape(range), .. Cells(row, target).Select(Markup.Escape)]);
        }

        console.Write(table);
        if (report.IsFlat) console.WriteLine(language.Lines("▲ 各杠杆几乎不动该指标，上列份额无意义。", "▲ The levers hardly move this target at all: shares of so small a variance say nothing."));
        string spread = NumberWords.Size(report.Deviation, target.Unit), noise = NumberWords.Size(report.Noise, target.Unit);
        console.WriteLine(language.Lines($"平均余量 {NumberWords.Difference(report.Mean, target.Unit)}，随杠杆的标准差 {spread}；每个均值因抽样有 {noise} 的标准误，各方案同用一组抽样，故相互之差准得多。", $"Mean margin {NumberWords.Difference(report.Mean, target.Unit)}, standard deviation over the levers {spread}; each mean has a standard error of {noise} from its draws, which all plans share, so that their differences are far surer."));
        console.WriteLine(screening
            ? language.Lines("μ*：杠杆走完全程时余量平均变动多少；σ 大则效果随别的杠杆或所处位置而变。", "μ*: how far the margin moves on average over a lever's whole range; a large σ: the effect depends on the other levers or bends.")
            : language.Lines("S：单凭该杠杆的方差份额；S_T：连同它的交互作用。", "S: share of the variance by the lever alone; S_T: with its interactions."));
        console.WriteLine($"{report.Plans} {language.Pick("个方案", "plans")} × {report.Draws} {language.Pick("次抽样", "draws")}, seed {report.Seed}");
    }

    private static string[] Cells(LeverSensitivity row, TargetParameters target)
    {
        static string Share(double value) => Numerals.Fixed(value, 2);
        if (row.Effect is { } effect)
            return [$"{NumberWords.Size(effect.MeanAbsolute, target.Unit)} [{NumberWords.Size(effect.Low, target.Unit)}, {NumberWords.Size(effect.High, target.Unit)}]".Replace(
                " pp", "", StringComparison.Ordinal)
                + (NumberWords.IsRate(target.Unit) ? " pp" : ""),
                NumberWords.Difference(effect.Mean, target.Unit), NumberWords.Size(effect.Deviation, target.Unit)];
        return row.Index is { } index
            ? [$"{Share(index.First)} [{Share(index.FirstLow)}, {Share(index.FirstHigh)}]",
                $"{Share(index.Total)} [{Share(index.TotalLow)}, {Share(index.TotalHigh)}]"]
            : ["", ""];
    }
}
