using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>Reads an entry of <c>dates</c>.</summary>
internal static class DateReader
{
    private const string Expected =
        "{project: its id, quarter: 2022Q2} or {project: its id, shift: 1}; with milestone or stage, fixed: true or as: median where another is meant";

    /// <summary>Stages that a date may ask for.</summary>
    public static readonly string[] Stages = [.. new[] { ProjectStage.Signed, ProjectStage.Building, ProjectStage.Completed, ProjectStage.Producing }
        .Select(stage => Words.Kebab(stage.ToString()))];

    /// <summary>The date; null, with the problem noted, where it makes no sense.</summary>
    public static DateSetting? Read(Node item, string scenario, ProblemList problems)
    {
        if (item is not MapNode map || map.Get("project") is not ScalarNode { Text.Length: > 0 } project)
        {
            problems.Add(item.Place, $"{item.Describe()} in 'dates'", Expected);
            return null;
        }

        KeyCheck.Unknown(map, ScenarioKeys.Date, $"the date of '{project.Text}'", problems);
        Node? quarter = map.Get("quarter"), day = map.Get("date"), shift = map.Get("shift");
        Node[] said = [.. new[] { quarter, day, shift }.OfType<Node>()];
        if (said.Length != 1)
        {
            problems.Add(map.Place, $"{(said.Length == 0 ? "no" : "more than one")} time in the date of '{project.Text}'", "one of quarter, date and shift");
            return null;
        }

        DateText? text = quarter is not null ? DateText.OfQuarter(quarter, problems) : day is not null ? DateText.OfDay(day, problems)
            : DateText.OfShift(shift!, problems);
        if (text is null || Rule(map, shift is not null, problems) is not { } rule) return null;
        ScalarNode? stage = Scalar(map, "stage", problems), milestone = Scalar(map, "milestone", problems);
        if (stage is not null && milestone is not null) problems.Add(milestone.Place, $"milestone '{milestone.Text}' beside stage '{stage.Text}'",
            "one of the two");
        if (stage is not null && !Stages.Contains(stage.Text, StringComparer.Ordinal))
        {
            problems.Add(stage.Place, $"stage '{stage.Text}'", Words.Or(Stages), NearestWord.To(stage.Text, Stages));
            return null;
        }

        return new DateSetting(map, project, rule, text, scenario) { Milestone = milestone, Stage = stage };
    }

    private static DateRule? Rule(MapNode map, bool shift, ProblemList problems)
    {
        Node? certain = map.Get("fixed"), manner = map.Get("as");
        if (shift && (certain ?? manner) is { } idle)
        {
            problems.Add(idle.Place, "'fixed' or 'as' beside a shift", "a shift alone: it is exact in every draw");
            return null;
        }

        if (certain is not null && certain is not ScalarNode { Text: "true" or "false" })
        {
            problems.Add(certain.Place, $"{certain.Describe()} for 'fixed'", "true or false");
            return null;
        }

        if (manner is not null && manner is not ScalarNode { Text: "median" })
        {
            problems.Add(manner.Place, $"{manner.Describe()} for 'as'", "median, or fixed: true in its place");
            return null;
        }

        bool imposed = certain is ScalarNode { Text: "true" };
        if (imposed && manner is not null)
        {
            problems.Add(manner.Place, "'as: median' beside 'fixed: true'", "one of the two");
            return null;
        }

        return shift ? DateRule.Shift : imposed ? DateRule.Fixed : DateRule.Median;
    }

    private static ScalarNode? Scalar(MapNode map, string key, ProblemList problems)
    {
        Node? node = map.Get(key);
        if (node is null or ScalarNode { Text.Length: > 0 }) return node as ScalarNode;
        problems.Add(node.Place, $"{node.Describe()} for '{key}'", $"the id of a {key}");
        return null;
    }
}
