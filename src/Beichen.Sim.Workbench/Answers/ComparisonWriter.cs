using Beichen.Sim.Briefing;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Comparisons;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>Writes the panel of two that are compared: B is the reference, A what is looked at.</summary>
internal static class ComparisonWriter
{
    private const int MostMilestones = 10, MostSettings = 20;
    private static readonly Bilingual Between = new("乙 → 甲", "B → A"), Difference = new("之差，百分点 [95%]", "change, pp [95%]");

    /// <summary>Chances target by target, the milestones that moved, the settings that differ, and the command that says the same.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="command">The command that says the same.</param>
    public static PanelAnswer Of(ComparisonReport report, string command)
    {
        ScenarioDifference scenario = report.Comparison.Scenarios[0];
        CompiledPlan plan = report.Runs[0].Plan;
        return new PanelAnswer
        {
            Sentences = ComparisonSentences.Of(report),
            Heads = [new("达标概率", "Chance of"), Between, Difference],
            Rows = [.. scenario.Targets.Where(target => target.Probability is not null).Select(target => Row(
                new Bilingual(target.Zh, target.En), target.ProbabilityBefore, target.Probability,
                target.ProbabilityDifference, target.ProbabilityLow, target.ProbabilityHigh,
                target.ChanceDiffers)),
                .. scenario.JointProbability is null ? (IReadOnlyList<Bilingual>[])[] :
                    [Row(new("全部同时", "all together"), scenario.JointBefore, scenario.JointProbability,
                        scenario.JointDifference, scenario.JointLow, scenario.JointHigh,
                        scenario.JointDiffers)]],
            Further = [Milestones(scenario, plan), Settings(scenario, plan)],
            Command = command,
        };
    }

    private static PanelTable Milestones(ScenarioDifference scenario, CompiledPlan plan) => new(
        new("动了的节点", "Milestones that moved"),
        [new("节点，期限", "Milestone, due"), new("按期 乙 → 甲", "On time B → A"), Difference],
        [.. scenario.Milestones.Take(MostMilestones).Select(one => (IReadOnlyList<Bilingual>)
        [
            Named(one, plan),
            Same($"{NumberWords.Chance(one.ProbabilityBefore)} → {NumberWords.Chance(one.Probability)}"),
            Same(Points(one.Difference, one.Low, one.High)),
        ])],
        Math.Max(0, scenario.Milestones.Count - MostMilestones));

    private static PanelTable Settings(ScenarioDifference scenario, CompiledPlan plan) => new(
        new("设定之差", "Settings that differ"),
        [new("设定", "Setting"), new("乙", "B"), new("甲", "A")],
        [.. scenario.Settings.Take(MostSettings).Select(one => (IReadOnlyList<Bilingual>)
            [SettingWords.Name(one, plan), SettingWords.Value(one.Before), SettingWords.Value(one.After)])],
        Math.Max(0, scenario.Settings.Count - MostSettings));

    private static Bilingual Named(MilestoneDifference one, CompiledPlan plan)
    {
        if (one.MedianBefore is null && one.Median is null) return new($"{one.Zh}，{one.Due}", $"{one.En}, {one.Due}");
        string moved = $"{DateWords.Quarter(plan.Plan.Start, one.MedianBefore)}→{DateWords.Quarter(plan.Plan.Start, one.Median)}";
        return new($"{one.Zh}，{one.Due}；中位 {moved}", $"{one.En}, {one.Due}; median {moved}");
    }

    private static IReadOnlyList<Bilingual> Row(Bilingual name, double? was, double? now, double? moved, double? low, double? high, bool differs) =>
        was is { } before && now is { } chance && moved is { } by && low is { } from && high is { } to
            ? [name, Same($"{NumberWords.Chance(before)} → {NumberWords.Chance(chance)}"),
                Same(Points(by, from, to) + (differs ? " *" : ""))]
            : [name, Same(NumberWords.Chance(now)), Same(NumberWords.None)];

    // The unit stands in the head.
    private static string Points(double by, double low, double high) =>
        $"{Numerals.Signed(by * 100, 1)} [{Numerals.Signed(low * 100, 1)}, {Numerals.Signed(high * 100, 1)}]";

    // A number and its interval stay on one line.
    private static Bilingual Same(string text) => new(text.Replace(' ', '\u00A0'), text.Replace(' ', '\u00A0'));
}
