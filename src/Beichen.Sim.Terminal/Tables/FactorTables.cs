using Beichen.Sim.Experiments.Sensitivity;
using Beichen.Sim.Plans;
using Beichen.Sim.Terminal.Printing;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>Shares of factors on the terminal.</summary>
internal static class FactorTables
{
    private const int Most = 20;

    /// <summary>Prints one target in full, or total shares of several side by side.</summary>
    public static void Print(Output output, CompiledPlan plan, IReadOnlyList<FactorReport> reports)
    {
        if (reports.Count == 1) One(output, plan, reports[0]);
        else Several(output, plan, reports);
        foreach (FactorReport report in reports) Say(output, Name(plan, report, output.Language), report);
        Warn(output, plan, [.. reports.Where(report => !report.Converged)]);
        output.Console.WriteLine(output.Language.Pick($"{reports[0].Runs} 次推演 × {reports[0].Draws} 次抽样，种子 {reports[0].Seed}。S：单凭该因素的方差份额；S_T：连同它与别的因素的相互作用。",
            $"{reports[0].Runs} runs × {reports[0].Draws} draws, seed {reports[0].Seed}. "
            + "S: share of the variance by the factor alone; S_T: with what it does together with others."));
    }

    /// <summary>A row a factor and target.</summary>
    public static IEnumerable<object?[]> Rows(IReadOnlyList<FactorReport> reports) => reports.SelectMany(report => report.Factors.Select(row => (object?[])
        [report.Target, row.Id, row.Zh, row.En, row.Values, row.Index.First, row.Index.FirstLow,
            row.Index.FirstHigh, row.Index.Total, row.Index.TotalLow, row.Index.TotalHigh]));

    private static void One(Output output, CompiledPlan plan, FactorReport report)
    {
        Language language = output.Language;
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape($"{Name(plan, report, language)}: {report.Scenario}"));
        table.AddColumn(language.Pick("因素", "factor"));
        foreach (string head in new[] { "S [95%]", "S_T [95%]" }) table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        foreach (FactorShare row in report.Factors.Take(Most))
        {
            string mark = FactorQuestion.IsAbove(row.Index) ? " ▲" : "";
            table.AddRow(Markup.Escape(language.Pick(row.Zh, row.En)), Markup.Escape(Share(row.Index.First, row.Index.FirstLow, row.Index.FirstHigh)),
                Markup.Escape(Share(row.Index.Total, row.Index.TotalLow, row.Index.TotalHigh) + mark));
        }

        output.Console.Write(table);
        if (report.Factors.Count > Most)
            output.Console.WriteLine(language.Pick($"另有 {report.Factors.Count - Most} 项份额更小。", $"{report.Factors.Count - Most} more with smaller shares."));
    }

    private static void Several(Output output, CompiledPlan plan, IReadOnlyList<FactorReport> reports)
    {
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(output.Language.Pick("各指标的 S_T（%）", "S_T of each target, %")));
        table.AddColumn(output.Language.Pick("因素", "factor"));
        foreach (FactorReport report in reports) table.AddColumn(new TableColumn(Markup.Escape(Name(plan, report, output.Language))).RightAligned());
        foreach (FactorShare row in reports[0].Factors.OrderByDescending(row => reports.Max(report => Of(report, row.Id))).Take(Most))
            table.AddRow([Markup.Escape(output.Language.Pick(row.Zh, row.En)), .. reports.Select(report => Numerals.Fixed(Of(report, row.Id) * 100, 0))]);
        output.Console.Write(table);

        static double Of(FactorReport report, string id) => report.Factors.First(row => string.Equals(row.Id, id, StringComparison.Ordinal)).Index.Total;
    }

    private static void Say(Output output, string target, FactorReport report)
    {
        Language language = output.Language;
        FactorShare most = report.Factors[0];
        double alone = report.Factors.Sum(row => row.Index.First);
        output.Console.WriteLine(language.Pick(
            $"{target}：{most.Zh}居首（{Share(most.Index.Total, most.Index.TotalLow, most.Index.TotalHigh)}）；"
            + $"各因素单独作用合计 {NumberWords.Share(alone)}，{(alone < 0.9 ? "其余靠几项同时变动，或不在所问因素之内" : "几项同时变动另生的作用很小")}。",
            $"{target}: {most.En} comes first ({Share(most.Index.Total, most.Index.TotalLow, most.Index.TotalHigh)}); by themselves the factors "
            + $"make {NumberWords.Share(alone)} of the "
            + $"spread, {(alone < 0.9 ? "the rest arises where several move together, or from what was not asked about"
                : "and little arises where several move together")}."));
        foreach (FactorPair pair in report.Pairs.Take(3))
            output.Console.WriteLine(language.Pick($"{Words(pair.First).Zh}与{Words(pair.Second).Zh}同时变动另生 {Share(pair.Share, pair.Low, pair.High)}。",
                $"{Words(pair.First).En} and {Words(pair.Second).En} together add {Share(pair.Share, pair.Low, pair.High)}."));
        Bilingual Words(string id) =>
            report.Factors.First(row => string.Equals(row.Id, id, StringComparison.Ordinal)) is { } row ? new Bilingual(row.Zh, row.En) : default;
    }

    private static void Warn(Output output, CompiledPlan plan, IReadOnlyList<FactorReport> open)
    {
        if (open.Count == 0) return;
        Language language = output.Language;
        string names = string.Join(language.Pick("、", ", "), open.Select(report => Name(plan, report, language))),
            widest = NumberWords.Share(open.Max(report => report.WidestHalfWidth), 1);
        string above = open.Any(report => report.Factors.Any(row => FactorQuestion.IsAbove(row.Index))) ? language.Pick(
            "，且有 S 大于 S_T", ", and some S is above its S_T") : "";
        output.Console.WriteLine(language.Pick($"▲ 尚未收敛（{names}）：最宽的半区间 {widest}{above}；可用 --until 0.05 继续。",
            $"▲ Not converged ({names}): the widest half interval is {widest}{above}; go on with --until 0.05."));
    }

    private static string Name(CompiledPlan plan, FactorReport report, Language language)
    {
        var target = plan.ScoredTarget(report.Target);
        return language.Pick(target.Chinese, target.English);
    }

    private static string Share(double value, double low, double high) => $"{NumberWords.Share(value)} [{NumberWords.Share(low)}, {NumberWords.Share(high)}]";
}
