using System.Text.Json.Nodes;

namespace Beichen.Sim.Plans.Fields;

/// <summary>The JSON schema of a map with declared keys.</summary>
internal static class SetSchema
{
    private static readonly string[] NeverInherited = ["id", "name", "kind"];

    /// <param name="fields">The keys.</param>
    /// <param name="partial">True for defaults, which may hold any of them.</param>
    /// <param name="description">What the map is.</param>
    public static JsonObject Of(FieldSet fields, bool partial, string description)
    {
        var properties = new JsonObject();
        foreach (Field field in fields.Fields) properties[field.Key] = field.Schema();
        foreach (string key in fields.KnownKeys)
        {
            if (!properties.ContainsKey(key)) properties[key] = new JsonObject { ["type"] = "string" };
        }

        IEnumerable<string> required = fields.Fields
            .Where(field => field.IsRequired && !partial && (!fields.HasDefaults || NeverInherited.Contains(field.Key, StringComparer.Ordinal)))
            .Select(field => field.Key);
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = description,
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required.Select(key => JsonValue.Create(key))]),
            ["additionalProperties"] = false,
        };
    }
}
