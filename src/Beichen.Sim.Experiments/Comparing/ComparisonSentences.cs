using Beichen.Sim.Results.Comparisons;

namespace Beichen.Sim.Experiments.Comparing;

/// <summary>What a planner is told of two scenarios on the same draws, in sentences.</summary>
public static class ComparisonSentences
{
    /// <summary>How many targets the first of the others makes likelier, what it does to the target asked for, and to all together.</summary>
    /// <param name="report">The comparison.</param>
    public static IReadOnlyList<Bilingual> Of(ComparisonReport report)
    {
        ScenarioDifference scenario = report.Comparison.Scenarios[0];
        var reference = new Bilingual(report.Runs[0].Identity.ScenarioZh, report.Runs[0].Identity.ScenarioEn);
        var sentences = new List<Bilingual> { Counted(scenario, reference) };
        if (scenario.Targets.FirstOrDefault(target => string.Equals(target.Target, report.Target, StringComparison.Ordinal)) is { } asked)
            sentences.Add(Asked(asked));
        if (scenario is { JointBefore: { } was, JointProbability: { } joint, JointDifference: { } moved, JointLow: { } low, JointHigh: { } high })
        {
            string from = NumberWords.Chance(was), to = NumberWords.Chance(joint);
            Bilingual by = Bilingual.Each(language => NumberWords.ChanceDifference(moved, low, high, language));
            sentences.Add(new($"计分目标全部达标的概率由{from}到{to}，差{by.Zh}。", $"The chance of all scored targets together goes from {from} to {to}: {by.En}."));
        }

        sentences.Add(Drawn(report));
        return sentences;
    }

    private static Bilingual Counted(ScenarioDifference scenario, Bilingual reference)
    {
        TargetDifference[] scored = [.. scenario.Targets.Where(target => target.ProbabilityDifference is not null)];
        int up = scored.Count(target => target.ChanceDiffers && target.ProbabilityDifference > 0),
            down = scored.Count(target => target.ChanceDiffers && target.ProbabilityDifference < 0), same = scored.Length - up - down;
        return new(
            $"与“{reference.Zh}”相比，“{scenario.Zh}”使{up}个目标的达标概率上升、{down}个下降，{same}个分不出。",
            $"Targets under {scenario.En} against {reference.En}: {up} likelier, {down} less likely, {same} not told apart.");
    }

    private static Bilingual Asked(TargetDifference target)
    {
        Bilingual mean = Bilingual.Each(language => NumberWords.Difference(target.MeanDifference, target.MeanLow, target.MeanHigh, target.Unit, language));
        if (target is not
            {
                ProbabilityBefore: { } before, Probability: { } chance, ProbabilityDifference: { } moved, ProbabilityLow: { } low, ProbabilityHigh: { } high,
            }) return new($"“{target.Zh}”不计分，结果均差{mean.Zh}。", $"{target.En} is not scored; its outcome differs by {mean.En} in the mean.");
        string from = NumberWords.Chance(before), to = NumberWords.Chance(chance);
        Bilingual by = Bilingual.Each(language => NumberWords.ChanceDifference(moved, low, high, language));
        return new(
            $"“{target.Zh}”的达标概率由{from}到{to}，差{by.Zh}；结果均差{mean.Zh}。",
            $"The chance of {target.En} goes from {from} to {to}: {by.En}; its outcome differs by {mean.En} in the mean.");
    }

    private static Bilingual Drawn(ComparisonReport report)
    {
        string draws = NumberWords.Number(report.Runs[0].Columns.Draws, 0);
        return report.Runs.Any(run => run.Identity.Actuals is { IsWeighted: true })
            ? new($"各{draws}次抽样，已按公布数加权，不能逐次配对：方括号为两组独立抽样的95%区间。",
                $"{draws} draws each, weighted by published figures and no longer paired: brackets are 95 % intervals of independent draws.")
            : new($"同一组{draws}次抽样逐次配对；方括号为95%抽样误差，* 为与零分得清。",
                $"The same {draws} draws, paired; brackets are 95 % Monte Carlo intervals, * is told from zero.");
    }
}
