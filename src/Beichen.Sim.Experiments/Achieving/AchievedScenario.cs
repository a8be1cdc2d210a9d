using System.Globalization;
using System.Text;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>An answer as a scenario that extends the one asked about: a run of it has the settings, levers and dates alike.</summary>
public static class AchievedScenario
{
    /// <summary>Name of the file in a folder of the answer.</summary>
    public const string FileName = "achieved.yaml";

    /// <summary>The scenario's text.</summary>
    /// <param name="report">The answer.</param>
    /// <param name="isStress">Whether the scenario asked about is a stress.</param>
    public static string Yaml(AchieveReport report, bool isStress)
    {
        string targets = string.Join(", ", report.Targets), asked = report.Asked.ToString("0.###", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            id: achieved
            name: {zh: 最省的办法, en: What it takes}
            question: {zh: "{{targets}} 的概率能到 {{asked}} 吗？", en: "Do {{targets}} reach a chance of {{asked}}?"}
            extends: {{report.Scenario}}
            kind: {{(isStress ? "stress\nborrows: []" : "ex-ante")}}

            """);
        Add("levers", report.Settings.Where(one => one.Lever is not Ladder.Dates)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{{lever: {one.Lever}, on: {one.On}, value: {one.Value:R}}}")));
        Add("dates", report.Settings.Where(one => one.Lever is Ladder.Dates)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{{project: {one.On}, shift: {one.Value:0}}}")));
        return text.ToString();

        void Add(string key, IEnumerable<string> entries)
        {
            string[] lines = [.. entries];
            if (lines.Length > 0) text.Append(CultureInfo.InvariantCulture, $"{key}:\n{string.Concat(lines.Select(line => $"  - {line}\n"))}");
        }
    }
}
