using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Pages.Actuals;

/// <summary>What a run that was given actuals keeps of them: <c>release-*.json</c> in its folder.</summary>
internal static class StoredRelease
{
    private static readonly StoredShape Shape = new()
    {
        Lists = ["figures", "facts", "answer/targets", "answer/milestones", "answer/needed", "answer/effects"],
        Sets = ["answer/effects/*/moved"],
        Quarters = ["figures/*/quarter", "answer/dataDate"],
        Indicators = ["figures/*/indicator"],
        Texts = ["answer/targets/*/id", "answer/targets/*/zh", "answer/targets/*/en",
            "answer/milestones/*/id", "answer/milestones/*/zh", "answer/milestones/*/en", "answer/needed/*/target", "answer/needed/*/unit",
            "answer/effects/*/name"],
        Numbers = ["answer/effectiveSampleSize", "answer/targets/*/before", "answer/targets/*/after", "answer/targets/*/low", "answer/targets/*/high",
            "answer/milestones/*/before", "answer/milestones/*/after", "answer/needed/*/value", "answer/effects/*/forecast", "answer/effects/*/value",
            "answer/effects/*/moved/*"],
        Counts = ["figures/*/month", "answer/draws", "answer/seed"],
        Flags = ["answer/effects/*/isFact"],
    };

    /// <summary>The last release that a run keeps.</summary>
    /// <exception cref="Plans.Problems.RefusedException">It keeps none, or one that lacks what a page says.</exception>
    public static JsonObject Read(StoredColumns run, Language language)
    {
        string folder = run.Run.Folder;
        string file = Directory.EnumerateFiles(folder, "release-*.json").Order(StringComparer.Ordinal).LastOrDefault()
            ?? throw BriefingRefusals.Of("no-release", language, folder);
        string? lacking = Shape.Lacking(file, out JsonObject release);
        return lacking is null ? release : throw BriefingRefusals.Of("not-a-release", language, file, lacking);
    }
}
