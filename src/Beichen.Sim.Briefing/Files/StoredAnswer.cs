using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Pages;

namespace Beichen.Sim.Briefing.Files;

/// <summary>An answer from its file: of <c>achieve --json</c>, or <c>achieve.json</c> in the folder of <c>achieve --out</c>.</summary>
public static class StoredAnswer
{
    /// <summary>Name of the file in a folder.</summary>
    public const string Achieve = "achieve.json";

    private static readonly StoredShape Shape = new()
    {
        Lists = ["targets", "settings", "holds", "line"],
        Texts = ["scenario", "targets/*", "settings/*/zh", "settings/*/en", "holds/*/target", "bindingLimit?"],
        Numbers = ["asked", "cost", "probability", "low", "high", "optimismGap", "before", "settings/*/value", "settings/*/cost", "holds/*/asked",
            "holds/*/probability", "holds/*/low", "holds/*/high", "line/*/cost", "line/*/probability",
            "lowerBoundCost?", "withEverything?"],
        Counts = ["tried", "draws", "seed", "freshDraws", "freshSeed", "line/*/settings"],
        Flags = ["feasible", "isExact"],
    };

    /// <summary>Reads it; null where none is named.</summary>
    /// <exception cref="Plans.Problems.RefusedException">There is no such file, or it holds no such answer.</exception>
    public static JsonObject? Read(string? place, Language language)
    {
        if (place is null) return null;
        string file = Directory.Exists(place) ? Path.Combine(place, Achieve) : place;
        string? lacking = Shape.Lacking(file, out JsonObject answer);
        return lacking is null ? answer : throw BriefingRefusals.Of("not-an-answer", language, file, lacking);
    }
}
