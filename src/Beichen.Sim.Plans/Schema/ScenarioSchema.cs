using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Projects;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Schema;

/// <summary>The JSON schema of a scenario file.</summary>
internal static class ScenarioSchema
{
    public static JsonObject Of() => Map(
        "a what-if 情景: says only what differs from the scenario that it extends",
        ["id", "name", "question"],
        new JsonObject
        {
            ["id"] = Text("the file's name without its ending"),
            ["name"] = new NameField("name", "name in both languages", required: true).Schema(),
            ["question"] = new NameField("question", "the question that it answers, in both languages", required: true).Schema(),
            ["district"] = Text("folder of seeds 区; only in a root scenario"),
            ["then"] = Map("another policy from a quarter on: the levers and shocks of a scenario beside it 分叉", ["from", "policy"],
                new JsonObject { ["from"] = Text("first quarter, such as 2022Q3"), ["policy"] = Text("id of that scenario") }),
            ["extends"] = Text("id of the scenario beside it that this one builds on"),
            ["kind"] = ValueSchema.Enumeration(ScenarioKeys.Kinds, "ex-ante uses only what was knowable in January 2022; stress may borrow"),
            ["borrows"] = List(Text("evidence"), "evidence from after January 2022 that a stress uses"),
            ["note"] = Text("remark 备注"),
            ["levers"] = List(Lever(), "levers 杠杆; a child's setting replaces its parent's on the same lever and target"),
            ["shocks"] = List(new JsonObject { ["anyOf"] = new JsonArray(Lockdown(), Refund()) }, "shocks 冲击; a child's replace its parent's of the same name"),
            ["changes"] = List(Change(), "seed values replaced, by path"),
            ["remove"] = List(Text("path of an entity, such as projects/smc-2"), "entities left out"),
            ["dates"] = List(Date(), "dates asked of projects 日期: how the plan's timing is moved; a child's replace its parent's of the same project"),
            ["add"] = Map("what the scenario adds 新增", [],
                new JsonObject { [ScenarioKeys.Add[0]] = List(Added(), "projects 项目; what one leaves out comes from its kind") }),
        });

    private static JsonObject Date() => Map("a date asked of a project: one of quarter, date and shift", ["project"], new JsonObject
    {
        ["project"] = Text("id of the project"),
        ["milestone"] = Text("id of one of its milestones, whose stage is meant"),
        ["stage"] = ValueSchema.Enumeration(DateReader.Stages, "stage that is to be reached; absent = the milestone's, else producing (in use)"),
        ["quarter"] = Quarter("quarter in whose middle it is to be reached"),
        ["date"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", ["description"] = "day on which it is to be reached" },
        ["shift"] = new JsonObject
        {
            ["type"] = "integer",
            ["minimum"] = -DateText.MostShift,
            ["maximum"] = DateText.MostShift,
            ["description"] = "quarters later, exact in every draw; below 0 for earlier"
        },
        ["fixed"] = new JsonObject { ["type"] = "boolean", ["description"] = "true = imposed in every draw" },
        ["as"] = ValueSchema.Enumeration(["median"], "the median of the draws lands there, which is so where nothing is said"),
        ["note"] = Text("remark 备注"),
    });

    private static JsonObject Lever() => Map("a lever set on a target", ["lever", "value"], new JsonObject
    {
        ["lever"] = ValueSchema.Enumeration(LeverRules.All.Select(rule => rule.Id), "lever 杠杆"),
        ["on"] = new JsonObject
        {
            ["description"] = "all, an id, or a list of ids; absent = the district",
            ["type"] = new JsonArray("string", "array"),
            ["items"] = new JsonObject { ["type"] = "string" },
        },
        ["value"] = new JsonObject { ["type"] = "number", ["description"] = "setting, within the lever's range" },
        ["from"] = Quarter("first quarter; absent = the start"),
        ["to"] = Quarter("last quarter; absent = the end"),
        ["note"] = Text("remark 备注"),
    });

    private static JsonObject Lockdown() => Map("a lockdown 疫情管控", ["shock", ShockFields.Severity.Key], new JsonObject
    {
        ["shock"] = ValueSchema.Enumeration([ScenarioKeys.Lockdown], "shock"),
        [ShockFields.Severity.Key] = ValueSchema.Of(ShockFields.Severity, "1 the first quarter of 2020"),
        [ShockFields.ConstructionActivity.Key] = ValueSchema.Of(
            ShockFields.ConstructionActivity, "share of building that goes on, beyond what the severity itself takes"),
        ["from"] = Quarter("first quarter"),
        ["to"] = Quarter("last quarter"),
        ["note"] = Text("remark 备注"),
    });

    private static JsonObject Refund() => Map("value-added-tax credit refunds 留抵退税", ["shock", ShockFields.Share.Key], new JsonObject
    {
        ["shock"] = ValueSchema.Enumeration([ScenarioKeys.VatRefund], "shock"),
        [ShockFields.Share.Key] = ValueSchema.Of(ShockFields.Share, "share of the bearing item's quarterly cash"),
        ["from"] = Quarter("first quarter"),
        ["to"] = Quarter("last quarter"),
        ["note"] = Text("remark 备注"),
    });

    private static JsonObject Change() => Map("a seed value replaced", ["path", "value"], new JsonObject
    {
        ["path"] = Text("path of the value, such as projects/smc-2/investment"),
        ["value"] = new JsonObject { ["description"] = "what it becomes: what the seed file may hold there" },
        ["note"] = Text("remark 备注"),
    });

    private static JsonObject Added()
    {
        JsonObject project = SetSchema.Of(ProjectFields.Set, partial: false, "a project: id, name, kind, investment and source are enough");
        Shorten(project, ProjectFields.Set);
        var properties = (JsonObject)project["properties"]!;
        properties[CommonFields.Name.Key] = new JsonObject { ["anyOf"] = new JsonArray(Text("the name in both languages"), CommonFields.Name.Schema()) };
        ((JsonArray)project["required"]!).Add("source");
        return project;
    }

    // A number alone stands for a value that the scenario sets, in the field's own unit, with the project's source.
    private static void Shorten(JsonObject map, FieldSet fields)
    {
        var properties = (JsonObject)map["properties"]!;
        foreach (Field field in fields.Fields)
        {
            if (field is IValueField value)
                properties[field.Key] = new JsonObject
                {
                    ["anyOf"] = new JsonArray(
                    new JsonObject { ["type"] = "number", ["description"] = $"{field.Description}, {value.Rule.Unit}" }, field.Schema())
                };
            else if (field is BlockField block)
                Shorten((JsonObject)properties[field.Key]!, block.Fields);
        }
    }

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

    private static JsonObject Quarter(string description) => new() { ["type"] = "string", ["pattern"] = QuarterField.Pattern, ["description"] = description };
}
