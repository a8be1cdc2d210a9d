using System.Globalization;
using System.Text.Json;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Terminal.Parsing;

namespace Beichen.Sim.Terminal.Folders;

/// <summary>The folder for the results, looked at before anything is simulated: a run of minutes must not end in a refusal.</summary>
public static class OutFolder
{
    // What the command writes into a folder of results; of a comparison also a folder a scenario.
    private static readonly string[] Own =
    [
        RunStore.ManifestFile, RunStore.TableFile, RunStore.SummaryFile, "ledger.jsonl", "plan.zip",
        "charts", "batches", "ensemble.json", "settings.json", "comparison.json", "robustness.json",
        "comparison-settings.json", EnsembleFolder.Marker,
    ];

    /// <summary>Refuses a folder where results cannot go.</summary>
    /// <param name="settings">The folder, the draws, and whether larger results may be replaced.</param>
    /// <param name="mark">The file that shows that former results of the same kind stand there.</param>
    /// <exception cref="RefusedException">It is a file, holds something else or larger results, or cannot be written.</exception>
    public static void Check(RunSettings settings, string mark)
    {
        if (settings.Out is not { } folder) return;
        try
        {
            if (Reason(Path.TrimEndingDirectorySeparator(folder), mark, settings) is { } reason) throw new RefusedException($"--out: {reason}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"--out: {folder} cannot be read ({problem.Message}), expected a new or empty folder", problem);
        }
    }

    /// <summary>
    /// The first name that a scenario's folder cannot have beside the files of a comparison
    /// or another scenario's folder, whatever the case; null when there is none.
    /// </summary>
    public static string? Taken(IEnumerable<string> scenarios)
    {
        var known = new HashSet<string>(Own, StringComparer.OrdinalIgnoreCase);
        return scenarios.FirstOrDefault(id => !known.Add(id));
    }

    private static string? Reason(string folder, string mark, RunSettings settings)
    {
        if (File.Exists(folder)) return $"{folder} is a file, expected a folder";
        string above = folder;
        while (Path.GetDirectoryName(above) is { } next && !Directory.Exists(above = next))
        {
            if (File.Exists(above)) return $"{folder} lies below {above}, which is a file, expected a folder";
        }

        if (!MayWrite(above)) return $"{folder} cannot be written: no leave to write in {above}, expected a folder that can be written";
        if (Directory.Exists(Path.GetDirectoryName(folder)) && !FolderClaim.IsFree(folder))
            return $"{folder} is being written by another run, expected another folder, or that run to end";
        if (EnsembleFolder.IsUnfinished(folder, mark))
            return $"{folder} holds an unfinished ensemble: go on with it by `beichen resume {folder}`, or remove it";
        if (EnsembleFolder.IsBare(folder)) return null;
        if (DrawsOf(folder, mark) is not { } former)
            return $"{folder} holds something else, expected a new or empty folder, or former results (with {mark}) to replace";
        if (settings.Force) return null;
        if (former > settings.Draws && former > Experiments.Sampling.FullDraws)
            return string.Create(CultureInfo.InvariantCulture, $"{folder} holds results of {former:#,0} draws, "
                + $"more than the {settings.Draws:#,0} asked for: expected another folder, or --force to replace them");
        return Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry))
            .Order(StringComparer.Ordinal).FirstOrDefault(name => !IsOwn(folder, name)) is { } foreign
            ? $"{folder} holds '{foreign}' beside former results, expected it elsewhere, or --force to replace all"
            : null;
    }

    // The draws of the former results; null where what stands there is none of ours.
    private static long? DrawsOf(string folder, string mark)
    {
        if (mark != RunStore.ManifestFile)
            return File.Exists(Path.Combine(folder, mark)) ? Directory.EnumerateDirectories(folder).Max(one => DrawsOf(one, RunStore.ManifestFile)) ?? 0 : null;
        try
        {
            using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, RunStore.ManifestFile)));
            bool ours = manifest.RootElement.ValueKind == JsonValueKind.Object
                && manifest.RootElement.TryGetProperty("format", out JsonElement format) && format.ValueKind == JsonValueKind.String
                && format.GetString()!.StartsWith("beichen-run/", StringComparison.Ordinal);
            return !ours ? null : manifest.RootElement.TryGetProperty("draws", out JsonElement draws) && draws.TryGetInt64(out long count) ? count : 0;
        }
        catch (Exception problem) when (problem is JsonException or IOException)
        {
            return null;
        }
    }

    // What desktops leave in any folder begins with a dot or is theirs by name.
    private static bool IsOwn(string folder, string name) =>
        name[0] == '.' || Own.Contains(name, StringComparer.Ordinal) || name is "Thumbs.db" or "desktop.ini"
            || (name.StartsWith("release-", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            || File.Exists(Path.Combine(folder, name, RunStore.ManifestFile));

    private static bool MayWrite(string folder)
    {
        string probe = Path.Combine(folder, $".beichen-{Guid.NewGuid():N}");
        try
        {
            using FileStream file = new(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
