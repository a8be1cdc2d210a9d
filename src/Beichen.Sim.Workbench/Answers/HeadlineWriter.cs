using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>
/// The answer in a sentence and what was asked below it. By side alone: the place holds two lines, and the words of each chance stand in its row.
/// </summary>
internal static class HeadlineWriter
{
    /// <summary>What is known of the year moved, else what differs from that which it is held against, else how sure the targets are.</summary>
    /// <param name="run">The run.</param>
    /// <param name="against">What it is held against; null for nothing.</param>
    /// <param name="targets">Its targets, with their changes.</param>
    public static Bilingual Of(KeptRun run, KeptRun? against, IReadOnlyList<TargetAnswer> targets)
    {
        TargetScore[] scored = [.. run.Summary.Targets.Where(score => score is { IsScored: true, Probability: not null })];
        if (scored.Length == 0) return new Bilingual("没有可计分的目标", "No target can be scored");
        return run.Year is { } year ? Known(year.Condition, scored) : against is null ? Sure(scored) : Differs(run, against, scored, targets);
    }

    /// <summary>The line below: what was asked, and given what.</summary>
    public static Bilingual Below(KeptRun run)
    {
        if (run.Year is { Condition: var year })
        {
            NeededRest? rest = year.Needed.FirstOrDefault(one => one.Unit is "fraction");
            string needed = rest is null ? string.Empty : Numerals.Percent(rest.Value),
                enough = Numerals.Fixed(year.EffectiveSampleSize, 0), all = Numerals.Fixed(year.Draws, 0);
            TargetScore? of = rest is null ? null : run.Summary.Target(rest.Target);
            return new(
                $"已知至{year.DataDate}{(of is null ? "" : $" · {of.Zh}后几季需增 {needed}")} · 有效抽样 {enough}/{all}",
                $"Given what is known to {year.DataDate}{(of is null ? "" : $" · the rest needs {needed} for {of.En}")} · {enough}/{all} effective draws");
        }

        return new(
            $"所列假设之下的条件推演，不是预测 · {run.Plan.Scenario.ChineseQuestion}",
            $"Conditional on the stated assumptions, not a prediction · {run.Plan.Scenario.EnglishQuestion}");
    }

    /// <summary>How many are likely, near even, unlikely.</summary>
    public static (int Likely, int Near, int Unlikely) Sides(IEnumerable<CertaintyThreshold> words)
    {
        CertaintySide[] sides = [.. words.Select(word => word.Side)];
        int likely = sides.Count(side => side == CertaintySide.Likely), unlikely = sides.Count(side => side == CertaintySide.Unlikely);
        return (likely, sides.Length - likely - unlikely, unlikely);
    }

    private static Bilingual Sure(TargetScore[] scored)
    {
        (int likely, int near, int unlikely) = SidesOf(scored);
        TargetScore hardest = scored.MinBy(score => score.Probability)!;
        string chance = NumberWords.Chance(hardest.Probability);
        return new Bilingual(
            $"{scored.Length}项计分目标中{likely}项有望以上、{near}项接近五五开、{unlikely}项偏难以下；最难的是{hardest.Zh}：{chance}",
            $"Of {scored.Length} scored targets {likely} {(likely == 1 ? "is" : "are")} likely, {near} near even and {unlikely} unlikely; "
            + $"hardest is {hardest.En}: {chance}");
    }

    // Chances as they stand in the rows: those of the run before are of other draws than its own.
    private static Bilingual Known(ConditionAnswer year, TargetScore[] scored)
    {
        ConditionedTarget moved = year.Targets.MaxBy(target => Math.Abs(target.After - target.Before))!;
        (int likely, int near, int unlikely) = SidesOf(scored);
        string before = NumberWords.Chance(moved.Before), after = NumberWords.Chance(moved.After);
        return new(
            $"已知至{year.DataDate}，{moved.Zh}由{before}到{after}；{likely}项有望以上、{near}项五五开、{unlikely}项偏难以下",
            $"Known to {year.DataDate}, {moved.En} went from {before} to {after}; {likely} likely, {near} even, {unlikely} unlikely");
    }

    private static Bilingual Differs(KeptRun run, KeptRun against, TargetScore[] scored, IReadOnlyList<TargetAnswer> targets)
    {
        int up = targets.Count(target => target.Change is { Told: true, Direction: > 0 }),
            down = targets.Count(target => target.Change is { Told: true, Direction: < 0 });
        TargetAnswer? most = targets.Where(target => target.Change is { Told: true }).MaxBy(target => Math.Abs(target.Change!.Size));
        (string zh, string en) =
            most is null ? ("", "") : ($"；变动最大的是{most.Name.Zh}：{most.Change!.Text.Zh}个百分点", $"; most moved is {most.Name.En}: {most.Change.Text.En} points");
        Bilingual money = Money(MeasuresCost.Of(run.Plan) - MeasuresCost.Of(against.Plan));
        return up + down == 0
            ? new($"{scored.Length}项计分目标的概率都没有可分辨的变化{money.Zh}", $"No chance of the {scored.Length} scored targets is told apart{money.En}")
            : new($"{scored.Length}项计分目标中{up}项概率升、{down}项降{money.Zh}{zh}",
                $"Of {scored.Length} scored targets {up} {(up == 1 ? "is" : "are")} likelier and {down} less likely{money.En}{en}");
    }

    private static Bilingual Money(double? more) => more switch
    {
        null or 0 => new("", ""),
        > 0 => new($"，多花{SentenceNumbers.Money(more.Value, Language.Zh)}", $", for {SentenceNumbers.Money(more.Value, Language.En)} more"),
        _ => new($"，少花{SentenceNumbers.Money(-more.Value, Language.Zh)}", $", for {SentenceNumbers.Money(-more.Value, Language.En)} less"),
    };

    private static (int Likely, int Near, int Unlikely) SidesOf(TargetScore[] scored) => Sides(scored.Select(score =>
        CertaintyWords.Of(score.Probability!.Value, score.Low ?? double.NaN, score.High ?? double.NaN)));
}
