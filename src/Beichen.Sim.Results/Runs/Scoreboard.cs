using System.Text;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Results.Runs;

/// <summary>The scoreboard as a Markdown page in one language.</summary>
public static class Scoreboard
{
    /// <summary>The page <c>summary.md</c> in one language.</summary>
    public static string Text(RunSummary summary, RunIdentity identity, Language language = Language.Zh)
    {
        var page = new StringBuilder();
        Head(page, summary, identity, language);
        Targets(page, summary, language);
        Together(page, summary, language);
        SayingPage.Write(page, summary, language);
        Milestones(page, summary, language);
        Ambiguities(page, identity, language);
        return page.ToString();
    }

    private static void Head(StringBuilder page, RunSummary summary, RunIdentity identity, Language language)
    {
        Line(page, $"# {language.Pick(identity.ScenarioZh, identity.ScenarioEn)}");
        Line(page, $"");
        if (language.Pick(identity.QuestionZh, identity.QuestionEn) is { Length: > 0 } question) Line(page, $"> {question}");
        Line(page, $"");
        if (string.Equals(identity.Kind, "stress", StringComparison.Ordinal))
        {
            Line(page, $"**{language.Pick("压力情景，借用了计划之后才知道的冲击幅度。", "A stress: it borrows the size of a shock that was not known when the plan was made.")}**");
            Line(page, $"");
        }

        Line(page, language.Pick("在所列假设之下的条件推演，不是预测。每个数都带区间。",
            "A conditional projection under the stated assumptions, not a prediction; no number stands without its band."));
        if (identity.AssumedShare is { } share)
        {
            Line(page, language.Pick($"不确定的参数中有 {NumberWords.Share(share)} 出于假定而非来源。",
                $"{NumberWords.Share(share)} of the uncertain values are assumed, not sourced."));
        }

        if (identity.Actuals is { } known)
        {
            string weighted = known.IsWeighted ? language.Pick(
                $"，自 {Numerals.Fixed(known.Drawn, 0)} 次抽样按权重取出（有效 {Numerals.Fixed(known.EffectiveSampleSize, 0)}）",
                $"; taken by weight from {Numerals.Fixed(known.Drawn, 0)} draws ({Numerals.Fixed(known.EffectiveSampleSize, 0)} effective)") : "";
            Line(page, language.Pick($"已知至 {known.DataDate}：{string.Join('、', known.Known)}{weighted}。",
                $"Known to {known.DataDate}: {string.Join(", ", known.Known)}{weighted}."));
        }

        Line(page, $"");
        Line(page, language.Pick(
            $"情景 `{identity.Scenario}` · {summary.Draws} 次抽样 · 种子 {identity.Seed} · {summary.Start}–{summary.Horizon} · 结果指纹 `{identity.ResultFingerprint}`",
            $"scenario `{identity.Scenario}` · {summary.Draws} draws · seed {identity.Seed} "
            + $"· {summary.Start}–{summary.Horizon} · result fingerprint `{identity.ResultFingerprint}`"));
        Line(page, $"");
    }

    private static void Targets(StringBuilder page, RunSummary summary, Language language)
    {
        Line(page, language.Pick("## 目标", "## Targets"));
        Line(page, $"");
        Line(page, language.Pick("| 目标 | 要求 | 中位 | P10–P90 | 达标概率 | 95% 区间 | 按公布口径 |",
            "| target | asked | median | P10–P90 | P(hit) | 95% interval | as published |"));
        Line(page, $"|---|---:|---:|---:|---:|---:|---:|");
        foreach (TargetScore target in summary.Targets)
        {
            string asked = target.Value is null ? language.Pick("未计分", "unscored") : NumberWords.WithUnit(target.Asked, target.Unit);
            string chance = target.SetFromTarget ? language.Pick("由目标反推，不评分", "set from the target: not scored") : NumberWords.Chance(target.Probability);
            Line(page, $"| {language.Pick(target.Zh, target.En)} | {asked} | {NumberWords.WithUnit(target.P50, target.Unit)} "
                + $"| {NumberWords.Range(target.P10, target.P90, target.Unit)} | {chance} "
                + $"| {NumberWords.ChanceInterval(target.Low, target.High)} | {NumberWords.Chance(target.ProbabilityPublished)} |");
        }

        Line(page, $"");
        foreach (TargetScore target in summary.Targets)
        {
            if (target.IsPace && target.PaceValue is { } pace) Line(page, language.Pick(
                $"- {target.Zh}：{target.Due} 到期，表中为到 {target.Quarter} 应达到 {NumberWords.WithUnit(pace, target.Unit)} 的进度。",
                $"- {target.En}: due {target.Due}; the chance is of keeping pace, {NumberWords.WithUnit(pace, target.Unit)} by {target.Quarter}."));
            if (target.ProbabilityBeforeRefunds is { } before)
                Line(page, language.Pick($"- {target.Zh}：扣除留抵退税之前达标概率 {NumberWords.Chance(before)}。",
                    $"- {target.En}: {NumberWords.Chance(before)} before VAT credit refunds are taken out."));
            if (target.OtherReading is { } other) Line(page, language.Pick(
                $"- {target.Zh}：{other.Zh}，中位 {NumberWords.WithUnit(other.P50, target.Unit)}，达标概率 {NumberWords.Chance(other.Probability)}。",
                $"- {target.En}: {other.En}, median {NumberWords.WithUnit(other.P50, target.Unit)}, met in {NumberWords.Chance(other.Probability)}."));
            if (target.GrowthNeeded is { } needed) Line(page, language.Pick(
                $"- {target.Zh}：{target.GrowthNeededAfter} 之后后几季需增（中位） {NumberWords.WithUnit(needed, "%")}。",
                $"- {target.En}: median growth still needed after {target.GrowthNeededAfter}, {NumberWords.WithUnit(needed, "%")}."));
        }

        Line(page, $"");
    }

    private static void Together(StringBuilder page, RunSummary summary, Language language)
    {
        Line(page, language.Pick("## 同时达成", "## Together"));
        Line(page, $"");
        if (summary.JointProbability is null)
        {
            Line(page, language.Pick("本次推演期内没有到期的可评分目标。", "No scored target is due within this run."));
        }
        else
        {
            Line(page, language.Pick(
                $"全部到期目标同时达成的概率 {NumberWords.Chance(summary.JointProbability)}（95 % 区间 {NumberWords.ChanceInterval(summary.JointLow, summary.JointHigh)}；"
                + $"单项概率只能推出 {NumberWords.ChanceInterval(summary.JointLeast, summary.JointMost)}）。",
                $"All targets due are met together in {NumberWords.Chance(summary.JointProbability)} of draws (95 % "
                + $"interval {NumberWords.ChanceInterval(summary.JointLow, summary.JointHigh)}; "
                + $"the single chances alone allow {NumberWords.ChanceInterval(summary.JointLeast, summary.JointMost)})."));
            TargetScore? binding = summary.Targets.FirstOrDefault(target => string.Equals(target.Id, summary.BindingTarget, StringComparison.Ordinal));
            Line(page, $"");
            if (binding is null) Line(page, language.Pick("没有哪个目标曾是唯一未达成者。", "No target was ever the only one missed."));
            else Line(page, language.Pick($"最常成为唯一短板的目标：{binding.Zh}。", $"The binding target, most often the only one missed: {binding.En}."));
        }

        Line(page, $"");
    }

    private static void Milestones(StringBuilder page, RunSummary summary, Language language)
    {
        if (summary.Milestones.Count == 0) return;
        if (!Quarter.TryParse(summary.Start, out Quarter start)) throw new ArgumentException($"{summary.Start} is not a quarter", nameof(summary));
        Line(page, language.Pick("## 节点", "## Milestones"));
        Line(page, $"");
        Line(page, language.Pick("| 项目 | 节点 | 到期 | 中位 | 按期概率 | 95% 区间 |", "| project | milestone | due | median | P(by then) | 95% interval |"));
        Line(page, $"|---|---|---|---|---:|---:|");
        foreach (MilestoneScore milestone in summary.Milestones)
        {
            string due = milestone.IsPace
                ? language.Pick($"{milestone.Due}（至 {milestone.Quarter}）", $"{milestone.Due} (to {milestone.Quarter})")
                : milestone.Due;
            Line(page, $"| {language.Pick(milestone.ProjectZh, milestone.ProjectEn)} | {language.Pick(milestone.Zh, milestone.En)} | {due} "
                + $"| {QuarterOf(start, milestone.P50)} | {NumberWords.Chance(milestone.Probability)} "
                + $"| {NumberWords.ChanceInterval(milestone.Low, milestone.High)} |");
        }

        Line(page, $"");
    }

    private static void Ambiguities(StringBuilder page, RunIdentity identity, Language language)
    {
        if (identity.Ambiguities.Count == 0) return;
        Line(page, language.Pick("## 文本歧义与读法", "## Ambiguities and how they were read"));
        Line(page, $"");
        foreach (Ambiguity ambiguity in identity.Ambiguities)
            Line(page, language.Pick($"- `{ambiguity.Target}`：{ambiguity.Zh}。", $"- `{ambiguity.Target}`: {ambiguity.En}."));
        Line(page, $"");
    }

    // The quarter that a date falls in.
    private static string QuarterOf(Quarter start, double? date) =>
        date is { } at ? start.Plus((int)Math.Max(0, Math.Ceiling(at) - 1)).ToString() : NumberWords.None;

    private static void Line(StringBuilder page, string line) => page.Append(line).Append('\n');
}
