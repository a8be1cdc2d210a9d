using System.Globalization;
using System.Text;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Results.Runs;

/// <summary>The scoreboard as a Markdown page in both languages.</summary>
public static class Scoreboard
{
    /// <summary>In place of a chance where an input was set from the target.</summary>
    private const string NotScored = "由目标反推，不评分 set from the target: not scored";

    /// <summary>The whole page, which ends in a line feed.</summary>
    public static string Text(RunSummary summary, RunIdentity identity)
    {
        var page = new StringBuilder();
        Head(page, summary, identity);
        Targets(page, summary);
        Together(page, summary);
        SayingPage.Write(page, summary);
        Milestones(page, summary);
        Ambiguities(page, identity);
        return page.ToString();
    }

    private static void Head(StringBuilder page, RunSummary summary, RunIdentity identity)
    {
        Line(page, $"# {identity.ScenarioZh} · {identity.ScenarioEn}");
        Line(page, $"");
        if (identity.QuestionZh.Length > 0) Line(page, $"> {identity.QuestionZh}");
        if (identity.QuestionEn.Length > 0) Line(page, $"> {identity.QuestionEn}");
        Line(page, $"");
        if (string.Equals(identity.Kind, "stress", StringComparison.Ordinal))
        {
            Line(page, $"**压力情景，借用了计划之后才知道的冲击幅度。 A stress: it borrows the size of a shock that was not known when the plan was made.**");
            Line(page, $"");
        }

        Line(page, $"在所列假设之下的条件推演，不是预测。每个数都带区间。 A conditional projection under the stated assumptions, not a prediction; no number stands without its band.");
        if (identity.AssumedShare is { } share)
        {
            Line(page, $"不确定的参数中有 {NumberWords.Share(share)} 出于假定而非来源。 {NumberWords.Share(share)} of the uncertain values are assumed, not sourced.");
        }

        Line(page, $"");
        Line(page, $"情景 scenario `{identity.Scenario}` · {summary.Draws} 次模拟 draws · 种子 seed {identity.Seed} · {summary.Start}–{summary.Horizon} · 结果指纹 result fingerprint `{identity.ResultFingerprint}`");
        Line(page, $"");
    }

    private static void Targets(StringBuilder page, RunSummary summary)
    {
        Line(page, $"## 目标 Targets");
        Line(page, $"");
        Line(page, $"| 目标 target | 要求 asked | 中位 median | P10–P90 | 达成概率 P(hit) | 95 % 区间 interval | 按公布口径 as published |");
        Line(page, $"|---|---:|---:|---:|---:|---:|---:|");
        foreach (TargetScore target in summary.Targets)
        {
            string asked = target.Value is null ? "未评分 unscored" : NumberWords.WithUnit(target.Asked, target.Unit);
            string chance = target.SetFromTarget ? NotScored : NumberWords.Chance(target.Probability);
            Line(page, $"| {target.Zh} {target.En} | {asked} | {NumberWords.WithUnit(target.P50, target.Unit)} | {NumberWords.Range(target.P10, target.P90, target.Unit)} | {chance} | {NumberWords.ChanceInterval(target.Low, target.High)} | {NumberWords.Chance(target.ProbabilityPublished)} |");
        }

        Line(page, $"");
        foreach (TargetScore target in summary.Targets)
        {
            if (target.IsPace && target.PaceValue is { } pace) Line(page, $"- {target.Zh}：{target.Due} 到期，表中为到 {target.Quarter} 应达到 {NumberWords.WithUnit(pace, target.Unit)} 的进度。 {target.En}: due {target.Due}; the chance is of keeping pace, {NumberWords.WithUnit(pace, target.Unit)} by {target.Quarter}.");
            if (target.ProbabilityBeforeRefunds is { } before) Line(page, $"- {target.Zh}：扣除留抵退税之前达成概率 {NumberWords.Chance(before)}。 {target.En}: {NumberWords.Chance(before)} before VAT credit refunds are taken out.");
            if (target.OtherReading is { } other) Line(page, $"- {target.Zh}：{other.Zh}，中位 {NumberWords.WithUnit(other.P50, target.Unit)}，达成概率 {NumberWords.Chance(other.Probability)}。 {target.En}: {other.En}, median {NumberWords.WithUnit(other.P50, target.Unit)}, met in {NumberWords.Chance(other.Probability)}.");
            if (target.GrowthNeeded is { } needed) Line(page, $"- {target.Zh}：{target.GrowthNeededAfter} 之后余期需增（中位） {NumberWords.WithUnit(needed, "%")}。 {target.En}: median growth still needed after {target.GrowthNeededAfter}, {NumberWords.WithUnit(needed, "%")}.");
        }

        Line(page, $"");
    }

    private static void Together(StringBuilder page, RunSummary summary)
    {
        Line(page, $"## 同时达成 Together");
        Line(page, $"");
        if (summary.JointProbability is null)
        {
            Line(page, $"本次推演期内没有到期的可评分目标。 No scored target is due within this run.");
        }
        else
        {
            Line(page, $"全部到期目标同时达成的概率 {NumberWords.Chance(summary.JointProbability)}（95 % 区间 {NumberWords.ChanceInterval(summary.JointLow, summary.JointHigh)}；单项概率只能推出 {NumberWords.ChanceInterval(summary.JointLeast, summary.JointMost)}）。 All targets due are met together in {NumberWords.Chance(summary.JointProbability)} of draws (95 % interval {NumberWords.ChanceInterval(summary.JointLow, summary.JointHigh)}; the single chances alone allow {NumberWords.ChanceInterval(summary.JointLeast, summary.JointMost)}).");
            TargetScore? binding = summary.Targets.FirstOrDefault(target => string.Equals(target.Id, summary.BindingTarget, StringComparison.Ordinal));
            Line(page, $"");
            if (binding is null) Line(page, $"没有哪个目标曾是唯一未达成者。 No target was ever the only one missed.");
            else Line(page, $"最常成为唯一短板的目标：{binding.Zh}。 The binding target, most often the only one missed: {binding.En}.");
        }

        Line(page, $"");
    }

    private static void Milestones(StringBuilder page, RunSummary summary)
    {
        if (summary.Milestones.Count == 0) return;
        if (!Quarter.TryParse(summary.Start, out Quarter start)) throw new ArgumentException($"{summary.Start} is not a quarter", nameof(summary));
        Line(page, $"## 节点 Milestones");
        Line(page, $"");
        Line(page, $"| 项目 project | 节点 milestone | 到期 due | 中位 median | 按期概率 P(by then) | 95 % 区间 interval |");
        Line(page, $"|---|---|---|---|---:|---:|");
        foreach (MilestoneScore milestone in summary.Milestones)
        {
            string due = milestone.IsPace ? $"{milestone.Due}（至 {milestone.Quarter}）" : milestone.Due;
            Line(page, $"| {milestone.ProjectZh} {milestone.ProjectEn} | {milestone.Zh} {milestone.En} | {due} | {QuarterOf(start, milestone.P50)} | {NumberWords.Chance(milestone.Probability)} | {NumberWords.ChanceInterval(milestone.Low, milestone.High)} |");
        }

        Line(page, $"");
    }

    private static void Ambiguities(StringBuilder page, RunIdentity identity)
    {
        if (identity.Ambiguities.Count == 0) return;
        Line(page, $"## 文本歧义与读法 Ambiguities and how they were read");
        Line(page, $"");
        foreach (Ambiguity ambiguity in identity.Ambiguities) Line(page, $"- `{ambiguity.Target}`：{ambiguity.Zh}。 {ambiguity.En}.");
        Line(page, $"");
    }

    // The quarter that a date falls in.
    private static string QuarterOf(Quarter start, double? date) => date is { } at ? start.Plus((int)Math.Max(0, Math.Ceiling(at) - 1)).ToString() : NumberWords.None;

    // A line, in one part or several.
    private static void Line(StringBuilder page, params FormattableString[] parts)
    {
        foreach (FormattableString part in parts) page.Append(part.ToString(CultureInfo.InvariantCulture));
        page.Append('\n');
    }
}
