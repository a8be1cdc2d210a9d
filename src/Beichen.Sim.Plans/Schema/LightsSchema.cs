using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Schema;

/// <summary>The JSON schema of a county's rules of lights.</summary>
internal static class LightsSchema
{
    public static JsonObject Of()
    {
        var properties = new JsonObject
        {
            ["id"] = Text("id of the rule set"),
            ["name"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["zh"] = Text("in Chinese"), ["en"] = Text("in English") },
                ["required"] = new JsonArray("zh", "en"),
                ["additionalProperties"] = false,
            },
            ["source"] = Text("where the rules were published"),
            ["measure"] = ValueSchema.Enumeration(
                ["points", "share-of-plan"], "lag behind schedule in percentage points, or in per cent of the progress planned to date"),
            ["schedule"] = Limits("lag behind schedule 序时进度"),
            ["start"] = Limits("months without start after the planned one 未开工"),
            ["entry"] = Limits("months without entry in the statistics after the planned one 未入库"),
            ["note"] = Text("remark 备注"),
        };
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "lights",
            ["type"] = "object",
            ["description"] = "a county's rules of red, yellow and green lights 红黄绿灯",
            ["properties"] = properties,
            ["required"] = new JsonArray("id", "name", "source", "measure", "schedule"),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Limits(string description) => new()
    {
        ["type"] = "object",
        ["description"] = description,
        ["properties"] = new JsonObject
        {
            [LightRulesFile.LimitKeys[0]] = Number("lag beyond which it is yellow"),
            [LightRulesFile.LimitKeys[1]] = Number("lag beyond which it is red"),
            [LightRulesFile.LimitKeys[2]] = new JsonObject { ["type"] = "boolean", ["description"] = "true where a lag at the limit counts as beyond it" },
        },
        ["required"] = new JsonArray("yellow", "red"),
        ["additionalProperties"] = false,
    };

    private static JsonObject Number(string description) => new() { ["type"] = "number", ["minimum"] = 0, ["description"] = description };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["minLength"] = 1, ["description"] = description };
}
