using System.Text.Json;
using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Pages;

namespace Beichen.Sim.Briefing.Files;

/// <summary>An answer from its file: of <c>achieve --json</c>, or <c>achieve.json</c> in the folder of <c>achieve --out</c>.</summary>
public static class StoredAnswer
{
    /// <summary>Name of the file in a folder.</summary>
    public const string Achieve = "achieve.json";

    private static readonly string[] Needed = ["scenario", "targets", "asked", "feasible", "cost", "settings", "probability", "low", "high",
        "optimismGap", "before", "holds", "line", "tried", "isExact", "draws", "seed", "freshDraws", "freshSeed"];

    /// <summary>Reads it; null where none is named.</summary>
    /// <exception cref="Plans.Problems.RefusedException">There is no such file, or it holds no such answer.</exception>
    public static JsonObject? Read(string? place, Language language)
    {
        if (place is null) return null;
        string file = Directory.Exists(place) ? Path.Combine(place, Achieve) : place;
        JsonObject? answer = null;
        try
        {
            answer = File.Exists(file) ? JsonNode.Parse(File.ReadAllBytes(file)) as JsonObject : null;
        }
        catch (JsonException)
        {
            // Refused below as what lacks everything.
        }

        string? lacking = Needed.FirstOrDefault(name => answer?[name] is null);
        return lacking is null ? answer : throw BriefingRefusals.Of("not-an-answer", language, file, lacking);
    }
}
