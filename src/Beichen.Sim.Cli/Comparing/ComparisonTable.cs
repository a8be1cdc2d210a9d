using Beichen.Sim.Experiments;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Scores;
using Spectre.Console;

namespace Beichen.Sim.Cli.Comparing;

/// <summary>Paired differences on the terminal.</summary>
public static class ComparisonTable
{
    /// <summary>Prints one table a scenario, against the reference.</summary>
    public static void Print(IAnsiConsole console, Language language, ScoredRun reference, ScenarioComparison comparison)
    {
        string against = language.Pick(reference.Identity.ScenarioZh, reference.Identity.ScenarioEn);
        foreach (ScenarioDifference scenario in comparison.Scenarios)
        {
            Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape($"{language.Pick(scenario.Zh, scenario.En)}  −  {against}"));
            table.AddColumn(language.Lines("指标", "target"));
            foreach (string head in new[] { language.Lines("中位", "median"), language.Lines("均差 [95%]", "mean difference [95%]"), language.Lines("达标概率", "P(hit)"), language.Lines("概率之差 [95%]", "change of P [95%]") }) table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
            foreach (TargetDifference target in scenario.Targets) table.AddRow(Cells(language, target));
            if (scenario.JointProbability is { } joint)
            {
                table.AddRow(Markup.Escape(language.Lines("全部达标", "all targets")), "", "", NumberWords.Chance(joint), Markup.Escape(Change(scenario.JointDifference, scenario.JointLow, scenario.JointHigh, scenario.JointDiffers)));
            }

            console.Write(table);
        }

        TargetScore[] unscored = [.. reference.Summary.Targets.Where(t => t.Probability is null)];
        if (unscored.Length > 0) console.WriteLine(language.Pick($"未计分：{string.Join("、", unscored.Select(t => t.Zh))}", $"unscored: {string.Join(", ", unscored.Select(t => t.En))}"));
        console.WriteLine(language.Pick("* 同一组抽样的配对差异在 95% 水平上显著。", "* the paired difference on the same draws is significant at 95 %."));
    }

    private static string[] Cells(Language language, TargetDifference target) =>
    [
        Markup.Escape(language.Lines(target.Zh, target.En)),
        NumberWords.Value(target.Median, target.Unit),
        Markup.Escape(Difference(target)),
        NumberWords.Chance(target.Probability),
        Markup.Escape(Change(target.ProbabilityDifference, target.ProbabilityLow, target.ProbabilityHigh, target.ChanceDiffers)),
    ];

    private static string Difference(TargetDifference target) => NumberWords.Difference(target.MeanDifference, target.MeanLow, target.MeanHigh, target.Unit);

    private static string Change(double? difference, double? low, double? high, bool differs) => difference is { } value && low is { } from && high is { } to
        ? $"{NumberWords.ChanceDifference(value, from, to)}{(differs ? " *" : "")}"
        : NumberWords.None;
}
