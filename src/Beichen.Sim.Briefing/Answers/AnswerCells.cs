using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Briefing.Answers;

/// <summary>
/// Answers as the cells that claims point at. What writes them is made at compile time: to make it by reflection takes a run longer than the page.
/// </summary>
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(ScenarioComparison))]
[JsonSerializable(typeof(RunFacts))]
[JsonSerializable(typeof(QuarterFacts))]
[JsonSerializable(typeof(CompareFacts))]
[JsonSerializable(typeof(ActualsFacts))]
[JsonSerializable(typeof(AchieveFacts))]
[JsonSerializable(typeof(RunRules))]
[JsonSerializable(typeof(IReadOnlyList<CertaintyThreshold>))]
internal sealed partial class AnswerCells : JsonSerializerContext
{
    private static readonly AnswerCells Made = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    });

    /// <summary>An answer as cells.</summary>
    public static JsonNode? Of<T>(T value) => JsonSerializer.SerializeToNode(
        value, (JsonTypeInfo<T>)(Made.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is no answer of a briefing")));
}
