using System.Globalization;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Spectre.Console;

namespace Beichen.Sim.Cli.Terminal;

/// <summary>The scoreboard of a run on the terminal.</summary>
public static class ScoreboardTable
{
    /// <summary>Prints targets, milestones, the chance of all together and the binding target.</summary>
    public static void Print(IAnsiConsole console, Language language, RunSummary summary, RunIdentity identity)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(language.Pick(identity.ScenarioZh, identity.ScenarioEn))}[/]  {summary.Start}–{summary.Horizon}");
        if (identity.QuestionZh.Length > 0) console.WriteLine(language.Pick(identity.QuestionZh, identity.QuestionEn));
        console.Write(Targets(language, summary));
        console.Write(Milestones(language, summary));
        PrintJoint(console, language, summary);
        foreach (Ambiguity ambiguity in identity.Ambiguities)
        {
            console.WriteLine(language.Pick($"原文多解：{ambiguity.Zh}", $"The text leaves open: {ambiguity.En}"));
        }

        if (identity.AssumedShare is { } share)
        {
            string text = share.ToString("P0", CultureInfo.InvariantCulture);
            console.WriteLine(language.Pick($"不确定参数中 {text} 属假设而非查得。", $"{text} of the uncertain inputs are assumed, not sourced."));
        }

        console.WriteLine(language.Pick("结果是在所列假设下的条件推演，不是预测。", "A conditional projection under the stated assumptions, not a prediction."));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{summary.Draws} × seed {identity.Seed}, resultFingerprint {identity.ResultFingerprint}"));
    }

    private static Table Targets(Language language, RunSummary summary)
    {
        Table table = New(language.Pick("指标", "Target"));
        foreach (string head in new[] { language.Pick("目标", "aim"), "P10", language.Pick("中位", "median"), "P90", language.Pick("达标概率", "P(hit)"), language.Pick("按公布口径", "as published"), language.Pick("余期需增", "rest of year needs") })
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        foreach (TargetScore target in summary.Targets)
        {
            bool binds = target.Id == summary.BindingTarget;
            string name = language.Pick(target.Zh, target.En) + (target.IsPace ? language.Pick("（进度）", "(pace)") : "") + (binds ? " ◆" : "");
            string chance = target.Value is null ? language.Pick("未计分", "unscored") : Numbers.Chance(target.Probability, target.Low, target.High);
            string needed = target.GrowthNeeded is { } growth ? $"{Numbers.Format(growth, "%")} ({target.GrowthNeededAfter})" : "";
            string value = Aim(target);
            table.AddRow(Markup.Escape(name), value, Numbers.Format(target.P10, target.Unit), Numbers.Format(target.P50, target.Unit), Numbers.Format(target.P90, target.Unit), Markup.Escape(chance), Numbers.Chance(target.ProbabilityPublished), needed);
            if (target.ProbabilityBeforeRefunds is { } gross && target.Probability is { } net && gross != net)
            {
                table.AddRow(Markup.Escape("  " + language.Pick("扣除留抵退税因素", "before VAT refunds")), "", "", "", "", Numbers.Chance(gross), "", "");
            }
        }

        return table;
    }

    private static string Aim(TargetScore target)
    {
        double? value = target.IsPace ? target.PaceValue : target.Value;
        return value is null ? "—" : "≥ " + Numbers.Format(value - target.Tolerance, target.Unit);
    }

    private static Table Milestones(Language language, RunSummary summary)
    {
        Table table = New(language.Pick("节点", "Milestone"));
        table.AddColumn(language.Pick("项目", "Project"));
        table.AddColumn(language.Pick("期限", "due"));
        table.AddColumn(new TableColumn(language.Pick("按期概率", "P(by date)")).RightAligned());
        foreach (MilestoneScore milestone in summary.Milestones)
        {
            string due = milestone.IsPace ? $"{milestone.Due} ({language.Pick("见", "seen at")} {milestone.Quarter})" : milestone.Due;
            table.AddRow(Markup.Escape(language.Pick(milestone.Zh, milestone.En)), Markup.Escape(language.Pick(milestone.ProjectZh, milestone.ProjectEn)), due, Markup.Escape(Numbers.Chance(milestone.Probability, milestone.Low, milestone.High)));
        }

        return table;
    }

    private static void PrintJoint(IAnsiConsole console, Language language, RunSummary summary)
    {
        if (summary.JointProbability is null) return;
        string chance = Numbers.Chance(summary.JointProbability, summary.JointLow, summary.JointHigh);
        string bounds = $"{Numbers.Chance(summary.JointLeast)}–{Numbers.Chance(summary.JointMost)}";
        console.MarkupLine($"[bold]{Markup.Escape(language.Pick($"全部达标概率 {chance}", $"P(all targets) {chance}"))}[/]  {Markup.Escape(language.Pick($"单项概率允许的范围 {bounds}", $"single chances allow {bounds}"))}");
        TargetScore? binding = summary.Targets.FirstOrDefault(t => t.Id == summary.BindingTarget);
        if (binding is not null)
        {
            console.MarkupLine(Markup.Escape(language.Pick($"◆ 卡口指标：{binding.Zh}（最常独自落空）", $"◆ binding target: {binding.En} (most often the only one missed)")));
        }
    }

    private static Table New(string first)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(first);
        return table;
    }
}
