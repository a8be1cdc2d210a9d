using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using static Beichen.Sim.Briefing.Reading.Evidence;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>Holds the figures of a document against the results: by the table that each carries within it, its title and its text.</summary>
internal static class ReadFigures
{
    private const double Digits = 1e-12;

    public static IEnumerable<Disagreement> Check(ReadDocument document, Evidence e)
    {
        foreach (ReadFigure figure in document.Figures)
        {
            string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figure.Data)));
            if (figure.PngData is { } png && !string.Equals(png, digest, StringComparison.Ordinal))
                yield return new Disagreement(figure.Title, "a PNG drawn from other data than its SVG", "one figure in both forms");
            if (!figure.Alternative.StartsWith(figure.Title, StringComparison.Ordinal))
                yield return new Disagreement(figure.Alternative, "a text of another figure", figure.Title);
            string[][] rows = [.. figure.Data.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells)];
            string[]? head = rows.Length == 0 ? null : rows[0];
            IEnumerable<Disagreement> found = head is ["target", "chance_as_planned", ..] ? Timing(figure, rows[1..], e)
                : head is ["target", "city_growth_low", ..] ? Given(figure, rows[1..], e)
                : head is ["scenario", "effect_points", ..] ? ReadAnswerFigures.Differences(figure, rows[1..], e)
                : head is ["project", "milestone", ..] ? ReadGantt.Check(figure, head, rows[1..], e)
                : head is ["quarter", "p5", ..] ? ReadRunFigures.Fan(figure, rows[1..], e)
                : head is ["quarter", "planned", ..] ? ReadRunFigures.Investment(figure, rows[1..], e)
                : head is ["target", "release", ..] ? ReadAnswerFigures.Path(figure, rows[1..], e)
                : head is ["point", "cost", ..] ? ReadAnswerFigures.CostChance(figure, rows[1..], e)
                : [new Disagreement(figure.Title, "a figure without a table that is known", "the figure's own data")];
            foreach (Disagreement disagreement in found) yield return disagreement;
        }
    }

    private static IEnumerable<Disagreement> Timing(ReadFigure figure, string[][] rows, Evidence e)
    {
        if (rows.Length != e.List("timingEffects").Count)
            yield return new Disagreement(figure.Title, $"{rows.Length} targets", $"{e.List("timingEffects").Count}");
        foreach (string[] row in rows)
        {
            if (e.Target(row[0]) is not { } target || e.Of("timingEffects", Text(target, "id")) is not { } effect)
            {
                yield return new Disagreement(figure.Title, row[0], "a target of the run");
                continue;
            }

            if (!Same(row[1], Number(effect, "probabilityBefore")) || !Same(row[2], Number(effect, "probabilityAfter"))) yield return Stale(figure, row[0]);
        }

        JsonElement most = e.List("timingEffects").OrderByDescending(effect => Math.Abs(Change(effect))).First();
        int still = e.List("timingEffects").Count(effect => string.Equals(Said.Signed(Change(effect) * 100, 1), "0.0", StringComparison.Ordinal));
        string name = e.Name(e.TargetOf(Text(most, "target"))), before = Said.ChanceCell(Number(most, "probabilityBefore")),
            after = Said.ChanceCell(Number(most, "probabilityAfter"));
        bool down = Change(most) < 0;
        string zh = $"晚一季，{name}的达标概率由{before}{(down ? "降" : "升")}到{after}",
            en = $"A quarter later, the chance of {name} {(down ? "falls" : "rises")} from {before} to {after}";
        string title = still == e.List("timingEffects").Count ? e.Language == Language.En ? "A quarter later no chance changes" : "晚一季，各项目标的达标概率都不变"
            : e.Language == Language.En ? still == 0 ? en : $"{en}; {still.ToString(CultureInfo.InvariantCulture)} {(still == 1 ? "does" : "do")} not move"
            : still == 0 ? zh
            : $"{zh}，{Numerals.Chinese(still)}项不变";
        if (!string.Equals(title, figure.Title, StringComparison.Ordinal)) yield return new Disagreement(figure.Title, figure.Title, title);
    }

    private static IEnumerable<Disagreement> Given(ReadFigure figure, string[][] rows, Evidence e)
    {
        IReadOnlyList<JsonElement> bands = e.List("conditional");
        foreach (string[] row in rows)
        {
            JsonElement? band = bands.Where(known => Same(row[1], Number(known, "low"))).Select(known => (JsonElement?)known).FirstOrDefault();
            JsonElement? chance = band?.GetProperty("targets").EnumerateArray()
                .Where(target => string.Equals(e.Name(e.TargetOf(Text(target, "id"))), row[0], StringComparison.Ordinal))
                .Select(target => (JsonElement?)target).FirstOrDefault();
            if (chance is not { } found || !Same(row[3], Number(found, "probability"))
                || !Same(row[4], Number(found, "low")) || !Same(row[5], Number(found, "high")))
                yield return Stale(figure, row[0]);
        }

        foreach (IGrouping<string, string[]> target in rows.GroupBy(row => row[0], StringComparer.Ordinal))
        {
            if (target.Count() != bands.Count) yield return new Disagreement(figure.Title, $"{target.Count()} bands of {target.Key}", $"{bands.Count}");
            bool rises = double.Parse(target.Last()[3], CultureInfo.InvariantCulture) > double.Parse(target.First()[3], CultureInfo.InvariantCulture);
            int named = figure.Title.IndexOf(target.Key, StringComparison.Ordinal), turn = figure.Title.IndexOf(
                e.Language == Language.En ? ", the harder" : "，",
                figure.Title.IndexOf(e.Language == Language.En ? "the easier" : "越易", StringComparison.Ordinal) is >= 0 and var easier ? easier : 0,
                StringComparison.Ordinal);
            if (named >= 0 && turn >= 0 && rises != named < turn)
                yield return new Disagreement(figure.Title, $"{target.Key} on the wrong side", rises ? "it gains" : "it loses");
        }
    }

    internal static Disagreement Stale(ReadFigure figure, string target) =>
        new(figure.Title, $"other numbers of {target} in the figure", "those of the results");

    /// <summary>The title, where it is another than the results give.</summary>
    internal static IEnumerable<Disagreement> Titled(ReadFigure figure, string title) =>
        string.Equals(title, figure.Title, StringComparison.Ordinal) ? [] : [new Disagreement(figure.Title, figure.Title, title)];

    // Cells of a line of CSV (RFC 4180).
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int at = 0; at < line.Length; at++)
        {
            bool quote = line[at] == '"';
            if (quoted && quote && at + 1 < line.Length && line[at + 1] == '"') cell.Append(line[++at]);
            else if (quote) quoted = !quoted;
            else if (line[at] == ',' && !quoted) Close();
            else cell.Append(line[at]);
        }

        Close();
        return [.. cells];

        void Close()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }

    private static double Change(JsonElement effect) => Number(effect, "probabilityAfter") - Number(effect, "probabilityBefore");

    internal static bool Same(string text, double value) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out double number) && Math.Abs(number - value) <= Digits;
}
