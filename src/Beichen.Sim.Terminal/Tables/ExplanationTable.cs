using System.Globalization;
using Beichen.Sim.Experiments.Explanation;
using Beichen.Sim.Terminal.Printing;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>The tree behind a number on the terminal, and as rows of a table.</summary>
internal static class ExplanationTable
{
    // Parts below this share of what their parent is made of are told together, and so are those beyond the largest few.
    private const double Small = 0.02;
    private const int Most = 8;

    /// <summary>Prints the tree to so many levels, and what it says.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="levels">How deep.</param>
    /// <param name="names">What the uncertain value of a path is called.</param>
    public static void Print(Output output, ExplanationAnswer answer, int levels, Func<string, Bilingual> names)
    {
        Language language = output.Language;
        Table table = new Table().Border(TableBorder.Simple)
            .Title(Markup.Escape($"{language.Pick(answer.Zh, answer.Name)}: {answer.Scenario} {answer.Quarter}"));
        table.AddColumn(language.Pick("构成", "part"));
        table.AddColumn(new TableColumn(language.Pick("贡献", "contribution")).RightAligned());
        table.AddColumn(new TableColumn(language.Pick("规则", "rule")).NoWrap());
        table.AddColumn(language.Pick("来源", "source"));
        table.AddRow(language.Pick("合计", "the number"), Value(answer, language), answer.Rule, "");
        Dictionary<string, ExplainedSource> sources = answer.Sources.ToDictionary(source => source.Path, StringComparer.Ordinal);
        Add(table, language, answer.Children, answer.Unit, 1, levels, sources);
        output.Console.Write(table);
        foreach (string sentence in ExplanationWords.Of(answer, names, language)) output.Console.WriteLine(sentence);
    }

    /// <summary>Every part with its sources, the deepest as well.</summary>
    public static IEnumerable<object?[]> Rows(ExplanationAnswer answer) =>
        Rows(answer.Children, 1, "", answer.Unit, answer.Sources.ToDictionary(source => source.Path, StringComparer.Ordinal));

    private static IEnumerable<object?[]> Rows(
        IReadOnlyList<ExplainedPart> parts, int level, string above, string unit, Dictionary<string, ExplainedSource> sources) => parts.SelectMany(part =>
    {
        string path = above.Length == 0 ? part.Zh : $"{above} / {part.Zh}";
        object?[] row = [level, path, part.Name, part.Contribution, unit, part.Rule, string.Join("; ", part.Source),
            string.Join("; ", part.Source.Select(source => sources[source].Quote ?? sources[source].Source))];
        return Rows(part.Children, level + 1, path, unit, sources).Prepend(row);
    });

    private static void Add(Table table, Language language, IReadOnlyList<ExplainedPart> parts,
        string unit, int level, int levels, Dictionary<string, ExplainedSource> sources)
    {
        double all = parts.Sum(part => Math.Abs(part.Contribution));
        ExplainedPart[] shown = [.. parts.Where(part => Math.Abs(part.Contribution) >= Small * all).Take(level == 1 ? 3 * Most : Most)],
            rest = [.. parts.Except(shown)];
        string indent = new(' ', 2 * level);
        foreach (ExplainedPart part in shown)
        {
            table.AddRow(Markup.Escape(indent + language.Pick(part.Zh, part.Name)),
                Size(part.Contribution, unit, language), part.Rule, Markup.Escape(Source(part, language, sources)));
            if (level < levels) Add(table, language, part.Children, unit, level + 1, levels, sources);
        }

        if (rest.Length > 0)
            table.AddRow(indent + language.Pick($"其余 {rest.Length} 项", $"{rest.Length} more"),
                Size(rest.Sum(part => part.Contribution), unit, language), "", "");
    }

    // The report's own words where it has any, else the first value that was assumed, else the first of all.
    private static string Source(ExplainedPart part, Language language, Dictionary<string, ExplainedSource> sources)
    {
        ExplainedSource[] rows = [.. part.Source.Select(path => sources[path])];
        if (rows.Length == 0) return "";
        string more = rows.Length > 1 ? language.Pick($"（共 {rows.Length} 项）", $" (of {rows.Length})") : "";
        if (Array.Find(rows, row => row.Quote is not null) is { } quoted) return $"「{quoted.Quote}」{more}";
        ExplainedSource first = Array.Find(rows, row => row.Assumed) ?? rows[0];
        string mark = first.Assumed ? language.Pick("▲假设 ", "▲assumed ") : "";
        return $"{mark}{first.Path}{(first.Drawn is { } value ? $" = {value.ToString("0.####", CultureInfo.InvariantCulture)}" : "")}{more}";
    }

    /// <summary>The number itself in its unit.</summary>
    public static string Value(ExplanationAnswer answer, Language language) =>
        IsRate(answer.Unit) ? NumberWords.Share(answer.Value, 3) : $"{NumberWords.Number(answer.Value, 3)} {UnitNames.Of(answer.Unit).In(language)}".TrimEnd();

    private static bool IsRate(string unit) => unit is "%" or "pp" or "fraction";

    /// <summary>A contribution in its unit.</summary>
    public static string Size(double value, string unit, Language language) =>
        IsRate(unit) ? Numerals.Signed(value * 100, 3) + NumberWords.Points(language)
            : $"{Numerals.Signed(value, 3)} {UnitNames.Of(unit).In(language)}".TrimEnd();
}
