using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Sheets;
using Beichen.Sim.Ledgers.Words;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Ledgers.Actuals;

/// <summary>
/// Reads a sheet of actuals: a row of heads (the keys of the YAML file, or the Chinese of actuals.yaml), then a row a figure or fact. A row with an indicator
/// is a figure, one with a project or milestone a fact. The data date is what a column says, else the last quarter that a row names.
/// </summary>
public static class ActualsSheet
{
    private static readonly Lazy<(Dictionary<string, string> Heads, Dictionary<string, string> Stages)> Vocabulary = new(() =>
    {
        YamlMappingNode file = WordFile.Read("actuals.yaml");
        return (Map("heads"), Map("stages"));

        Dictionary<string, string> Map(string key) => ((YamlMappingNode)file.Children[key]).Children
            .ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => ((YamlScalarNode)entry.Value).Value!, StringComparer.Ordinal);
    });

    /// <summary>The actuals that the first sheet with heads states of a plan.</summary>
    /// <exception cref="RefusedException">The file cannot be read, has no such heads,
    /// or contradicts itself or the plan; each problem with its cell.</exception>
    public static KnownActuals Read(string path, CompiledPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var findings = new FindingList();
        IReadOnlyList<Sheet> sheets = BookReader.Open(path, findings) is { } file ? BookReader.Sheets(file, findings) : [];
        if (findings.Count(Grade.Refusal) > 0) throw new RefusedException([.. findings.All.Select(finding => finding.Line(FindingWords.Of("en")))]);
        foreach (Sheet sheet in sheets)
        {
            if (HeadRow(sheet) is { } head) return Read(sheet, head.Row, head.Keys, plan);
        }

        throw new RefusedException(
            $"{Path.GetFileName(path)}: no row of heads, expected one with indicator or project (指标, 项目) and quarter, month or date (季度, 月份, 日期)");
    }

    private static KnownActuals Read(Sheet sheet, int head, Dictionary<int, string> keys, CompiledPlan plan)
    {
        List<ActualRow> figures = [], facts = [];
        ActualCell? said = null;
        var problems = new List<string>();
        for (int row = head + 1; row < sheet.Rows; row++)
        {
            var cells = new Dictionary<string, ActualCell>(StringComparer.Ordinal);
            foreach ((int column, string key) in keys)
            {
                if (sheet[row, column] is { IsBlank: false } cell) cells[key] = new ActualCell(Text(key, cell), sheet.Place(row, column).ToString());
            }

            if (cells.Remove("data-date", out ActualCell? date)) said ??= date;
            if (cells.Count == 0) continue;
            string at = sheet.Place(row, keys.Keys.Min()).ToString();
            if (cells.ContainsKey("indicator")) figures.Add(Of("a figure", ActualKeys.Observation));
            else if (cells.ContainsKey("project") || cells.ContainsKey("milestone")) facts.Add(Of("a fact", ActualKeys.Fact));
            else problems.Add($"{at}: neither an indicator nor a project, expected one of them");

            ActualRow Of(string what, IReadOnlyList<string> known)
            {
                foreach ((string key, ActualCell cell) in cells)
                {
                    if (!known.Contains(key, StringComparer.Ordinal))
                        problems.Add($"{cell.At}: '{cell.Text}' for {key} of {what}, expected {key} on another row");
                }

                return new ActualRow(at, cells);
            }
        }

        if (problems.Count > 0) throw new RefusedException(problems);
        return ActualsReading.Of(said ?? Latest([.. figures, .. facts], sheet, head, plan), figures, facts, plan);
    }

    // Whatever is no quarter is told by the reading; the place of a date that nobody said is the row of heads.
    private static ActualCell Latest(IReadOnlyList<ActualRow> rows, Sheet sheet, int head, CompiledPlan plan)
    {
        Quarter latest = plan.Plan.Start;
        foreach (ActualRow row in rows)
        {
            if (ActualsReading.QuarterOf(row) is { } quarter && quarter > latest) latest = quarter;
        }

        return new ActualCell(latest.ToString(), sheet.Place(head, 0).ToString());
    }

    private static string Text(string key, Cell cell) => (key, cell.Kind) switch
    {
        ("stage", _) => Vocabulary.Value.Stages.GetValueOrDefault(cell.Plain, cell.Text),
        ("month", CellKind.Date) => cell.Day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        _ => cell.Text,
    };

    private static (int Row, Dictionary<int, string> Keys)? HeadRow(Sheet sheet)
    {
        for (int row = 0; row < Math.Min(sheet.Rows, 10); row++)
        {
            var keys = new Dictionary<int, string>();
            foreach (int column in sheet.Used(row))
            {
                string head = sheet[row, column].Plain;
                int unit = head.IndexOfAny(['（', '(']);
                string bare = unit > 0 ? head[..unit] : head;
                string key = Vocabulary.Value.Heads.GetValueOrDefault(bare, bare.ToLowerInvariant());
                if ((ActualKeys.Observation.Contains(key, StringComparer.Ordinal)
                    || ActualKeys.Fact.Contains(key, StringComparer.Ordinal) || key == "data-date") && !keys.ContainsValue(key))
                    keys[column] = key;
            }

            if (keys.ContainsValue("indicator") || keys.ContainsValue("project") || keys.ContainsValue("milestone")) return (row, keys);
        }

        return null;
    }
}
