using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Values;

/// <summary>The JSON schema of a value.</summary>
internal static class ValueSchema
{
    /// <summary>Name of the shared definition of a distribution.</summary>
    public const string Distribution = "distribution";

    public static JsonObject Of(ValueRule rule, string description)
    {
        var number = new JsonObject { ["type"] = "number", ["description"] = $"central value 中值, {rule.Unit}" };
        if (!double.IsInfinity(rule.Low)) number["minimum"] = rule.Low;
        if (!double.IsInfinity(rule.High)) number["maximum"] = rule.High;
        var properties = new JsonObject { [ValueFields.Value] = number, [ValueFields.Unit] = Enumeration([rule.Unit], "单位") };
        if (rule.MayVary) properties[ValueFields.Distribution] = new JsonObject { ["$ref"] = $"#/definitions/{Distribution}" };
        foreach (string key in EvidenceDefinitions().Select(definition => definition.Key))
            properties[key] = new JsonObject { ["$ref"] = $"#/definitions/{key}" };
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = description,
            ["properties"] = properties,
            ["required"] = new JsonArray(ValueFields.Value, ValueFields.Unit, ValueFields.Basis, ValueFields.Confidence),
            ["additionalProperties"] = false,
        };
    }

    /// <summary>The shared definitions of how a value is known.</summary>
    public static IReadOnlyList<KeyValuePair<string, JsonObject>> EvidenceDefinitions() =>
    [
        new(ValueFields.Basis, Enumeration(Evidence.Bases, "how it is known 依据")),
        new(ValueFields.Confidence, Enumeration(Evidence.Confidences, "confidence 可信度")),
        new(ValueFields.Quote, new JsonObject
        {
            ["type"] = "string", ["maxLength"] = Evidence.LongestQuote, ["description"] = "the report's own words 原文; required for basis plan"
        }),
        new(ValueFields.Source,
            new JsonObject { ["type"] = "string", ["minLength"] = 1, ["description"] = "address, derivation or judgement 来源; required for every other basis" }),
        new(ValueFields.Note, new JsonObject { ["type"] = "string", ["description"] = "remark 备注" }),
        new(ValueFields.Knowable, new JsonObject { ["type"] = "boolean", ["description"] = "false = came out after January 2022; only for a stress" }),
        new(ValueFields.FromTarget,
            new JsonObject { ["type"] = "string", ["description"] = "id of the target that the value was set from; that target is not scored 由目标反推" }),
    ];

    /// <summary>The shared definition of a distribution: exactly one family with its numbers.</summary>
    public static JsonObject DistributionDefinition()
    {
        var families = new JsonObject();
        foreach (SpreadFamily family in SpreadFamily.All)
        {
            families[family.Name] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "number" },
                ["minItems"] = family.Count,
                ["maxItems"] = family.Count,
                ["description"] = family.Shape,
            };
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "distribution 分布; absent = certain",
            ["properties"] = families,
            ["minProperties"] = 1,
            ["maxProperties"] = 1,
            ["additionalProperties"] = false,
        };
    }

    public static JsonObject Enumeration(IEnumerable<string> choices, string description) => new()
    {
        ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice))]),
        ["description"] = description,
    };
}
