using System.Globalization;
using System.Text.Json;

namespace Beichen.Sim.Kernel.Mutation;

/// <summary>Adds the verdicts up by folder of the kernel.</summary>
internal static class ScoreTable
{
    private static readonly string[] Verdicts = ["Killed", "Timeout", "Survived", "NoCoverage", "Crashed"];

    /// <summary>The table in Markdown; the last verdict on a mutant counts.</summary>
    /// <param name="report">Stryker's report in JSON.</param>
    /// <param name="results">Verdicts, a line each.</param>
    public static IEnumerable<string> Of(string report, string results)
    {
        var verdicts = new Dictionary<int, string>();
        foreach (string[] line in File.ReadLines(results).Select(line => line.Split('\t')))
            verdicts[int.Parse(line[0], CultureInfo.InvariantCulture)] = line[1] == "Stuck" ? "Timeout" : line[1];
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(report));
        (string Folder, string Verdict)[] mutants =
        [
            .. document.RootElement.GetProperty("files").EnumerateObject()
                .SelectMany(file => file.Value.GetProperty("mutants").EnumerateArray().Select(mutant =>
                (Path.GetFileName(Path.GetDirectoryName(file.Name)!), Verdict(mutant, verdicts)))),
        ];
        yield return "| folder | made | not compiled | covered by others | tested | killed | timeouts | survived | no coverage | process ended | score |";
        yield return "| --- |" + string.Concat(Enumerable.Repeat(" ---: |", 10));
        foreach (IGrouping<string, (string Folder, string Verdict)> folder in mutants.GroupBy(mutant => mutant.Folder, StringComparer.Ordinal)
            .OrderBy(folder => folder.Key, StringComparer.Ordinal)) yield return Row(folder.Key, [.. folder.Select(mutant => mutant.Verdict)]);
        yield return Row("**all**", [.. mutants.Select(mutant => mutant.Verdict)]);
    }

    private static string Verdict(JsonElement mutant, Dictionary<int, string> verdicts)
    {
        string status = mutant.GetProperty("status").GetString()!;
        return status is "CompileError" or "Ignored" ? status : verdicts.GetValueOrDefault(
            int.Parse(mutant.GetProperty("id").GetString()!, CultureInfo.InvariantCulture), "Pending");
    }

    private static string Row(string name, string[] verdicts)
    {
        int Number(string verdict) => verdicts.Count(other => other == verdict);
        int[] numbers = [.. Verdicts.Select(Number)];
        int detected = numbers[0] + numbers[1], undetected = numbers[2] + numbers[3];
        string score = detected + undetected == 0 ? "–" : (100.0 * detected / (detected + undetected)).ToString("0.0", CultureInfo.InvariantCulture);
        return $"| {name} | {verdicts.Length} | {Number("CompileError")} | {Number("Ignored")} | {numbers.Sum()} | {string.Join(" | ", numbers)} | {score} |";
    }
}
