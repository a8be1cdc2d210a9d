using System.Globalization;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>Which change does it, as a panel: what each adds to the chance of a target, the most first.</summary>
internal static class AttributionPanel
{
    /// <summary>The answer as a panel.</summary>
    /// <param name="report">The answer.</param>
    /// <param name="plan">The plan that it is about.</param>
    /// <param name="named">How a command names the scenario.</param>
    public static PanelAnswer Of(AttributionReport report, CompiledPlan plan, string named)
    {
        AttributedChange[] changes = [.. report.Changes.OrderByDescending(change => Math.Abs(change.Chance))];
        Kernel.Accounts.TargetParameters target = plan.ScoredTarget(report.Target);
        string before = NumberWords.Chance(report.ChanceBefore), after = NumberWords.Chance(report.ChanceAfter),
            plans = Numerals.Fixed(report.Plans, 0), draws = Numerals.Fixed(report.Draws, 0);
        Bilingual most = Bilingual.Each(language => NumberWords.ChanceDifference(changes[0].Chance, language));
        return new PanelAnswer
        {
            Sentences =
            [
                new($"“{target.Chinese}”达标概率由{before}到{after}；{changes.Length}项改动中“{changes[0].Zh}”贡献最大（{most.Zh}）。",
                    $"The chance of {target.English} goes from {before} to {after}; of {changes.Length} changes {changes[0].En} adds most ({most.En})."),
                report.Method is "exact"
                    ? new($"Shapley 值，{plans} 组改动全部推演，每组 {draws} 次抽样；± 为 95% 误差。",
                        $"Shapley values over all {plans} sets of changes, {draws} draws each; ± is the 95 % error.")
                    : new($"Shapley 值，按次序抽取，共 {plans} 组改动，每组 {draws} 次抽样；± 为 95% 误差。",
                        $"Shapley values over sampled orders, {plans} sets of changes, {draws} draws each; ± is the 95 % error."),
            ],
            Heads = [new("改动", "Change"), new("概率，百分点", "Chance, pp"), new("±", "±")],
            Rows = [.. changes.Select(change => (IReadOnlyList<Bilingual>)
                [new(change.Zh, change.En), Same(Numerals.Signed(change.Chance * 100, 1)),
                    Same(Numerals.Fixed(Interval.HalfWidth(change.ChanceError * 100), 1))])],
            Command = string.Create(CultureInfo.InvariantCulture,
                $"beichen attribute {named} --target {report.Target} --draws {report.Draws} --seed {report.Seed}"),
        };
    }

    private static Bilingual Same(string text) => new(text, text);
}
