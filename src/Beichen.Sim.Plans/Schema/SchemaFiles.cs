using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Seeds;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Schema;

/// <summary>The JSON schemas of seed and scenario files, made from the fields that the loader reads, so that editors complete and check them.</summary>
public static class SchemaFiles
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>File name and text of every schema; the names are those in the first lines of the files.</summary>
    public static IReadOnlyDictionary<string, string> Generate()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["actuals.schema.json"] = ActualsSchema.Of().ToJsonString(Layout).ReplaceLineEndings("\n") + "\n",
            ["lights.schema.json"] = LightsSchema.Of().ToJsonString(Layout).ReplaceLineEndings("\n") + "\n",
            ["scenario.schema.json"] = Text(ScenarioSchema.Of(), "scenario 情景"),
            ["seed-io-coefficients.source.schema.json"] = Text(CoefficientSource(), "source of the input coefficients"),
        };
        foreach (SeedFile file in SeedFiles.All)
            files[$"seed-{file.Name}.schema.json"] = Text(
                SetSchema.Of(file.Fields, partial: false, file.Fields.Description), file.Name, file.Fields.Fields.OfType<GroupedDefaultsField>());
        return files;
    }

    private static JsonObject CoefficientSource() => new()
    {
        ["type"] = "object",
        ["description"] = "where io-coefficients.csv comes from 投入产出系数来源",
        ["properties"] = new JsonObject
        {
            ["source"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            ["basis"] = ValueSchema.Enumeration(Evidence.Bases, "how it is known 依据"),
            ["confidence"] = ValueSchema.Enumeration(Evidence.Confidences, "confidence 可信度"),
            ["note"] = new JsonObject { ["type"] = "string" },
        },
        ["required"] = new JsonArray("source", "basis", "confidence"),
        ["additionalProperties"] = false,
    };

    private static string Text(JsonObject schema, string title, IEnumerable<GroupedDefaultsField>? grouped = null)
    {
        var whole = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach ((string key, JsonNode? node) in schema.ToArray())
        {
            schema.Remove(key);
            whole[key] = node;
        }

        var definitions = new JsonObject { [ValueSchema.Distribution] = ValueSchema.DistributionDefinition() };
        foreach ((string key, JsonObject definition) in ValueSchema.EvidenceDefinitions()) definitions[key] = definition;
        foreach (GroupedDefaultsField field in grouped ?? []) definitions[field.DefinitionName] = field.Definition();
        whole["definitions"] = definitions;
        return whole.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }
}
