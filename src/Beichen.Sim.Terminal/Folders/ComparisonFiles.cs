using System.Text;
using System.Text.Json;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Terminal.Folders;

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

    /// <summary>Writes tables into a folder.</summary>
    public static void Write(ComparisonReport report, string folder)
    {
        if (report.Robustness is { } robustness)
            WriteJson(Path.Combine(folder, Robustness), report.Runs.Select((run, l) => new
            {
                run.Identity.Scenario,
                robustness.Policies[l].Values,
                MayBeBest = robustness.Contenders.Contains(l),
            }));
        WriteJson(Path.Combine(folder, Comparison), report.Comparison);
    }

    private static void WriteJson<T>(string file, T value) =>
        WholeFile.Write(file, new UTF8Encoding(false).GetBytes(JsonSerializer.Serialize(value, Format) + "\n"));
}
