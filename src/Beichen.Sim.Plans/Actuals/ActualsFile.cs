using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>Reads a file of actuals in YAML.</summary>
public static class ActualsFile
{
    private const string Expected = "a file of actuals: data-date, observations, facts";

    /// <summary>The actuals that a file states of a plan.</summary>
    /// <exception cref="RefusedException">The file cannot be read, or contradicts itself or the plan; each problem with its line.</exception>
    public static KnownActuals Read(string path, CompiledPlan plan)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(plan);
        var problems = new ProblemList();
        if (YamlReader.ReadMap(path, problems, Expected) is not { } map) throw RefusedException.Of(problems.Sorted());
        KeyCheck.Unknown(map, ActualKeys.File, "the file of actuals", problems);
        IReadOnlyList<ActualRow> observations = Rows(map, "observations", ActualKeys.Observation, problems);
        IReadOnlyList<ActualRow> facts = Rows(map, "facts", ActualKeys.Fact, problems);
        ActualCell? date = map.Get("data-date") is ScalarNode { IsNull: false } scalar ? Cell(scalar) : null;
        if (date is null)
            problems.Add(map.Get("data-date")?.Place ?? map.Place, "no 'data-date'", "the last quarter of which anything is known, such as data-date: 2022Q1");
        if (!problems.IsEmpty) throw RefusedException.Of(problems.Sorted());
        return ActualsReading.Of(date!, observations, facts, plan);
    }

    private static List<ActualRow> Rows(MapNode map, string key, IReadOnlyList<string> keys, ProblemList problems)
    {
        var rows = new List<ActualRow>();
        switch (map.Get(key))
        {
            case null or ScalarNode { IsNull: true }:
                break;
            case ListNode list:
                foreach (Node item in list.Items)
                {
                    if (item is not MapNode entry) problems.Add(item.Place, $"{item.Describe()} in '{key}'", $"a map of {Words.Or(keys)}");
                    else rows.Add(Row(entry, key, keys, problems));
                }

                break;
            case var other:
                problems.Add(other.Place, $"{other.Describe()} for '{key}'", "a list");
                break;
        }

        return rows;
    }

    private static ActualRow Row(MapNode entry, string key, IReadOnlyList<string> keys, ProblemList problems)
    {
        KeyCheck.Unknown(entry, keys, key, problems);
        var cells = new Dictionary<string, ActualCell>(StringComparer.Ordinal);
        foreach ((ScalarNode name, Node value) in entry.Entries)
        {
            if (value is ScalarNode { IsNull: false } scalar) cells[name.Text] = Cell(scalar);
            else if (keys.Contains(name.Text, StringComparer.Ordinal)) problems.Add(value.Place, $"{value.Describe()} for '{name.Text}'", "one value");
        }

        return new ActualRow(Words.At(entry.Place), cells);
    }

    private static ActualCell Cell(ScalarNode scalar) => new(scalar.Text, Words.At(scalar.Place));
}
