using System.Text;

namespace Beichen.Sim.Results.Scores;

/// <summary>The sayings of a run as sections of <c>summary.md</c>, in one language.</summary>
internal static class SayingPage
{
    /// <summary>Writes the sections; nothing where the run was not asked.</summary>
    public static void Write(StringBuilder page, RunSummary summary, Language language)
    {
        if (summary.Sayings is not { } sayings) return;
        Timing(page, summary, sayings, language);
        Conditional(page, summary, sayings, language);
        Margins(page, summary, sayings, language);
        Conflicts(page, summary, sayings, language);
        if (sayings.AsReported is { } reported) AsReported(page, summary, reported, language);
        if (sayings.Spread is { } spread) Spread(page, summary, spread, language);
    }

    private static void AsReported(StringBuilder page, RunSummary summary, IReadOnlyList<ReportedChance> chances, Language language)
    {
        Line(page, language.Pick("## 上报口径", "## As reported"));
        Line(page, $"");
        foreach (ReportedChance chance in chances) Line(page, SayingSentences.Reported(summary, chance).In(language));
        if (chances.Count == 0) Line(page, language.Pick("没有哪项指标设有上报口径。", "No target has a rule of reporting."));
        Line(page, $"");
    }

    private static void Timing(StringBuilder page, RunSummary summary, RunSayings sayings, Language language)
    {
        Line(page, language.Pick("## 时序的影响：所有项目再晚一季", "## What timing decides: every project a quarter later"));
        Line(page, $"");
        if (sayings.TimingEffects is not { } effects)
        {
            Bilingual told = SayingSentences.Of(summary)[1];
            Line(page, told.In(language));
            Line(page, $"");
            return;
        }

        Line(page, language.Pick("| 目标 | 变化 | 95% 区间 | 原概率 | 晚一季 |", "| target | difference | 95% interval | before | a quarter later |"));
        Line(page, $"|---|---:|---:|---:|---:|");
        foreach (TimingEffect effect in effects)
        {
            TargetScore target = summary.Target(effect.Target);
            string interval = $"{NumberWords.Difference(effect.Low, target.Unit)} ~ {NumberWords.Difference(effect.High, target.Unit)}";
            string chances = $"{NumberWords.Chance(effect.ProbabilityBefore)} | {NumberWords.Chance(effect.ProbabilityAfter)}";
            Line(page, $"| {language.Pick(target.Zh, target.En)} | {NumberWords.Difference(effect.Difference, target.Unit)} | {interval} | {chances} |");
        }

        Line(page, $"");
    }

    private static void Conditional(StringBuilder page, RunSummary summary, RunSayings sayings, Language language)
    {
        if (sayings.Conditional.Count == 0) return;
        Line(page, language.Pick("## 全市增速既定时的达标概率", "## Given the city's growth"));
        Line(page, $"");
        string heads = string.Join(" | ", sayings.Conditional.Select(band => NumberWords.Range(band.Low, band.High, "%")));
        Line(page, language.Pick($"| 目标 | {heads} | 各半增速 |", $"| target | {heads} | even at |"));
        Line(page, $"|---|{string.Concat(Enumerable.Repeat("---:|", sayings.Conditional.Count + 1))}");
        for (int i = 0; i < sayings.Conditional[0].Targets.Count; i++)
        {
            TargetScore target = summary.Target(sayings.Conditional[0].Targets[i].Id);
            IEnumerable<ConditionalChance> row = sayings.Conditional.Select(band => band.Targets[i]);
            string chances = string.Join(" | ", row.Select(chance => NumberWords.Chance(chance.Probability, chance.Low, chance.High)));
            Bilingual even = SayingWords.Even(sayings, target.Id);
            Line(page, $"| {language.Pick(target.Zh, target.En)} | {chances} | {even.In(language)} |");
        }

        Line(page, $"");
    }

    private static void Margins(StringBuilder page, RunSummary summary, RunSayings sayings, Language language)
    {
        Line(page, language.Pick("## 差额：负为缺口", "## Margins: below 0 is short"));
        Line(page, $"");
        Line(page, language.Pick("| 目标 | P10 | 中位 | P90 | 单位 |", "| target | P10 | median | P90 | unit |"));
        Line(page, $"|---|---:|---:|---:|---|");
        foreach (TargetMargin margin in sayings.Margins)
        {
            TargetScore target = summary.Target(margin.Target);
            string levels = string.Join(" | ", new[] { margin.P10, margin.P50, margin.P90 }.Select(level => SayingWords.Margin(level, margin.Unit)));
            Line(page, $"| {language.Pick(target.Zh, target.En)} | {levels} | {SayingWords.Unit(margin.Unit).In(language)} |");
        }

        Line(page, $"");
    }

    private static void Conflicts(StringBuilder page, RunSummary summary, RunSayings sayings, Language language)
    {
        Line(page, language.Pick("## 相互牵制与带动", "## Targets that fight or go together"));
        Line(page, $"");
        if (sayings.Conflicts.Count == 0)
        {
            Bilingual none = SayingSentences.Of(summary)[2];
            Line(page, none.In(language));
        }

        foreach (TargetConflict pair in sayings.Conflicts)
        {
            Bilingual words = SayingSentences.Pair(summary, sayings, pair);
            Bilingual kind = SayingWords.Kind(pair);
            Line(page, language.Pick($"- {kind.Zh}：{words.Zh}。同时达标 {NumberWords.Chance(pair.Both)}，若互不相干则为 {NumberWords.Chance(pair.Product)}。",
                $"- {kind.En}: {words.En}. P(both) {NumberWords.Chance(pair.Both)}, P·P {NumberWords.Chance(pair.Product)}."));
        }

        Line(page, $"");
    }

    private static void Spread(StringBuilder page, RunSummary summary, RunSpread spread, Language language)
    {
        Line(page, language.Pick("## 离散度的来源：按成因", "## Where the spread comes from, by cause"));
        Line(page, $"");
        Line(page, language.Pick("| 目标 | 方差份额 |", "| target | share of the variance |"));
        Line(page, $"|---|---|");
        foreach (TargetSpread one in spread.ByFactor)
        {
            IEnumerable<string> parts = SpreadTexts.Largest(one).Select(part => $"{SpreadTexts.Name(part.Id).In(language)} {SpreadTexts.Share(part)}");
            Line(page, $"| {language.Pick(summary.Target(one.Target).Zh, summary.Target(one.Target).En)} | {string.Join("; ", parts)} |");
        }

        Line(page, $"");
        if (spread.ByConfidence.Count == 0) return;
        Line(page, language.Pick("## 离散度的来源：按可信度", "## Where the spread comes from, by confidence"));
        Line(page, $"");
        Line(page,
            $"| {language.Pick("目标", "target")} | {string.Join(" | ", spread.ByConfidence[0].Parts.Select(part => SpreadTexts.Name(part.Id).In(language)))} |");
        Line(page, $"|---|{string.Concat(Enumerable.Repeat("---:|", spread.ByConfidence[0].Parts.Count))}");
        foreach (TargetSpread one in spread.ByConfidence)
            Line(page, $"| {language.Pick(summary.Target(one.Target).Zh, summary.Target(one.Target).En)} "
                + $"| {string.Join(" | ", one.Parts.Select(SpreadTexts.Share))} |");
        Line(page, $"");
    }

    private static void Line(StringBuilder page, string line) => page.Append(line).Append('\n');
}
