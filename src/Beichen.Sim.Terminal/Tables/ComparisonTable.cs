using Beichen.Sim.Briefing;
using Beichen.Sim.Experiments;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Scores;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>Paired differences on the terminal.</summary>
public static class ComparisonTable
{
    private const int MostMilestones = 8;
    private const int MostSettings = 12;

    /// <summary>
    /// Prints the matrix of chances where three or more are compared, then a table a scenario beside the reference, and the milestones that moved.
    /// </summary>
    public static void Print(IAnsiConsole console, Language language, ScoredRun reference, ScenarioComparison comparison)
    {
        if (comparison.Scenarios.Count > 1) Matrix(console, language, reference, comparison);
        string against = language.Pick(reference.Identity.ScenarioZh, reference.Identity.ScenarioEn);
        foreach (ScenarioDifference scenario in comparison.Scenarios)
        {
            Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape($"{language.Pick(scenario.Zh, scenario.En)}  −  {against}"));
            table.AddColumn(language.Pick("指标", "target"));
            foreach (string head in new[]
            {
                language.Pick("基准 → 中位", "reference → median"), language.Pick("均差 [95%]\n率为百分点", "mean difference [95%]"),
                language.Pick("基准 → 达标概率", "reference → P(hit)"), PointCells.Head(language, "概率之差 [95%]", "change of P [95%]"),
            }) table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
            foreach (TargetDifference target in scenario.Targets) table.AddRow(Cells(language, target));
            if (scenario.JointProbability is not null)
            {
                table.AddRow(
                    Markup.Escape(language.Pick("全部达标", "all targets")), "", "",
                    $"{NumberWords.Chance(scenario.JointBefore)} → {NumberWords.Chance(scenario.JointProbability)}",
                    Markup.Escape(Change(scenario.JointDifference, scenario.JointLow, scenario.JointHigh, scenario.JointDiffers, language)));
            }

            console.Write(table);
            Milestones(console, language, reference, scenario);
            Settings(console, language, reference, scenario);
        }

        TargetScore[] unscored = [.. reference.Summary.Targets.Where(t => t.Probability is null)];
        if (unscored.Length > 0) console.WriteLine(language.Pick(
            $"未计分：{string.Join("、", unscored.Select(t => t.Zh))}", $"unscored: {string.Join(", ", unscored.Select(t => t.En))}"));
        console.WriteLine(language.Pick("* 同一组抽样的配对差异可与零分清（95%）；分得清只说抽样够多，不说差异够大。",
            "* the paired difference on the same draws is told from zero at 95 %: that says that there are draws enough, not that it is large."));
    }

    /// <summary>A row a target of each scenario.</summary>
    public static IEnumerable<object?[]> Rows(ScenarioComparison comparison) =>
        comparison.Scenarios.SelectMany(scenario => scenario.Targets.Select(target => (object?[])
    [
        scenario.Scenario, target.Target, target.Zh, target.En, target.Unit, target.MedianBefore, target.Median, target.MeanDifference,
        target.MeanLow, target.MeanHigh, target.ProbabilityBefore, target.Probability,
        target.ProbabilityDifference, target.ProbabilityLow, target.ProbabilityHigh,
    ]));

    // Chances, a row a target and a column a scenario, the reference first.
    private static void Matrix(IAnsiConsole console, Language language, ScoredRun reference, ScenarioComparison comparison)
    {
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(language.Pick("各情景的达标概率", "P(hit) by scenario")));
        table.AddColumn(language.Pick("指标", "target"));
        table.AddColumn(new TableColumn(Markup.Escape(language.Pick(reference.Identity.ScenarioZh, reference.Identity.ScenarioEn))).RightAligned());
        foreach (ScenarioDifference scenario in comparison.Scenarios)
            table.AddColumn(new TableColumn(Markup.Escape(language.Pick(scenario.Zh, scenario.En))).RightAligned());
        foreach (TargetScore target in reference.Summary.Targets.Where(target => target.Probability is not null))
        {
            table.AddRow([Markup.Escape(language.Pick(target.Zh, target.En)), NumberWords.Chance(target.Probability),
                .. comparison.Scenarios.Select(scenario => Cell(scenario, target.Id))]);
        }

        console.Write(table);

        static string Cell(ScenarioDifference scenario, string target) =>
            scenario.Targets.FirstOrDefault(one => string.Equals(one.Target, target, StringComparison.Ordinal)) is { } found
                ? NumberWords.Chance(found.Probability) + (found.ChanceDiffers ? " *" : "")
                : NumberWords.None;
    }

    private static void Milestones(IAnsiConsole console, Language language, ScoredRun reference, ScenarioDifference scenario)
    {
        if (scenario.Milestones.Count == 0) return;
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(language.Pick("动了的节点", "milestones that moved")));
        table.AddColumn(language.Pick("节点", "milestone"));
        foreach (string head in new[]
        {
            language.Pick("期限", "due"), language.Pick("中位日期", "median date"), language.Pick("按期概率", "P(on time)"),
            PointCells.Head(language, "概率之差 [95%]", "change of P [95%]")
        })
            table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        foreach (MilestoneDifference milestone in scenario.Milestones.Take(MostMilestones))
        {
            table.AddRow(
                Markup.Escape(language.Pick(milestone.Zh, milestone.En)), milestone.Due,
                $"{Date(milestone.MedianBefore)} → {Date(milestone.Median)}", NumberWords.Chance(milestone.Probability),
                Markup.Escape(PointCells.Chances(milestone.Difference, milestone.Low, milestone.High, language)));
        }

        console.Write(table);
        if (scenario.Milestones.Count > MostMilestones) console.WriteLine(language.Pick(
            $"另有 {scenario.Milestones.Count - MostMilestones} 个节点动得更少。", $"{scenario.Milestones.Count - MostMilestones} more milestones moved less."));

        string Date(double? date) => DateWords.Quarter(reference.Columns.Plan.Start, date);
    }

    private static void Settings(IAnsiConsole console, Language language, ScoredRun reference, ScenarioDifference scenario)
    {
        if (scenario.Settings.Count == 0) return;
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(language.Pick("设定之差", "settings that differ")));
        table.AddColumn(language.Pick("设定", "setting"));
        table.AddColumn(new TableColumn(language.Pick("基准", "reference")).RightAligned());
        table.AddColumn(new TableColumn(language.Pick("情景", "scenario")).RightAligned());
        foreach (SettingDifference setting in scenario.Settings.Take(MostSettings))
        {
            table.AddRow([.. new[] { SettingWords.Name(setting, reference.Plan), SettingWords.Value(setting.Before), SettingWords.Value(setting.After) }
                .Select(text => Markup.Escape(language.Pick(text.Zh, text.En)))]);
        }

        console.Write(table);
        if (scenario.Settings.Count > MostSettings) console.WriteLine(language.Pick(
            $"另有 {scenario.Settings.Count - MostSettings} 处不同，见 --json。", $"{scenario.Settings.Count - MostSettings} more differ: --json names them."));
    }

    private static string[] Cells(Language language, TargetDifference target) =>
    [
        Markup.Escape(PointCells.Name(language, target.Zh, target.En, target.Unit)),
        $"{PointCells.Value(target.MedianBefore, target.Unit, language)} → {PointCells.Value(target.Median, target.Unit, language)}",
        Markup.Escape(PointCells.Difference(target.MeanDifference, target.MeanLow, target.MeanHigh, target.Unit, language)),
        target.Probability is null
            ? NumberWords.None
            : $"{NumberWords.Chance(target.ProbabilityBefore)} → {NumberWords.Chance(target.Probability)}",
        Markup.Escape(Change(target.ProbabilityDifference, target.ProbabilityLow, target.ProbabilityHigh, target.ChanceDiffers, language)),
    ];

    private static string Change(double? difference, double? low, double? high, bool differs, Language language) =>
        difference is { } value && low is { } from && high is { } to
        ? $"{PointCells.Chances(value, from, to, language)}{(differs ? " *" : "")}"
        : NumberWords.None;
}
