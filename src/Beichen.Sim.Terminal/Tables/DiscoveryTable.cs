using System.Globalization;
using Beichen.Sim.Experiments.Discovery;
using Beichen.Sim.Kernel.Accounts;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>The conditions under which a target is missed, on the terminal.</summary>
internal static class DiscoveryTable
{
    /// <summary>A row a condition: target, group, path, words, limits, quasi-p, share of resamples.</summary>
    public static IEnumerable<object?[]> Rows(IReadOnlyList<DiscoveryReport> reports) => reports.SelectMany(report =>
        report.Conditions.Select(condition => Row(report, 1, condition))
            .Concat((report.Second?.Conditions ?? []).Select(condition => Row(report, 2, condition))));

    /// <summary>Prints the conditions of one target, the trade-off and the sentences.</summary>
    public static void Print(IAnsiConsole console, Language language, TargetParameters target, DiscoveryReport report)
    {
        string name = language.Pick(target.Chinese, target.English);
        if (report.Conditions.Count == 0)
        {
            console.WriteLine(report.Misses == 0
                ? language.Pick($"{report.Draws} 次抽样中“{target.Chinese}”无一落空。", $"{target.English} is missed in none of {report.Draws} draws.")
                : language.Pick($"“{target.Chinese}”在 {NumberWords.Share(report.Misses, report.Draws)} 的抽样中落空，未见哪几项条件能把落空集中起来。",
                    $"{target.English} is missed in {NumberWords.Share(report.Misses, report.Draws)} of draws; no few conditions gather the misses."));
            console.WriteLine($"{report.Draws} {language.Pick("次抽样", "draws")}, {language.Pick("种子", "seed")} {report.Seed}");
            return;
        }

        console.WriteLine(language.Pick(
            $"“{target.Chinese}”："
            + $"凡{string.Join("，且", report.Conditions.Select(condition => condition.Zh))}的抽样，{NumberWords.Share(report.MissesInside, report.Inside)} "
            + $"落空（全部抽样 {NumberWords.Share(report.Misses, report.Draws)}）；这些占全部落空的 {NumberWords.Share(report.MissesInside, report.Misses)}。",
            $"{target.English}: of the draws in "
            + $"which {string.Join(" and ", report.Conditions.Select(condition => condition.En))}, {NumberWords.Share(report.MissesInside, report.Inside)} "
            + $"miss (of all draws {NumberWords.Share(report.Misses, report.Draws)}); "
            + $"they hold {NumberWords.Share(report.MissesInside, report.Misses)} of all misses."));
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape($"{name}: {report.Scenario}"));
        table.AddColumn(language.Pick("条件", "condition"));
        foreach (string head in new[] { language.Pick("拟p值", "quasi-p"), language.Pick("重抽样中再现", "in resamples") })
            table.AddColumn(new TableColumn(head).RightAligned());
        foreach (DiscoveredCondition condition in report.Conditions)
            table.AddRow(Markup.Escape(language.Pick(condition.Zh, condition.En)),
                condition.QuasiP < 0.001 ? "<0.001" : condition.QuasiP.ToString("0.000", CultureInfo.InvariantCulture), NumberWords.Share(condition.Stability));
        console.Write(table);
        if (report.Conditions.Any(condition => condition.Stability < 0.5))
            console.WriteLine(language.Pick("▲ 重抽样中再现不到一半的条件，可能只是巧合。", "▲ A condition that comes again in fewer than half of the resamples may be luck."));
        PrintTradeOff(console, language, report);
        if (report.Second is { } second)
        {
            console.WriteLine(language.Pick(
                $"其余 {second.Draws} 次抽样里还有一组："
                + $"凡{string.Join("，且", second.Conditions.Select(condition => condition.Zh))}的，{NumberWords.Share(second.MissesInside, second.Inside)} "
                + $"落空（其余抽样 {NumberWords.Share(second.Misses, second.Draws)}）。",
                $"Among the other {second.Draws} draws a second group: "
                + $"of those in which {string.Join(" and ", second.Conditions.Select(condition => condition.En))}, "
                + $"{NumberWords.Share(second.MissesInside, second.Inside)} miss (of those draws {NumberWords.Share(second.Misses, second.Draws)})."));
        }

        string fresh = report.FreshDensity is { } density ? NumberWords.Share(density) : "—";
        console.WriteLine(language.Pick(
            $"覆盖 {NumberWords.Share(report.MissesInside, report.Misses)}，密度 {NumberWords.Share(report.MissesInside, report.Inside)}；"
            + $"同法用于未见过的抽样，密度 {fresh}。查 {report.Inputs} 项输入，搜与结果最相关的 {report.Searched} 项。相关不等于原因。",
            $"Coverage {NumberWords.Share(report.MissesInside, report.Misses)}, density {NumberWords.Share(report.MissesInside, report.Inside)}; "
            + $"on draws not seen by the search, density {fresh}. {report.Inputs} inputs looked at, "
            + $"the {report.Searched} that go with the outcome most searched. What goes together need not be a cause."));
        console.WriteLine($"{report.Draws} {language.Pick("次抽样", "draws")}, {language.Pick("种子", "seed")} {report.Seed}");
    }

    private static void PrintTradeOff(IAnsiConsole console, Language language, DiscoveryReport report)
    {
        if (report.TradeOff.Count < 3) return;
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(language.Pick("取舍：密度高则覆盖少", "the trade-off: more density, less coverage")));
        foreach (string head in new[]
        {
            language.Pick("覆盖", "coverage"), language.Pick("密度", "density"), language.Pick("抽样占比", "share of draws"), language.Pick("条件数", "conditions")
        })
            table.AddColumn(new TableColumn(head).RightAligned());
        foreach (DiscoveryStep step in report.TradeOff)
            table.AddRow(NumberWords.Share(step.Coverage), NumberWords.Share(step.Density),
                NumberWords.Share(step.Mass), step.Conditions.ToString(CultureInfo.InvariantCulture));
        console.Write(table);
    }

    private static object?[] Row(DiscoveryReport report, int group, DiscoveredCondition one) =>
        [report.Target, group, one.Path, one.Zh, one.En, one.Low, one.High, one.QuasiP, one.Stability];
}
