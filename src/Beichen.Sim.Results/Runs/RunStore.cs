using System.Text;
using System.Text.Json;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Results.Runs;

/// <summary>
/// The folder of a run: <c>manifest.json</c>, <c>results.parquet</c> and what a caller adds. It is written beside its place
/// and moved there whole, so a full disk, an interrupt or a kill leaves the former run or none, never half of one.
/// </summary>
public static class RunStore
{
    /// <summary>Name of the manifest in a run's folder; a folder without it holds no run.</summary>
    public const string ManifestFile = "manifest.json";

    /// <summary>The table of indicators.</summary>
    public const string TableFile = "results.parquet";

    /// <summary>The briefing of the year as Markdown, which a caller adds.</summary>
    public const string SummaryFile = "summary.md";

    /// <summary>Writes a run.</summary>
    /// <param name="folder">Where it is to stand; a former run there is replaced, anything else that is not empty is refused.</param>
    /// <param name="summary">What the run says.</param>
    /// <param name="run">Its columns.</param>
    /// <param name="identity">What was run.</param>
    /// <param name="add">Writes further files, e.g. charts, into the folder it is given, before the run is moved into place.</param>
    /// <param name="cancellation">Stops the writing and leaves nothing.</param>
    /// <exception cref="RunStoreException">The folder holds something else, or the disk refused; nothing is left of the new run.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Write(string folder, RunSummary summary, IRunColumns run, RunIdentity identity,
        Action<string>? add = null, CancellationToken cancellation = default) =>
        Write(folder, summary, run, identity, add, static _ => { }, cancellation);

    /// <summary>Reads a run.</summary>
    /// <exception cref="RunStoreException">There is no run in the folder, or its manifest cannot be read.</exception>
    public static StoredRun Read(string folder)
    {
        string full = Path.GetFullPath(folder);
        new RunPlace(full).RecoverUnlessClaimed();
        string file = Path.Combine(full, ManifestFile);
        if (!File.Exists(file)) throw new RunStoreException($"{folder} holds no run: {ManifestFile} is missing");
        try
        {
            RunManifest manifest = JsonSerializer.Deserialize(File.ReadAllBytes(file), ResultsJson.Files.RunManifest)
                ?? throw new RunStoreException($"{file} is empty");
            return string.Equals(manifest.Format, RunManifest.CurrentFormat, StringComparison.Ordinal)
                ? new StoredRun(full, manifest)
                : throw new RunStoreException($"{file} has format {manifest.Format}, expected {RunManifest.CurrentFormat}");
        }
        catch (JsonException problem)
        {
            throw new RunStoreException($"{file}:{problem.LineNumber + 1}: not a manifest of this version: {problem.Message} Run it again", problem);
        }
        catch (IOException problem)
        {
            throw new RunStoreException($"{file} cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Writes a run and tells of each step when it is done.</summary>
    internal static void Write(
        string folder, RunSummary summary, IRunColumns run, RunIdentity identity, Action<string>? add,
        Action<RunStoreStep> done, CancellationToken cancellation)
    {
        WholeFolder.Replace(folder, ManifestFile, unfinished =>
        {
            IndicatorTable.Write(run, Path.Combine(unfinished, TableFile), cancellation);
            Step(RunStoreStep.Table);
            add?.Invoke(unfinished);
            Step(RunStoreStep.Additions);
            WriteText(Path.Combine(unfinished, ManifestFile),
                JsonSerializer.Serialize(RunManifest.Of(summary, identity), ResultsJson.Files.RunManifest) + "\n");
            Step(RunStoreStep.Manifest);
        }, done);

        void Step(RunStoreStep step)
        {
            done(step);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static void WriteText(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        stream.Write(new UTF8Encoding(false).GetBytes(text));
        stream.Flush(flushToDisk: true);
    }
}
