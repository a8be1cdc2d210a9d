using System.Globalization;
using System.Text;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Plans;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>What it takes, as a panel: its settings can be taken as one change of the state.</summary>
internal static class AchievePanel
{
    /// <summary>The answer as a panel.</summary>
    /// <param name="report">The answer.</param>
    /// <param name="asked">The request that it answers.</param>
    /// <param name="plan">The plan that it is about.</param>
    /// <param name="named">How a command names the scenario.</param>
    public static PanelAnswer Of(AchieveReport report, AchieveRequest asked, CompiledPlan plan, string named) => new()
    {
        Sentences = AchieveSentences.Of(report, [.. report.Targets.Select(plan.ScoredTarget)]),
        Heads = [new("办法", "Measure"), new("推到", "Set to"), new("亿元", "¥100m")],
        Rows = [.. report.Settings.Select(one => (IReadOnlyList<Bilingual>)
            [new(one.Zh, one.En), Same(NumberWords.Number(one.Value, 3)), Same(NumberWords.Number(one.Cost, 2))])],
        Command = CommandOf(asked, named),
        Levers = [.. report.Settings.Where(one => one is { From: null, IsDate: false }).Select(one => new LeverMove(one.Lever, one.On, one.Value))],
        Dates = [.. report.Settings.Where(one => one.IsDate).Select(one => new DateMove(one.On, one.Value, Exact: true))],
    };

    // Every part of the request that the command line would take otherwise.
    private static string CommandOf(AchieveRequest asked, string named)
    {
        var line = new StringBuilder();
        Add($"beichen achieve {named} --target {string.Join(' ', asked.Targets)} --probability {asked.Probability}");
        if (asked.Budget is { } budget) Add($" --budget {budget}");
        if (asked.Holds.Count > 0) Add($" --hold{string.Concat(asked.Holds.Select(one => FormattableString.Invariant($" {one.Target}={one.Probability}")))}");
        if (asked.Levers.Count > 0) Add($" --levers {string.Join(',', asked.Levers)}");
        Add($" --dates {(asked.Dates.Count > 0 ? string.Join(',', asked.Dates) : "none")}");
        if (asked.Quarters != AchieveRequest.UsualQuarters) Add($" --quarters {asked.Quarters}");
        if (asked.Steps != AchieveRequest.UsualSteps) Add($" --steps {asked.Steps}");
        Add($" --draws {asked.Sampling.Draws} --seed {asked.Sampling.Seed}");
        return line.ToString();

        void Add(FormattableString text) => line.Append(text.ToString(CultureInfo.InvariantCulture));
    }

    private static Bilingual Same(string text) => new(text, text);
}
