using System.Globalization;
using System.Text;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Levers;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>
/// The parameters of a compiled scenario as Markdown, a table a part. Of parts with many entities (activities, chains, parks,
/// projects) only what entities inherit from their defaults or kind is shown; what one states for itself stands in its seed file.
/// Rows that differ by nothing but the owner are one row. The same plan gives the same text.
/// </summary>
public static class ParameterTables
{
    /// <summary>Mark after which a document holds the tables.</summary>
    public const string Begin = "<!-- parameters:begin -->";

    /// <summary>Mark before which the tables end.</summary>
    public const string End = "<!-- parameters:end -->";

    private static readonly (string Part, string Title, bool InheritedAlone)[] Parts =
    [
        ("accounts", "Accounts 核算", false),
        ("activities", "Activities 行业: defaults", true),
        ("chains", "Chains 产业链: defaults", true),
        ("parks", "Parks 园区: defaults", true),
        ("projects", "Kinds of project 项目类型", true),
        ("attraction", "Attraction 招商", false),
        ("commerce", "Commerce 商业", false),
        ("firms", "Firms 企业", false),
        ("households", "Households 居民", false),
        ("budget", "Budget 预算", false),
        ("energy", "Energy 能源", false),
        ("outbreaks", "Outbreaks 疫情", false),
        ("property", "Real estate 房地产", false),
        ("factors", "Common factors 共同因子", false),
        ("correlations", "Correlations of the factors' scores 因子相关", false),
    ];

    /// <summary>All tables, the levers last.</summary>
    public static string Of(CompiledPlan plan)
    {
        var text = new StringBuilder();
        foreach ((string part, string title, bool inheritedAlone) in Parts)
        {
            Head(text, title);
            foreach (IGrouping<Row, string> row in Rows(plan.Ledger, part, inheritedAlone)) Line(text, row);
        }

        Head(text, "Levers 杠杆: the default, which changes nothing, and the range that a scenario may set");
        foreach (LeverText lever in plan.Seeds.Levers.OrderBy(l => l.Id, StringComparer.Ordinal))
        {
            Cells(text, $"`{lever.Id}`", Number(lever.Default), lever.Unit, $"set within [{Number(lever.Low)}, {Number(lever.High)}]", "setting", "—");
        }

        return text.ToString();
    }

    /// <summary>A document with the tables between its marks; null when a mark is missing.</summary>
    /// <param name="document">Text of the document.</param>
    /// <param name="tables">What is to stand between the marks.</param>
    public static string? Into(string document, string tables)
    {
        int begin = document.IndexOf(Begin, StringComparison.Ordinal);
        int end = begin < 0 ? -1 : document.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0 ? null : $"{document[..(begin + Begin.Length)]}\n{tables}{document[end..]}";
    }

    private static IEnumerable<IGrouping<Row, string>> Rows(Ledger ledger, string part, bool inheritedAlone) => ledger.Entries
        .Where(e => e.Path.StartsWith(part + "/", StringComparison.Ordinal)
            && e.Basis is not ("setting" or "scenario") && (!inheritedAlone || e.InheritedFrom is not null))
        .Select(e => (Row: RowOf(e, out string owner), Owner: owner))
        .GroupBy(e => e.Row, e => e.Owner)
        .OrderBy(g => g.Key.Name, StringComparer.Ordinal)
        .ThenBy(Owners, StringComparer.Ordinal);

    // projects/smc-2/approval/planned from kinds/industrial/approval is approval/planned of industrial.
    private static Row RowOf(LedgerEntry entry, out string owner)
    {
        string[] steps = entry.Path.Split('/');
        string[] from = entry.InheritedFrom?.Split('/') ?? [];
        int first = 1;
        owner = "";
        if (from.Length > 0)
        {
            first = 2;
            owner = from[0] == "kinds" ? from[1] : from.Length > 2 ? from[2] : "";
        }
        else if (steps.Length > 3 && steps[1] is ("streams" or "items"))
        {
            first = 3;
            owner = steps[2];
        }

        return new Row(string.Join('/', steps[first..]), entry.Value, entry.Unit, entry.Distribution ?? "—", entry.Basis, entry.Confidence ?? "—");
    }

    private static string Owners(IEnumerable<string> owners) =>
        string.Join(", ", owners.Distinct(StringComparer.Ordinal).Where(o => o.Length > 0).Order(StringComparer.Ordinal));

    private static void Head(StringBuilder text, string title)
    {
        text.Append(text.Length > 0 ? "\n" : "").Append("### ").Append(title).Append("\n\n");
        Cells(text, "parameter", "value", "unit", "distribution", "basis", "confidence");
        text.Append("|---|---|---|---|---|---|\n");
    }

    private static void Line(StringBuilder text, IGrouping<Row, string> row)
    {
        string owners = Owners(row);
        Row r = row.Key;
        Cells(text, $"`{r.Name}`" + (owners.Length > 0 ? $": {owners}" : ""), r.Value, r.Unit, r.Distribution, r.Basis, r.Confidence);
    }

    private static void Cells(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        foreach (string cell in cells) text.Append("| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        text.Append("|\n");
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private sealed record Row(string Name, string Value, string Unit, string Distribution, string Basis, string Confidence);
}
