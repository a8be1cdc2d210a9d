using Beichen.Sim.Briefing;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Explanation;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>A number down to its rules, its rows of the ledger and the report's sentence, as a tree for the page.</summary>
internal static class ExplanationWriter
{
    // Parts below this share of what their parent is made of are told together, and so are those beyond the largest few.
    private const double Small = 0.02;
    private const int Most = 8;
    private static readonly Bilingual None = new(string.Empty, string.Empty);

    /// <summary>A target: its chance, what is asked, the outcome taken apart in one draw, and what moves it over all draws.</summary>
    /// <exception cref="RefusedException">The plan has no such target.</exception>
    public static ExplanationNode OfTarget(KeptRun run, string id, ExplanationAnswer answer)
    {
        TargetScore score = run.Summary.Targets.FirstOrDefault(target => string.Equals(target.Id, id, StringComparison.Ordinal))
            ?? throw RefusedException.Of("target", id, $"one of: {string.Join(", ", run.Summary.Targets.Select(target => target.Id))}");
        SeedEntity? entity = run.Plan.Seeds.Entities.FirstOrDefault(known => known.Kind is "target" && string.Equals(known.Id, id, StringComparison.Ordinal));
        Bilingual chance = Same(score.Probability is null
            ? NumberWords.None
            : $"{NumberWords.Chance(score.Probability)} {ChanceWords.Error(score.Low, score.High)}");
        Bilingual? counted = score.Probability is { } share
            ? new Bilingual($"{Numerals.Fixed(run.Summary.Draws, 0)} 次里有 {Numerals.Fixed(Math.Round(share * run.Summary.Draws), 0)} 次达到",
                $"{Numerals.Fixed(Math.Round(share * run.Summary.Draws), 0)} of {Numerals.Fixed(run.Summary.Draws, 0)} draws reach it")
            : null;
        return new ExplanationNode(new Bilingual($"{score.Zh}：达标概率", $"{score.En}: chance"), chance, counted, null, null,
        [
            new ExplanationNode(new Bilingual("要求", "asked"), Asked(score), null, entity?.Source, Passage.Of(run.Plan, entity?.Quote), []),
            Outcome(run.Plan, answer, score),
            .. answer.Spread is { } spread ? [Spread(run.Plan, spread)] : Array.Empty<ExplanationNode>(),
        ]);
    }

    /// <summary>
    /// A target given what is known of the year: its chance before and after, and what each figure and fact moved, which adds up to the change.
    /// </summary>
    /// <exception cref="RefusedException">The plan has no such target.</exception>
    public static ExplanationNode OfKnown(KeptRun run, KnownYear year, string id)
    {
        ConditionedTarget target = year.Condition.Targets.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.Ordinal))
            ?? throw RefusedException.Of("target", id, $"one of: {string.Join(", ", year.Condition.Targets.Select(one => one.Id))}");
        SeedEntity? entity = run.Plan.Seeds.Entities.FirstOrDefault(known => known.Kind is "target" && string.Equals(known.Id, id, StringComparison.Ordinal));
        TargetScore score = run.Summary.Target(id);
        return new ExplanationNode(new Bilingual($"{target.Zh}：达标概率", $"{target.En}: chance"),
            Same($"{NumberWords.Chance(target.After)} {ChanceWords.Error(target.Low, target.High)}"),
            new Bilingual($"已知至{year.Condition.DataDate}；此前 {NumberWords.Chance(target.Before)}",
                $"known to {year.Condition.DataDate}; {NumberWords.Chance(target.Before)} before"), null, null,
        [
            new ExplanationNode(new Bilingual("要求", "asked"), Asked(score),
                null, entity?.Source, Passage.Of(run.Plan, entity?.Quote), []),
            new ExplanationNode(new Bilingual("各项实绩移动了多少", "what each actual moved"),
                Bilingual.Each(language => NumberWords.ChanceDifference(target.After - target.Before, language)),
                new Bilingual("先记项目实况，再逐项记公布数；各项相加即全部变化", "facts of projects first, then figures one by one; they add up to the change"),
                null, null, [.. year.Condition.Effects.Select(effect =>
                    new ExplanationNode(PanelWriter.Cause(effect.Name),
                        Bilingual.Each(language => NumberWords.ChanceDifference(effect.Moved[id], language)), null, null, null, []))]),
        ]);
    }

    private static Bilingual Asked(TargetScore score) =>
        Bilingual.Each(language => score.Asked is { } value ? SentenceNumbers.Value(value, score.Unit, language) : NumberWords.None);

    private static ExplanationNode Outcome(CompiledPlan plan, ExplanationAnswer answer, TargetScore score)
    {
        Dictionary<string, ExplainedSource> sources = answer.Sources.ToDictionary(source => source.Path, StringComparer.Ordinal);
        Bilingual rule = new($"{ChosenOf(answer.Chosen).Zh}（第 {answer.Draw} 次抽样）· 规则 {answer.Rule}，docs/model.md",
            $"{ChosenOf(answer.Chosen).En} (draw {answer.Draw}) · rule {answer.Rule}, docs/model.md");
        return new ExplanationNode(new Bilingual("结果由什么相加", "what the outcome adds up from"),
            Bilingual.Each(language => SentenceNumbers.Value(answer.Value, score.Unit, language)),
            rule, null, null, Parts(plan, answer.Children, answer.Unit, sources));
    }

    private static ExplanationNode[] Parts(CompiledPlan plan, IReadOnlyList<ExplainedPart> parts, string unit, Dictionary<string, ExplainedSource> sources)
    {
        double all = parts.Sum(part => Math.Abs(part.Contribution));
        ExplainedPart[] shown = [.. parts.Where(part => Math.Abs(part.Contribution) >= Small * all).Take(Most)], rest = [.. parts.Except(shown)];
        IEnumerable<ExplanationNode> nodes = shown.Select(part => new ExplanationNode(
            new Bilingual(part.Zh, part.Name), Size(part.Contribution, unit),
            part.Rule.Length > 0 ? new Bilingual($"规则 {part.Rule}", $"rule {part.Rule}") : null, null, null,
            part.Children.Count > 0 ? Parts(plan, part.Children, unit, sources) : [.. part.Source.Take(Most).Select(path => Source(plan, sources[path]))]));
        if (rest.Length > 0) nodes = nodes.Append(new ExplanationNode(
            new Bilingual($"其余 {rest.Length} 项", $"{rest.Length} more"), Size(rest.Sum(part => part.Contribution), unit), null, null, null, []));
        return [.. nodes];
    }

    private static ExplanationNode Spread(CompiledPlan plan, ExplainedSpread spread) => new(new Bilingual("上下波动来自", "what moves it"),
        None, new Bilingual("与结果的秩相关平方（已扣偶然），占离散度的份额", "squared rank correlations less luck, as shares of the spread"), null, null,
    [
        .. spread.Inputs.Take(Most).Select(input => Row(plan, input.Path, Same(NumberWords.Share(input.Share)))),
        new ExplanationNode(new Bilingual("全部有来源的数", "all that has a source"), Same(NumberWords.Share(spread.Sourced)), null, null, null, []),
        new ExplanationNode(new Bilingual("全部假定的数", "all that is assumed"), Same(NumberWords.Share(spread.Assumed)), null, null, null, []),
        new ExplanationNode(new Bilingual("冲击与运气", "shocks and luck"), Same(NumberWords.Share(spread.Luck)), null, null, null, []),
    ]);

    private static ExplanationNode Source(CompiledPlan plan, ExplainedSource row) =>
        Row(plan, row.Path, Same(row.Drawn is { } drawn ? $"{NumberWords.Number(drawn, 4)} {UnitOf(row.Unit)}".TrimEnd() : row.Value));

    /// <summary>A row of the ledger, with its law, its basis and its sentence.</summary>
    public static ExplanationNode Row(CompiledPlan plan, string path, Bilingual text)
    {
        if (plan.Ledger.Find(path) is not { } entry) return new ExplanationNode(InputNames.Of(path, plan), text, null, path, null, []);
        string law = $"{entry.Distribution ?? entry.Value} {UnitOf(entry.Unit)}".Trim();
        Bilingual basis = EvidenceWords.Basis(entry.Basis), confidence = EvidenceWords.Confidence(entry.Confidence);
        Bilingual known = entry.Confidence is null
            ? new Bilingual($"{law} · {basis.Zh}", $"{law} · {basis.En}")
            : new Bilingual($"{law} · {basis.Zh}，可信度{confidence.Zh}", $"{law} · {basis.En}, confidence {confidence.En}");
        return new ExplanationNode(
            InputNames.Of(path, plan), text, known, $"{entry.File}:{entry.Line} {entry.Source}".TrimEnd(), Passage.Of(plan, entry.Quote), []);
    }

    private static Bilingual ChosenOf(string word) => word switch
    {
        "median" => new("中位的一次", "the median draw"),
        "worst" => new("最低的一次", "the lowest draw"),
        "best" => new("最高的一次", "the highest draw"),
        _ => new("指定的一次", "the draw asked for"),
    };

    private static Bilingual Size(double value, string unit) => Bilingual.Each(language => unit is "%" or "pp" or "fraction"
        ? NumberWords.Difference(value, "pp", language)
        : $"{Numerals.Signed(value, 1)} {UnitNames.Of(unit).In(language)}".TrimEnd());

    private static string UnitOf(string unit) => unit is "1" or "fraction" ? string.Empty : unit;

    private static Bilingual Same(string text) => new(text, text);
}
