using System.Globalization;

namespace Beichen.Sim.Results.Scores;

/// <summary>
/// The answer of a run in three sentences: the chance of all targets, what timing decides, which targets fight. Every number is one of the manifest's.
/// </summary>
public static class SayingSentences
{
    // A sentence names so many targets; the table beside it has them all.
    private const int MostNamed = 3;

    /// <summary>The sentences; the first alone where the rest was not asked. Figures as reported come last, where they were asked for.</summary>
    public static IReadOnlyList<Bilingual> Of(RunSummary summary) =>
        summary.Sayings is { } sayings
            ? [Together(summary), Timing(summary, sayings), Conflicts(summary, sayings),
                .. (sayings.AsReported ?? []).Select(chance => Reported(summary, chance))]
            : [Together(summary)];

    /// <summary>A chance in the figures as reported, beside the chance itself, and that the rule is an assumption.</summary>
    public static Bilingual Reported(RunSummary summary, ReportedChance chance)
    {
        TargetScore target = summary.Target(chance.Target);
        string reported = NumberWords.Chance(chance.Probability, chance.Low, chance.High),
            made = NumberWords.Chance(chance.Made), moved = NumberWords.Share(chance.Moved);
        return new(
            $"上报口径（假设：略低于目标的增速有时按达标上报，账目不变）：“{target.Zh}”上报达标概率为{reported}，实际达标概率为{made}，{moved}的抽样未达标而上报达标。",
            "As reported (assumed: a growth just short of its target is sometimes reported as meeting it; "
            + $"the accounts stay as they are): '{target.En}' is reported as met "
            + $"with a chance of {reported}, is met with a chance of {made}; in {moved} of the draws it is missed and reported as met.");
    }

    /// <summary>A pair that fights or goes together, counted in draws, and how the two lean on the city's growth where that tells them apart.</summary>
    public static Bilingual Pair(RunSummary summary, RunSayings sayings, TargetConflict pair)
    {
        (TargetScore a, TargetScore b) = (summary.Target(pair.A), summary.Target(pair.B));
        string both = Count(pair.HitsBoth), met = Count(pair.HitsA), expected = Numerals.Fixed(pair.Product * summary.Draws, 0);
        Bilingual why = Why(sayings, pair);
        return new(
            $"达到“{a.Zh}”的{met}次抽样中，有{both}次同时达到“{b.Zh}”，若两者无关约为{expected}次{why.Zh}",
            $"of the {met} draws that meet '{a.En}', {both} also {(pair.HitsBoth == 1 ? "meets" : "meet")} '{b.En}', "
            + $"where about {expected} would if the two were unrelated{why.En}");
    }

    private static Bilingual Together(RunSummary summary)
    {
        if (summary.JointProbability is null) return new("推演期内没有到期的可评分指标。", "No scored target is due within this run.");
        string chance = NumberWords.Chance(summary.JointProbability, summary.JointLow, summary.JointHigh);
        var all = new Bilingual($"到期指标全部达标的概率为{chance}", $"All targets due are met together with a chance of {chance}");
        return summary.BindingTarget is { } binding
            ? new($"{all.Zh}，最常独自落空的是“{summary.Target(binding).Zh}”。", $"{all.En}; the one most often missed alone is '{summary.Target(binding).En}'.")
            : new($"{all.Zh}，没有哪一项曾独自落空。", $"{all.En}; none is ever the only one missed.");
    }

    private static Bilingual Timing(RunSummary summary, RunSayings sayings)
    {
        if (sayings.TimingEffects is not { } effects)
        {
            return new("时序的影响未作推演：这次推演不能让项目都再延后一季。",
                "What timing decides was not asked: in this run the projects cannot all come a quarter later than they do.");
        }

        TimingEffect[] moved = [.. effects.Where(effect => effect.Moves())
            .OrderByDescending(effect => Math.Abs(effect.ProbabilityAfter - effect.ProbabilityBefore))];
        if (moved.Length == 0)
        {
            return new("所有项目再晚一季，各项指标的变化均在抽样误差之内。", "With every project a quarter later no target moves beyond the noise of the draws.");
        }

        TimingEffect[] named = [.. moved.Take(MostNamed)];
        string zh = string.Join("；", named.Select(effect => Moved(summary, effect).Zh));
        string en = string.Join("; ", named.Select(effect => Moved(summary, effect).En));
        int others = moved.Length - named.Length, still = effects.Count - moved.Length;
        Bilingual less = others == 0 ? default : new(
            $"；另有{others}项达标概率变化较小", $"; the {(others == 1 ? "chance of 1 more changes" : $"chances of {others} more change")} less");
        Bilingual rest =
            still == 0 ? default : new($"；其余{still}项的变化在抽样误差之内", $"; {still} {(still == 1 ? "does" : "do")} not move beyond the noise of the draws");
        return new($"所有项目再晚一季：{zh}{less.Zh}{rest.Zh}。", $"With every project a quarter later: {en}{less.En}{rest.En}.");
    }

    private static Bilingual Conflicts(RunSummary summary, RunSayings sayings)
    {
        TargetConflict[] fights = [.. sayings.Conflicts.Where(pair => pair.Fights())];
        int kin = sayings.Conflicts.Count - fights.Length;
        if (fights.Length == 0)
        {
            return kin == 0
                ? new("没有哪两项指标的相互牵制或带动超出抽样误差。", "No two targets fight or go together beyond the noise of the draws.")
                : new(
                    $"没有哪两项指标相互牵制到超出抽样误差；{kin}对同进同退。",
                    $"No two targets fight beyond the noise of the draws; {kin} {(kin == 1 ? "pair goes" : "pairs go")} together.");
        }

        Bilingual first = Pair(summary, sayings, fights[0]);
        return new(
            $"相互牵制的指标有{fights.Length}对，最甚者：{first.Zh}。",
            $"{fights.Length} {(fights.Length == 1 ? "pair of targets fights" : "pairs of targets fight; the hardest")}: {first.En}.");
    }

    private static Bilingual Why(RunSayings sayings, TargetConflict pair)
    {
        int a = Leaning(sayings, pair.A), b = Leaning(sayings, pair.B);
        if (a == 0 || b == 0 || (a == b) == pair.Fights()) return default;
        return (a, b) switch
        {
            ( > 0, > 0) => new("（全市增速越高，两者都越易达到）", " (both are met more often the faster the city grows)"),
            ( < 0, < 0) => new("（全市增速越高，两者都越难达到）", " (both are met less often the faster the city grows)"),
            ( > 0, _) => new("（全市增速越高，前者越易达到，后者越难）", " (the faster the city grows, the more often the first is met and the less often the second)"),
            _ => new("（全市增速越高，前者越难达到，后者越易）", " (the faster the city grows, the less often the first is met and the more often the second)"),
        };
    }

    private static int Leaning(RunSayings sayings, string target) =>
        sayings.EvenGrowth.FirstOrDefault(even => string.Equals(even.Target, target, StringComparison.Ordinal))?.Leaning ?? 0;

    private static Bilingual Moved(RunSummary summary, TimingEffect effect)
    {
        TargetScore target = summary.Target(effect.Target);
        Bilingual shift = Bilingual.Each(language => NumberWords.Difference(effect.Difference, target.Unit, language));
        (string before, string after) = (NumberWords.Chance(effect.ProbabilityBefore), NumberWords.Chance(effect.ProbabilityAfter));
        return new($"“{target.Zh}”{shift.Zh}，达标概率{before}→{after}", $"'{target.En}' {shift.En}, its chance {before} → {after}");
    }

    private static string Count(int draws) => draws.ToString("#,0", CultureInfo.InvariantCulture);
}
