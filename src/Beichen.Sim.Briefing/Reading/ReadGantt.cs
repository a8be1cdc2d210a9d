using System.Text.Json;
using static Beichen.Sim.Briefing.Reading.Evidence;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>Holds the projects over time against the manifest, and their lights against the columns and the rules.</summary>
internal static class ReadGantt
{
    private const int MostLights = 4;
    private const double Beyond = 999;
    private static readonly string[] Colours = ["green", "yellow", "red"];

    private sealed record Row(JsonElement Project, JsonElement Last)
    {
        public double? Planned => Text(Last, "stage") is "producing" ? Number(Last, "target") : null;

        public double Date(string level) => Project.GetProperty("production" + level) is { ValueKind: JsonValueKind.Number } date ? date.GetDouble() : Beyond;
    }

    public static IEnumerable<Disagreement> Check(ReadFigure figure, string[] head, string[][] rows, Evidence e)
    {
        Row[] expected = [.. Rows(e)];
        if (rows.Length != expected.Length) yield return new Disagreement(figure.Title, $"{rows.Length} projects", $"{expected.Length}");
        IReadOnlyDictionary<string, double[][]> lights = ReadLights.Of(e);
        string[] columns =
            [.. lights.Count == 0 ? [] : ReadLights.Quarters(e).Take(MostLights).SelectMany(quarter => Colours.Select(colour => $"{colour}_{quarter}"))];
        if (!head.Skip(7).SequenceEqual(columns, StringComparer.Ordinal))
            yield return new Disagreement(figure.Title, $"lights of {string.Join(", ", head.Skip(7))}", string.Join(", ", columns));
        for (int at = 0; at < Math.Min(rows.Length, expected.Length); at++)
        {
            if (!Same(rows[at], expected[at], lights, columns.Length, e)) yield return ReadFigures.Stale(figure, rows[at][0]);
        }

        foreach (Disagreement found in ReadFigures.Titled(figure, Title(expected, e))) yield return found;
    }

    private static bool Same(string[] cells, Row row, IReadOnlyDictionary<string, double[][]> lights, int columns, Evidence e)
    {
        Bilingual word = StageWords.Of(Text(row.Last, "stage"));
        double[] shares = lights.TryGetValue(Text(row.Project, "id"), out double[][]? of) ? [.. of.SelectMany(quarter => quarter).Take(columns)] : [];
        return cells.Length == 7 + columns && cells[0] == e.Name(row.Project) && cells[1] == word.Short(e.Language)
            && (row.Planned is { } planned ? ReadFigures.Same(cells[2], planned) : cells[2].Length == 0)
            && ReadFigures.Same(cells[3], row.Date("P10")) && ReadFigures.Same(cells[4], row.Date("P50")) && ReadFigures.Same(cells[5], row.Date("P90"))
            && ReadFigures.Same(cells[6], Number(row.Last, "probability"))
            && cells.Skip(7).Select((cell, at) => shares.Length == 0 ? cell.Length == 0 : ReadFigures.Same(cell, shares[at])).All(same => same);
    }

    // Each project that a milestone is of, with the last of its milestones.
    private static IEnumerable<Row> Rows(Evidence e)
    {
        foreach (JsonElement project in e.List("projects"))
        {
            JsonElement[] own = [.. e.List("milestones").Where(one => string.Equals(Text(one, "project"), Text(project, "id"), StringComparison.Ordinal))];
            if (own.Length > 0) yield return new Row(project, own[^1]);
        }
    }

    private static string Title(Row[] rows, Evidence e)
    {
        double end = 5 - e.Request.Run.Plan.Start.Number;
        Row[] due = [.. rows.Where(row => row.Planned <= end)], late = [.. due.Where(row => row.Date("P50") > end).OrderByDescending(row => row.Date("P50"))];
        string all = Numerals.Chinese(due.Length), first = due.Length == 1 ? e.Name(due[0].Project) : "";
        if (due.Length == 0) return Undated(rows, rows.Count(row => row.Date("P50") <= end), e);
        if (due.Length == 1)
            return late.Length == 1
                ? e.Pick($"计划年内投产开业的只有{first}，中位进度跨年", $"The one project planned for the year, {first}, slips past its end at the median")
                : e.Pick($"计划年内投产开业的只有{first}，中位进度不跨年", $"The one project planned for the year, {first}, makes it at the median");
        if (late.Length == 0) return e.Pick($"计划年内投产开业的{all}个项目，中位进度均不跨年", $"All {due.Length} projects planned for the year make it at the median");
        string names = Names([.. late.Select(row => e.Name(row.Project))], e);
        return late.Length == due.Length
            ? e.Pick($"计划年内投产开业的{all}个项目，中位进度全部跨年：{names}", $"All {due.Length} projects planned for the year slip past its end at the median: {names}")
            : e.Pick($"计划年内投产开业的{all}个项目中，{Numerals.Chinese(late.Length)}个中位进度跨年：{names}",
                $"{late.Length} of {due.Length} projects planned for the year {(late.Length == 1 ? "slips" : "slip")} past its end at the median: {names}");
    }

    private static string Undated(Row[] rows, int made, Evidence e)
    {
        string zh = made == 0 ? "均不在年内投产开业" : made == rows.Length ? "均在年内投产开业" : $"{Numerals.Chinese(made)}个在年内投产开业";
        string en = made == 0 ? "none starts" : made == rows.Length ? "all start" : $"{made} {(made == 1 ? "starts" : "start")}";
        return e.Pick($"{Numerals.Chinese(rows.Length)}个项目均未定于年内，按中位进度{zh}",
            $"None of {rows.Length} projects is planned for the year; at the median {en} within it");
    }

    private static string Names(string[] names, Evidence e) => names.Length switch
    {
        1 => names[0],
        2 => names[0] + e.Pick("、", " and ") + names[1],
        int count => e.Pick($"{names[0]}、{names[1]}等{Numerals.Chinese(count)}个", $"{names[0]}, {names[1]} and {count - 2} more"),
    };
}
