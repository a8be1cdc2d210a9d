using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>The scoreboard of a run on the terminal.</summary>
public static class ScoreboardTable
{
    private const int MostMilestones = 10;

    /// <summary>Prints targets, milestones, the chance of all together and the binding target.</summary>
    public static void Print(IAnsiConsole console, Language language, RunSummary summary, RunIdentity identity, bool all, bool verbose)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(language.Pick(identity.ScenarioZh, identity.ScenarioEn))}[/]  {summary.Start}–{summary.Horizon}");
        if (identity.QuestionZh.Length > 0) console.WriteLine(language.Pick(identity.QuestionZh, identity.QuestionEn));
        if (identity.Kind == "stress")
            console.WriteLine(language.Pick("压力情景：借用了计划之后才知道的冲击幅度。", "A stress: it borrows the size of a shock that was not known when the plan was made."));
        console.Write(Targets(language, summary));
        PrintNeeded(console, language, summary);
        console.Write(Milestones(language, summary, all));
        if (!all && summary.Milestones.Count > MostMilestones)
        {
            int more = summary.Milestones.Count - MostMilestones;
            console.WriteLine(language.Pick(
                $"以上为最难按期的 {MostMilestones} 个节点，另有 {more} 个，见 --all。", $"The {MostMilestones} least likely milestones; {more} more with --all."));
        }

        PrintJoint(console, language, summary);
        PrintMovedDates(console, language, identity);
        if (all) PrintAmbiguities(console, language, summary, identity);
        else if (identity.Ambiguities.Count > 0)
        {
            int open = identity.Ambiguities.Count;
            console.WriteLine(language.Pick($"原文有 {open} 处可作他解，本次读法见 --all。", $"The text leaves {open} readings open; --all says how each was read."));
        }

        if (identity.AssumedShare is { } share)
        {
            string text = NumberWords.Share(share);
            console.WriteLine(language.Pick($"不确定参数中 {text} 属假设或类比，而非查得。", $"{text} of the uncertain inputs are assumed or borrowed by analogy, not sourced."));
        }

        console.WriteLine(language.Pick("结果是在所列假设下的条件推演，不是预测。", "A conditional projection under the stated assumptions, not a prediction."));
        console.WriteLine(language.Pick($"{summary.Draws} 次抽样，种子 {identity.Seed}。", $"{summary.Draws} draws, seed {identity.Seed}."));
        if (verbose) console.WriteLine($"resultFingerprint {identity.ResultFingerprint}");
    }

    private static Table Targets(Language language, RunSummary summary)
    {
        Table table = New(language.Pick("指标", "target"));
        foreach (string head in new[]
        {
            language.Pick("目标≥", "aim ≥"), language.Pick("中位", "median"), "P10–P90", language.Pick("达标概率", "P(hit)"), language.Pick("公布口径", "published")
        })
        {
            table.AddColumn(new TableColumn(head).RightAligned().NoWrap());
        }

        foreach (TargetScore target in summary.Targets)
        {
            string mark = target.Id == summary.BindingTarget ? " ◆" : "";
            string name = language.Pick(
                target.Zh + (target.Unit is "pp" ? "（百分点）" : "") + (target.IsPace ? "（进度）" : "") + mark,
                target.En + (target.IsPace ? " (pace)" : "") + (language == Language.En ? mark : ""));
            string chance = target.Value is null ? language.Pick("未计分", "unscored")
                : target.SetFromTarget ? language.Pick("由目标反推，不评分", "set from the target: not scored")
                : NumberWords.Chance(target.Probability, target.Low, target.High);
            table.AddRow(Markup.Escape(name), PointCells.Value(target.Asked, target.Unit, language), PointCells.Value(target.P50, target.Unit, language),
                PointCells.Range(target.P10, target.P90, target.Unit, language), Markup.Escape(chance), NumberWords.Chance(target.ProbabilityPublished));
            if (target.ProbabilityBeforeRefunds is { } gross && target.Probability is { } net && gross != net)
            {
                table.AddRow(Markup.Escape(language.Pick("  扣除留抵退税因素", "  before VAT refunds")), "", "", "", NumberWords.Chance(gross), "");
            }
            if (target.OtherReading is { } other)
            {
                table.AddRow(Markup.Escape(language.Pick("  " + other.Zh, "  " + other.En)), "", PointCells.Value(other.P50, target.Unit, language),
                    PointCells.Range(other.P10, other.P90, target.Unit, language), NumberWords.Chance(other.Probability), "");
            }
        }

        return table;
    }

    private static Table Milestones(Language language, RunSummary summary, bool all)
    {
        Table table = New(language.Pick("节点", "milestone"));
        table.AddColumn(language.Pick("期限", "due"));
        table.AddColumn(new TableColumn(language.Pick("按期概率", "P(by date)")).RightAligned());
        foreach (MilestoneScore milestone in summary.Milestones.OrderBy(milestone => milestone.Probability).Take(all ? int.MaxValue : MostMilestones))
        {
            string due = milestone.IsPace ? $"{milestone.Due} ({language.Pick("见", "seen at")} {milestone.Quarter})" : milestone.Due;
            table.AddRow(Markup.Escape(language.Pick(milestone.Zh, milestone.En)), Markup.Escape(due),
                Markup.Escape(NumberWords.Chance(milestone.Probability, milestone.Low, milestone.High)));
        }

        return table;
    }

    private static void PrintNeeded(IAnsiConsole console, Language language, RunSummary summary)
    {
        foreach (TargetScore target in summary.Targets)
        {
            if (target.GrowthNeeded is not { } growth) continue;
            string needed = Numerals.Percent(growth);
            console.WriteLine(language.Pick($"后几季需增：{target.Zh}{target.GrowthNeededAfter}之后须增长{needed}（中位）方能达标",
                $"still needed: {target.En} must grow {needed} (median) after {target.GrowthNeededAfter} to meet its target"));
        }

        if (summary.Targets.FirstOrDefault(t => t.IsPace) is { } pace)
        {
            console.WriteLine(language.Pick($"进度：{pace.Due}到期，按到{pace.Quarter}应完成的份额衡量，不计入全部达标",
                $"pace: due {pace.Due}, held against the share that {pace.Quarter} should have reached; no part of P(all targets)"));
        }
    }

    private static void PrintMovedDates(IAnsiConsole console, Language language, RunIdentity identity)
    {
        foreach (MovedDate moved in identity.MovedDates)
        {
            string milestones = string.Join(", ", moved.Milestones), was = moved.Was ?? NumberWords.None, now = moved.Now ?? NumberWords.None;
            console.WriteLine(language.Pick(
                $"改期：{moved.Zh} {was} → {now}{(milestones.Length == 0 ? "" : $"，节点 {milestones}")}",
                $"moved: {moved.En} {was} → {now}{(milestones.Length == 0 ? "" : $", milestones {milestones}")}"));
        }
    }

    // A wording that several targets share is told once.
    private static void PrintAmbiguities(IAnsiConsole console, Language language, RunSummary summary, RunIdentity identity)
    {
        if (identity.Ambiguities.Count == 0) return;
        console.WriteLine(language.Pick("原文多解，本次读法：", "The text leaves open, and was read as:"));
        foreach (IGrouping<(string Zh, string En), Ambiguity> shared in identity.Ambiguities.GroupBy(a => (a.Zh, a.En)))
        {
            TargetScore[] targets = [.. summary.Targets.Where(t => shared.Any(a => a.Target == t.Id))];
            console.WriteLine(language.Pick(
                $"  {string.Join("、", targets.Select(t => t.Zh))}：{shared.Key.Zh}", $"  {string.Join(", ", targets.Select(t => t.En))}: {shared.Key.En}"));
        }
    }

    private static void PrintJoint(IAnsiConsole console, Language language, RunSummary summary)
    {
        if (summary.JointProbability is null) return;
        string chance = NumberWords.Chance(summary.JointProbability, summary.JointLow, summary.JointHigh);
        string bounds = NumberWords.ChanceInterval(summary.JointLeast, summary.JointMost);
        console.MarkupLine($"[bold]{Markup.Escape(language.Pick($"全部达标概率 {chance}", $"P(all targets) {chance}"))}[/]");
        console.WriteLine(language.Pick($"  由单项概率只能推出 {bounds}", $"  from the single chances alone it could be {bounds}"));
        TargetScore? binding = summary.Targets.FirstOrDefault(t => t.Id == summary.BindingTarget);
        if (binding is not null)
        {
            console.MarkupLine(Markup.Escape(language.Pick(
                $"◆ 短板：{binding.Zh}（最常独自落空）", $"◆ binding target: {binding.En} (most often the only one missed)")));
        }
    }

    private static Table New(string first)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(first);
        return table;
    }
}
