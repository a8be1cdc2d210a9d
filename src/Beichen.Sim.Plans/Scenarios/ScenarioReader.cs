using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>Reads one scenario file.</summary>
internal sealed class ScenarioReader(ProblemList problems)
{
    /// <summary>The scenario; null, with the problems noted, when the file is no scenario at all.</summary>
    public ScenarioFile? Read(string path)
    {
        MapNode? map = YamlReader.ReadMap(path, problems, "a scenario file");
        if (map is null) return null;
        KeyCheck.Unknown(map, ScenarioKeys.Scenario, "the scenario", problems);
        string stem = Path.GetFileNameWithoutExtension(path);
        ScalarNode? id = Text(map, "id", required: true);
        if (id is not null && !string.Equals(id.Text, stem, StringComparison.Ordinal))
            problems.Add(id.Place, $"id '{id.Text}' in {stem}.yaml", $"the file's name '{stem}'");
        ScalarNode? kind = Text(map, "kind", required: map.Get("extends") is null);
        if (kind is not null && !ScenarioKeys.Kinds.Contains(kind.Text, StringComparer.Ordinal))
            problems.Add(kind.Place, $"kind '{kind.Text}'", Words.Or(ScenarioKeys.Kinds), NearestWord.To(kind.Text, ScenarioKeys.Kinds));
        return new ScenarioFile
        {
            Map = map,
            Id = stem,
            Name = Names(map, "name"),
            Question = Names(map, "question"),
            District = Text(map, "district", required: false),
            Extends = Text(map, "extends", required: false),
            Kind = kind,
            Borrows = [.. Items(map, "borrows").OfType<ScalarNode>().Select(item => item.Text)],
            Levers = [.. Items(map, "levers").SelectMany(item => Levers(item, stem))],
            Shocks = [.. Items(map, "shocks").Select(item => Shock(item, stem)).OfType<ShockSetting>()],
            Changes = [.. Items(map, "changes").Select(item => Change(item, stem)).OfType<SeedChange>()],
            Added = [.. Added(map)],
            Then = Then(map),
            Dates = [.. Dates(map, stem)],
            Removed = [.. Items(map, "remove").Select(item => Scalar(item, "the path of an entity")).OfType<ScalarNode>()],
        };
    }

    private (string Chinese, string English) Names(MapNode map, string key)
    {
        if (map.Get(key) is { } node) return new NameField(key, key, required: true).Read(node, problems);
        problems.Add(map.Place, $"the scenario has no '{key}'", $"{key}: {{zh: Chinese text, en: English text}}");
        return (string.Empty, string.Empty);
    }

    private ScalarNode? Text(MapNode map, string key, bool required)
    {
        Node? node = map.Get(key);
        if (node is ScalarNode { Text.Length: > 0 } scalar) return scalar;
        if (node is not null || required)
            problems.Add(node?.Place ?? map.Place, node is null ? $"the scenario has no '{key}'" : $"{node.Describe()} for '{key}'", $"{key}: a text");
        return null;
    }

    private IReadOnlyList<Node> Items(MapNode map, string key)
    {
        Node? node = map.Get(key);
        if (node is null or ScalarNode { Text: "" }) return [];
        if (node is ListNode list) return list.Items;
        problems.Add(node.Place, $"{node.Describe()} for '{key}'", "a list");
        return [];
    }

    private List<DateSetting> Dates(MapNode scenario, string id)
    {
        var dates = new List<DateSetting>();
        foreach (DateSetting date in Items(scenario, "dates").Select(item => DateReader.Read(item, id, problems)).OfType<DateSetting>())
        {
            if (dates.Find(other => string.Equals(other.Project.Text, date.Project.Text, StringComparison.Ordinal)) is { } first)
                problems.Add(date.Project.Place,
                    $"a second date of project '{date.Project.Text}' (the first is at {Words.At(first.Project.Place)})", "one date a project");
            dates.Add(date);
        }

        return dates;
    }

    private IEnumerable<MapNode> Added(MapNode scenario)
    {
        if (scenario.Get("add") is not { } node || node is ScalarNode { Text: "" }) yield break;
        if (node is not MapNode parts)
        {
            problems.Add(node.Place, $"{node.Describe()} for 'add'", $"a map of {Words.Or(ScenarioKeys.Add)}");
            yield break;
        }

        KeyCheck.Unknown(parts, ScenarioKeys.Add, "'add'", problems);
        foreach (Node item in Items(parts, "projects"))
        {
            if (item is MapNode project) yield return project;
            else problems.Add(item.Place, $"{item.Describe()} in 'add'", "a project: id, name, kind, investment, source");
        }
    }

    private PolicyChange? Then(MapNode scenario)
    {
        if (scenario.Get("then") is not { } node) return null;
        if (node is MapNode map && map.Get("from") is { } from && map.Get("policy") is ScalarNode { Text.Length: > 0 } policy)
        {
            KeyCheck.Unknown(map, ScenarioKeys.Then, "'then'", problems);
            return QuarterField.Parse(from, "from", problems) is { } quarter ? new PolicyChange(quarter, policy) : null;
        }

        problems.Add(node.Place, $"{node.Describe()} for 'then'", "from: a quarter, and policy: the id of a scenario beside it");
        return null;
    }

    private ScalarNode? Scalar(Node node, string expected)
    {
        if (node is ScalarNode { Text.Length: > 0 } scalar) return scalar;
        problems.Add(node.Place, node.Describe(), expected);
        return null;
    }

    private IEnumerable<LeverSetting> Levers(Node item, string scenario)
    {
        if (item is not MapNode map || map.Get("lever") is not ScalarNode lever)
        {
            problems.Add(item.Place, $"{item.Describe()} in 'levers'", "lever: the id of a lever, with its value");
            yield break;
        }

        KeyCheck.Unknown(map, ScenarioKeys.Lever, $"lever '{lever.Text}'", problems);
        if (map.Get("value") is not ScalarNode valueNode || !Words.TryNumber(valueNode.Text, out double value))
        {
            problems.Add(map.Get("value")?.Place ?? map.Place, $"{map.Get("value")?.Describe() ?? "nothing"} as value of lever '{lever.Text}'", "a number");
            yield break;
        }

        (Quarter? from, Quarter? to) = Window(map);
        Node? on = map.Get("on");
        IReadOnlyList<Node> targets = on is ListNode list ? list.Items : [on ?? new ScalarNode(LeverBook.Everything, lever.Place)];
        foreach (Node target in targets)
        {
            if (Scalar(target, "the id of what the lever is set on") is not { } id) continue;
            string name = id.Text is "district" ? LeverBook.Everything : id.Text;
            yield return new LeverSetting(lever.Text, name, value, from, to, lever.Place, id.Place, valueNode.Place, scenario);
        }
    }

    private ShockSetting? Shock(Node item, string scenario)
    {
        if (item is not MapNode map || map.Get("shock") is not ScalarNode shock)
        {
            problems.Add(item.Place, $"{item.Describe()} in 'shocks'", $"shock: {Words.Or(ScenarioKeys.Shocks)}");
            return null;
        }

        if (!ScenarioKeys.Shocks.Contains(shock.Text, StringComparer.Ordinal))
        {
            problems.Add(shock.Place, $"unknown shock '{shock.Text}'", Words.Or(ScenarioKeys.Shocks), NearestWord.To(shock.Text, ScenarioKeys.Shocks));
            return null;
        }

        (Quarter? from, Quarter? to) = Window(map);
        if (from > to) problems.Add(map.Place, $"shock '{shock.Text}' from {from} to {to}", "a first quarter not later than the last");
        return new ShockSetting(shock.Text, map, from, to, scenario);
    }

    private SeedChange? Change(Node item, string scenario)
    {
        if (item is MapNode map && map.Get("path") is ScalarNode path && map.Get("value") is { } value)
        {
            KeyCheck.Unknown(map, ScenarioKeys.Change, "the change", problems);
            return new SeedChange(path, value, scenario);
        }

        problems.Add(item.Place, $"{item.Describe()} in 'changes'", "path: of a seed value, and value: what it becomes");
        return null;
    }

    private (Quarter? From, Quarter? To) Window(MapNode map)
    {
        Quarter? Of(string key) => map.Get(key) is { } node ? QuarterField.Parse(node, key, problems) : null;
        return (Of("from"), Of("to"));
    }
}
