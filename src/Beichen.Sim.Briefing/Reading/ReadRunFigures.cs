using System.Globalization;
using System.Text.Json;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using static Beichen.Sim.Briefing.Reading.Evidence;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>Holds the fan of growth and the curve of investment against the bands of a run's manifest.</summary>
internal static class ReadRunFigures
{
    private static readonly Dictionary<string, (string Zh, string En)> Predicates = new(StringComparer.Ordinal)
    {
        ["基本稳妥"] = ("基本稳妥", "is very likely to be met"),
        ["有望"] = ("有望达到", "is likely to be met"),
        ["略占优"] = ("略占优", "is rather likely to be met"),
        ["五五开"] = ("五五开", "has even odds"),
        ["略偏难"] = ("略偏难", "is rather unlikely to be met"),
        ["偏难"] = ("偏难", "is unlikely to be met"),
        ["极难"] = ("极难达到", "is very unlikely to be met"),
        ["几无可能"] = ("几无可能达到", "is almost never met"),
    };

    public static IEnumerable<Disagreement> Fan(ReadFigure figure, string[][] rows, Evidence e)
    {
        JsonElement[] bands = [.. e.List("gdpGrowth")];
        (TargetParameters target, JsonElement score) = Target(e, TargetMeasure.GdpGrowth);
        for (int at = 0; at < rows.Length; at++)
        {
            double[] values = Values(bands[at]);
            if (rows[at][0] != Text(bands[at], "quarter") || !values.Select((value, band) => ReadFigures.Same(rows[at][band + 1], value)).All(same => same)
                || !ReadFigures.Same(rows[at][8], target.Value!.Value)) yield return ReadFigures.Stale(figure, rows[at][0]);
        }

        string asked = e.Said.Value(target.Value!.Value, "%"), chance = Said.ChanceCell(Number(score, "probability")),
            median = e.Said.Value(double.Parse(rows[^1][4], CultureInfo.InvariantCulture), "%");
        foreach (Disagreement found in ReadFigures.Titled(figure, e.Pick($"全年增长 {asked} 的目标{Predicate(score).Zh}：达标概率 {chance}，中位 {median}",
            $"The {asked} growth target {Predicate(score).En}: probability {chance}, median {median}"))) yield return found;
    }

    public static IEnumerable<Disagreement> Investment(ReadFigure figure, string[][] rows, Evidence e)
    {
        JsonElement[] bands = [.. e.List("investmentYearToDate")];
        (TargetParameters target, JsonElement score) = Target(e, TargetMeasure.InvestmentGrowth);
        DistrictPlan plan = e.Request.Run.Plan;
        double last = plan.Accounts.BaseInvestment.Median * plan.Accounts.InvestmentBaseRevision, level = last * (1 + target.Value!.Value), before = 0;
        for (int at = 0; at < rows.Length; at++)
        {
            double[] values = Values(bands[at]);
            before += last * plan.Accounts.InvestmentSeason[plan.Season(at)];
            if (rows[at][0] != Text(bands[at], "quarter") || !ReadFigures.Same(rows[at][2], values[0]) || !ReadFigures.Same(rows[at][3], values[3])
                || !ReadFigures.Same(rows[at][4], values[6]) || !Near(rows[at][5], before) || !Near(rows[at][6], level))
                yield return ReadFigures.Stale(figure, rows[at][0]);
        }

        double gap = double.Parse(rows[^1][3], CultureInfo.InvariantCulture) - level;
        string asked = e.Said.Value(target.Value.Value, "%"), chance = Said.ChanceCell(Number(score, "probability"));
        string size = Said.Fixed(Math.Abs(gap), 1), billion = Said.Fixed(Math.Abs(gap) / 10, 2);
        (string zh, string en) = size == "0.0" ? ("中位与目标持平", "the median equals the target")
            : gap < 0 ? ($"中位比目标少 {size} 亿元", $"the median falls ¥{billion}bn short") : ($"中位比目标多 {size} 亿元", $"the median is ¥{billion}bn above");
        foreach (Disagreement found in ReadFigures.Titled(figure, e.Pick($"投资增长 {asked} 的目标{Predicate(score).Zh}：达标概率 {chance}，{zh}",
            $"The {asked} investment target {Predicate(score).En}: probability {chance}, {en}"))) yield return found;
    }

    private static (TargetParameters Target, JsonElement Score) Target(Evidence e, TargetMeasure measure)
    {
        TargetParameters target = e.Request.Run.Plan.Targets.First(known => known.Measure == measure);
        return (target, e.TargetOf(target.Id));
    }

    private static (string Zh, string En) Predicate(JsonElement score) =>
        Predicates[Said.Word(Number(score, "probability"), Number(score, "low"), Number(score, "high")).Zh];

    private static double[] Values(JsonElement band) => [.. band.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())];

    // Sums of the plan's own numbers: another order of adding them is another last digit.
    private static bool Near(string text, double value) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out double number) && Math.Abs(number - value) <= 1e-9 * Math.Max(1, Math.Abs(value));
}
