using System.Text;
using System.Text.Json;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Experiments.Comparing;

namespace Beichen.Sim.Cli.Comparing;

/// <summary>The files of a comparison, beside those of its runs.</summary>
public static class ComparisonFiles
{
    /// <summary>File of the paired differences; it is written last, and shows that a folder holds a comparison.</summary>
    public const string Comparison = "comparison.json";

    private const string Robustness = "robustness.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes figures and tables into a folder.</summary>
    public static void Write(ComparisonReport report, string folder, Language language)
    {
        FigureFiles.Save(FigureFiles.Render(ComparisonFigures.Draw(report.Scenarios(), report.Runs[0].ResultFingerprint, report.Comparison, language)), Path.Combine(folder, "charts"));
        if (report.Robustness is { } robustness) WriteJson(Path.Combine(folder, Robustness), report.Runs.Zip(robustness.Policies, (run, policy) => new { run.Identity.Scenario, policy.Values }));
        WriteJson(Path.Combine(folder, Comparison), report.Comparison);
    }

    // Beside its place first, so that a kill leaves no half file that would pass for a result.
    private static void WriteJson<T>(string file, T value)
    {
        File.WriteAllText(file + ".unfinished", JsonSerializer.Serialize(value, Format) + "\n", new UTF8Encoding(false));
        File.Move(file + ".unfinished", file, overwrite: true);
    }
}
