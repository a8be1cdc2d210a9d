using System.Text;
using System.Text.Json;
using Beichen.Sim.Analysis.Robustness;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Results.Comparisons;
using Spectre.Console;

namespace Beichen.Sim.Cli.Comparing;

/// <summary>What runs on the same draws say of one another. Their columns are read one at a time, wherever they are kept.</summary>
/// <param name="Runs">The runs, the reference first.</param>
/// <param name="Comparison">The others, paired with the reference.</param>
/// <param name="Robustness">How three or more hold against each other over the draws; null for two, or where one does not score the target.</param>
/// <param name="Target">Id of the target whose robustness is judged.</param>
public sealed record ComparisonReport(IReadOnlyList<Simulated> Runs, ScenarioComparison Comparison, RobustnessTable? Robustness, string Target)
{
    /// <summary>File of the paired differences; it is written last, and shows that a folder holds a comparison.</summary>
    public const string ComparisonFile = "comparison.json";

    private const string RobustnessFile = "robustness.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Compares runs; the first is the reference.</summary>
    /// <exception cref="ArgumentException">The runs differ in seed, draws, first or last quarter.</exception>
    public static ComparisonReport Of(IReadOnlyList<Simulated> runs, string target) => new(
        runs,
        ScenarioComparison.Of([.. runs.Select(r => new ScenarioRun(r.Identity.Scenario, r.Identity.ScenarioZh, r.Identity.ScenarioEn, r.Identity.Seed, r.Summary, r.Columns))]),
        RobustnessTables.Judge(runs, target),
        target);

    /// <summary>Writes figures and tables into a folder, beside its runs.</summary>
    public void Write(string folder, Language language)
    {
        RunFigures.Save(RunFigures.Render(ComparisonFigures.Draw(Runs, Comparison, language)), Path.Combine(folder, "charts"));
        if (Robustness is not null) WriteJson(Path.Combine(folder, RobustnessFile), Runs.Zip(Robustness.Policies, (run, policy) => new { run.Identity.Scenario, policy.Values }));
        WriteJson(Path.Combine(folder, ComparisonFile), Comparison);
    }

    /// <summary>Prints the tables, and where they were written to.</summary>
    public void Print(Output output, RunSettings settings)
    {
        if (settings.Quiet) return;
        ComparisonTable.Print(output.Console, settings.Language, Runs[0], Comparison);
        if (Robustness is not null) RobustnessTables.Print(output.Console, settings.Language, Runs, Robustness, Target);
        if (settings.Out is not null) output.Console.WriteLine(settings.Language.Pick($"结果已写入 {settings.Out}", $"written to {settings.Out}"));
    }

    // Beside its place first, so that a kill leaves no half file that would pass for a result.
    private static void WriteJson<T>(string file, T value)
    {
        File.WriteAllText(file + ".unfinished", JsonSerializer.Serialize(value, Format) + "\n", new UTF8Encoding(false));
        File.Move(file + ".unfinished", file, overwrite: true);
    }
}
