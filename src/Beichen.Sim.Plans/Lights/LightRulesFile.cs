using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Lights;

/// <summary>Reads a county's rules of lights.</summary>
public static class LightRulesFile
{
    /// <summary>Keys of the file.</summary>
    internal static readonly string[] Keys = ["id", "name", "source", "measure", "schedule", "start", "entry", "note"];

    /// <summary>Keys of limits.</summary>
    internal static readonly string[] LimitKeys = ["yellow", "red", "at-limit"];

    private const string Expected = "rules of lights: id, name, measure, schedule, and start and entry where the county has them";

    /// <summary>The rules of a file.</summary>
    /// <exception cref="RefusedException">It cannot be read, or makes no sense; each problem with its line.</exception>
    public static LightRules Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var problems = new ProblemList();
        if (YamlReader.ReadMap(path, problems, Expected) is not { } map) throw RefusedException.Of(problems.Sorted());
        KeyCheck.Unknown(map, Keys, "rules of lights", problems);
        string id = Text(map, "id", problems);
        MapNode? name = map.Get("name") as MapNode;
        if (name is null) problems.Add(map.Place, "no 'name' in both languages", "name: {zh: …, en: …}");
        string measure = Text(map, "measure", problems);
        if (measure is not ("points" or "share-of-plan"))
            problems.Add(map.Get("measure")?.Place ?? map.Place, $"'{measure}' for 'measure'", "points or share-of-plan");
        LightLimits? schedule = Limits(map, "schedule", problems);
        if (schedule is null && map.Get("schedule") is null) problems.Add(map.Place, "no 'schedule'", "schedule: {yellow: 10, red: 30}");
        LightLimits? start = Limits(map, "start", problems), entry = Limits(map, "entry", problems);
        if (!problems.IsEmpty) throw RefusedException.Of(problems.Sorted());
        return new LightRules(id, Text(name!, "zh", problems), Text(name!, "en", problems),
            measure == "points" ? ScheduleMeasure.Points : ScheduleMeasure.ShareOfPlan, schedule!, start, entry);
    }

    private static LightLimits? Limits(MapNode map, string key, ProblemList problems)
    {
        if (map.Get(key) is not { } node) return null;
        if (node is not MapNode limits)
        {
            problems.Add(node.Place, $"{node.Describe()} for '{key}'", "a map of yellow and red");
            return null;
        }

        KeyCheck.Unknown(limits, LimitKeys, key, problems);
        double yellow = Number(limits, "yellow", problems), red = Number(limits, "red", problems);
        if (yellow > red) problems.Add(limits.Place, $"yellow from {Words.Number(yellow)} and red from {Words.Number(red)}", "yellow before red");
        return new LightLimits(yellow, red, (limits.Get("at-limit") as ScalarNode)?.Text == "true");
    }

    private static string Text(MapNode map, string key, ProblemList problems)
    {
        if (map.Get(key) is ScalarNode { IsNull: false } scalar) return scalar.Text;
        problems.Add(map.Get(key)?.Place ?? map.Place, $"no '{key}'", "a text");
        return string.Empty;
    }

    private static double Number(MapNode map, string key, ProblemList problems)
    {
        if (map.Get(key) is ScalarNode scalar && Words.TryNumber(scalar.Text, out double number) && number >= 0) return number;
        problems.Add(map.Get(key)?.Place ?? map.Place, $"{map.Get(key)?.Describe() ?? "nothing"} for '{key}'", "a number of 0 or more");
        return 0;
    }
}
