using System.Globalization;
using Beichen.Sim.Analysis.Robustness;
using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Accounts;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>
/// Scenarios as policies and draws as states of the world (model II.16): the same draw of every scenario is the same world, so that
/// regret is what the scenario falls short, in that world, of the best of those compared.
/// </summary>
public static class RobustnessTables
{
    // What is printed, and in which order; the ranking is followed from the mean.
    private static readonly (RobustnessMetric Metric, string Zh, string En)[] Shown =
    [
        (RobustnessMetric.Mean, "均值", "mean"), (RobustnessMetric.MeanRegret, "平均后悔", "mean regret"), (RobustnessMetric.Regret90, "后悔P90", "regret P90"),
        (RobustnessMetric.MaximumRegret, "最大后悔", "largest regret"),
        (RobustnessMetric.Worst, "最坏一次", "worst draw"), (RobustnessMetric.Satisficing, "达标份额", "share met"),
    ];

    /// <summary>Prints the table, who wins by which metric, and where the ranking flips.</summary>
    public static void Print(IAnsiConsole console, Language language, IReadOnlyList<ScoredRun> runs, RobustnessTable robustness, string target)
    {
        TargetParameters of = runs[0].Columns.Plan.Targets.First(known => string.Equals(known.Id, target, StringComparison.Ordinal));
        string title = language.Pick(
            $"{of.Chinese}：余量的稳健性{(NumberWords.IsRate(of.Unit) ? "，百分点" : "")}", $"{of.English}: robustness of the margin");
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(title));
        table.AddColumn(language.Pick("情景", "scenario"));
        foreach ((_, string zh, string en) in Shown) table.AddColumn(new TableColumn(Markup.Escape(language.Pick(zh, en))).RightAligned());
        for (int l = 0; l < runs.Count; l++)
        {
            int policy = l;
            table.AddRow([Markup.Escape(language.Pick(runs[l].Identity.ScenarioZh, runs[l].Identity.ScenarioEn)),
                .. Shown.Select(shown => Markup.Escape(Cell(robustness, policy, shown.Metric, of, language)))]);
        }

        console.Write(table);
        console.WriteLine(language.Pick(
            "◆ 该口径下最优。后悔：同一抽样下比所比情景中最好者差多少。", "◆ best by that measure. Regret: how far it falls short, in the same draw, of the best scenario compared."));
        console.WriteLine(Best(language, runs, robustness));
        foreach (string line in Sentences(language, runs, robustness)) console.WriteLine(line);
    }

    // Which scenario is the best by its mean, as far as the draws can tell.
    private static string Best(Language language, IReadOnlyList<ScoredRun> runs, RobustnessTable robustness)
    {
        string assurance = NumberWords.Share(1 - RobustnessTable.Error);
        IEnumerable<ScoredRun> contenders = robustness.Contenders.Select(l => runs[l]);
        string zh = string.Join("、", contenders.Select(run => $"“{run.Identity.ScenarioZh}”")),
            en = string.Join(", ", contenders.Select(run => run.Identity.ScenarioEn));
        return robustness.Contenders.Count == 1
            ? language.Pick($"按均值最好的是{zh}（置信度 {assurance}）。", $"The best by the mean is {en}, at {assurance} assurance.")
            : language.Pick($"按均值最好的在{zh}之中（置信度 {assurance}），抽样还分不出是哪一个。",
                $"The best by the mean is one of {en}, at {assurance} assurance; the draws do not tell which.");
    }

    /// <summary>
    /// Where another measure would rank two scenarios the other way round than the mean does; one sentence a measure, or one that says it nowhere does.
    /// </summary>
    internal static IReadOnlyList<string> Sentences(Language language, IReadOnlyList<ScoredRun> runs, RobustnessTable robustness)
    {
        var lines = new List<string>();
        foreach ((RobustnessMetric metric, string zh, string en) in Shown)
        {
            IReadOnlyList<(int First, int Second)> flips = robustness.Flips(RobustnessMetric.Mean, metric);
            if (flips.Count == 0) continue;
            string Zh(int l) => runs[l].Identity.ScenarioZh;
            string En(int l) => runs[l].Identity.ScenarioEn;
            (int First, int Second) = flips[0];
            string moreZh = flips.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"，另有{flips.Count - 1}对") : "";
            string moreEn = flips.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {flips.Count - 1} more pairs") : "";
            lines.Add(language.Pick($"排序翻转：按均值“{Zh(First)}”优于“{Zh(Second)}”，按{zh}则相反{moreZh}。",
                $"The ranking flips: by the mean {En(First)} beats {En(Second)}, by {en} it is the other way round{moreEn}."));
        }

        if (lines.Count == 0) lines.Add(language.Pick("各口径排序一致，没有翻转。", "No measure ranks two scenarios the other way round than the mean does."));
        return lines;
    }

    private static string Cell(RobustnessTable robustness, int policy, RobustnessMetric metric, TargetParameters target, Language language)
    {
        double value = robustness.Policies[policy][metric];
        double best = robustness.Policies[robustness.Pick(metric)][metric];
        string text = metric switch
        {
            RobustnessMetric.Satisficing => NumberWords.Chance(value),
            RobustnessMetric.Mean or RobustnessMetric.Worst => PointCells.Difference(value, target.Unit, language),
            _ => PointCells.Size(value, target.Unit, language),
        };
        return value == best ? $"◆ {text}" : text;
    }
}
