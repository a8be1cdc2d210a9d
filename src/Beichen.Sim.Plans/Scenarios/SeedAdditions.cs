using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Seeds;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>
/// Puts the projects that a scenario adds behind those of the seeds. An added project may be written short: a number alone is what the scenario sets, certain,
/// in the field's own unit, with the project's source, and a name alone is the name in both languages. What it leaves out comes from its kind.
/// </summary>
internal static class SeedAdditions
{
    private const string Projects = "projects";

    /// <summary>Adds the projects of one file.</summary>
    /// <param name="file">The scenario's file.</param>
    /// <param name="fields">Fields of a project.</param>
    /// <param name="seeds">The seeds.</param>
    /// <param name="problems">Where a project without a source is noted.</param>
    public static void Apply(ScenarioFile file, FieldSet fields, SeedTree seeds, ProblemList problems)
    {
        if (file.Added.Count == 0 || seeds.Root(Projects) is not ListNode list) return;
        foreach (MapNode project in file.Added)
        {
            if (project.Get(ValueFields.Source) is not ScalarNode { Text.Length: > 0 } source)
            {
                problems.Add(project.Place, $"project '{ListNode.IdOf(project) ?? "?"}' is added without a source",
                    "source: where it comes from, such as a ledger's row or a judgement");
                continue;
            }

            Expand(project, fields, source);
            if (project.Get(CommonFields.Name.Key) is ScalarNode { Text.Length: > 0 } name)
                project.Set(new ScalarNode(CommonFields.Name.Key, name.Place), Map(name.Place, ("zh", name.Text), ("en", name.Text)));
            list.Add(project);
            if (ListNode.IdOf(project) is { } id) seeds.Added.Add(id);
        }
    }

    private static void Expand(MapNode map, FieldSet fields, ScalarNode source)
    {
        foreach (Field field in fields.Fields)
        {
            Node? node = map.Get(field.Key);
            if (field is BlockField block && node is MapNode below) Expand(below, block.Fields, source);
            else if (field is IValueField value && node is ScalarNode number && Words.TryNumber(number.Text, out _))
                map.Set(new ScalarNode(field.Key, number.Place), AsSet(number, value.Rule, source));
        }
    }

    private static MapNode AsSet(ScalarNode number, ValueRule rule, ScalarNode source) => Map(
        number.Place,
        (ValueFields.Value, number.Text),
        (ValueFields.Unit, rule.Unit),
        (ValueFields.Basis, Evidence.Derived),
        (ValueFields.Confidence, Evidence.Confidences[^1]),
        (ValueFields.Source, $"set by the scenario: {source.Text}"));

    private static MapNode Map(Place place, params ReadOnlySpan<(string Key, string Text)> entries)
    {
        var nodes = new List<(ScalarNode, Node)>();
        foreach ((string key, string text) in entries) nodes.Add((new ScalarNode(key, place), new ScalarNode(text, place)));
        return new MapNode(nodes, place);
    }
}
