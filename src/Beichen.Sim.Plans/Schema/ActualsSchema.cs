using System.Text.Json.Nodes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Schema;

/// <summary>The JSON schema of a file of actuals.</summary>
internal static class ActualsSchema
{
    public static JsonObject Of()
    {
        JsonObject whole = Map("actuals 实际数据: what has happened so far, by which a run of the rest of the year is conditioned", ["data-date"], new JsonObject
        {
            ["data-date"] = Quarter("last quarter of which anything is known 数据截至"),
            ["observations"] = List(Observation(), "published figures 公布数据"),
            ["facts"] = List(Fact(), "what is known of projects at a quarter's end 项目实况"),
            ["note"] = Text("remark 备注"),
        });
        whole["$schema"] = "http://json-schema.org/draft-07/schema#";
        whole["title"] = "actuals";
        return whole;
    }

    private static JsonObject Observation() => Map("a published figure, year to date", ["indicator", "value"], new JsonObject
    {
        ["indicator"] = ValueSchema.Enumeration(
            PublishedIndicator.All.Select(one => one.Id), string.Join("; ", PublishedIndicator.All.Select(one => $"{one.Id} {one.Chinese} ({one.Unit})"))),
        ["quarter"] = Quarter("quarter that it covers the year up to"),
        ["month"] = Month("month that it covers the year up to, in place of the quarter"),
        ["value"] = Figure("the figure; a rate as a fraction or with a per cent sign"),
        ["rounding"] = Figure("what it is rounded to; absent = as the indicator is published"),
        ["deviation"] = Figure("standard deviation between it and what the model means; absent = the indicator's"),
        ["note"] = Text("remark 备注"),
    });

    private static JsonObject Fact() => Map("what is known of a project", [], new JsonObject
    {
        ["project"] = Text("id of the project; may be left out beside a milestone that is one project's alone"),
        ["stage"] = ValueSchema.Enumeration(Enum.GetValues<ProjectStage>().Select(ChoiceWords.Of), "stage at the end of the quarter, or reached on the date"),
        ["progress"] = Figure("elapsed share of construction at the end of the quarter, above 0 and at most 1"),
        ["quarter"] = Quarter("quarter at whose end it is known"),
        ["month"] = Month("last month of that quarter"),
        ["date"] = new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$",
            ["description"] = "day on which the stage was reached"
        },
        ["milestone"] = Text("id of a milestone"),
        ["missed"] = new JsonObject { ["type"] = "boolean", ["description"] = "whether the milestone was missed" },
        ["note"] = Text("remark 备注"),
    });

    private static JsonObject Map(string description, string[] required, JsonObject properties) => new()
    {
        ["type"] = "object",
        ["description"] = description,
        ["properties"] = properties,
        ["required"] = new JsonArray([.. required.Select(key => JsonValue.Create(key))]),
        ["additionalProperties"] = false,
    };

    private static JsonObject List(JsonObject items, string description) => new() { ["type"] = "array", ["items"] = items, ["description"] = description };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["minLength"] = 1, ["description"] = description };

    private static JsonObject Figure(string description) => new() { ["type"] = new JsonArray("number", "string"), ["description"] = description };

    private static JsonObject Quarter(string description) => new() { ["type"] = "string", ["pattern"] = QuarterField.Pattern, ["description"] = description };

    private static JsonObject Month(string description) =>
        new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])$", ["description"] = description };
}
