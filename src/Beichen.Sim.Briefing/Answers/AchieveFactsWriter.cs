using System.Text.Json.Nodes;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Answers;

/// <summary>Works out what an answer to what it takes says.</summary>
public static class AchieveFactsWriter
{
    private const int MostSteps = 8;

    /// <summary>What the answer says beyond its own cells.</summary>
    /// <param name="run">A run of the scenario that was asked about.</param>
    /// <param name="answer">The answer.</param>
    public static AchieveFacts Of(StoredColumns run, JsonObject answer)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(answer);
        double chance = Number("probability");
        return new AchieveFacts(
            new NameFact(run.Plan.Name.Chinese, run.Plan.Name.English), run.Plan.Start.Year, answer["settings"]!.AsArray().Count,
            new NowFact("result", chance, Number("low"), Number("high"), chance - Number("before")), chance - Number("before"),
            Math.Max(0, Number("asked") - chance),
            answer["holds"]!.AsArray().Count(held => (double)held!["probability"]! >= (double)held["asked"]!), Steps(answer["line"]!.AsArray().Count));

        double Number(string name) => (double)answer[name]!;
    }

    /// <summary>So many of the points of a line, spread evenly from the first to the last.</summary>
    public static IReadOnlyList<int> Steps(int points) => points <= MostSteps
        ? [.. Enumerable.Range(0, points)]
        : [.. Enumerable.Range(0, MostSteps).Select(step => ((step * (points - 1)) + ((MostSteps - 1) / 2)) / (MostSteps - 1))];
}
