using System.Text;
using System.Text.Json;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>Ends an ensemble: what the caller adds, and last <c>manifest.json</c>, beside the batches.</summary>
public static class EnsembleResult
{
    /// <summary>Writes them into the ensemble's folder, over those of an earlier end.</summary>
    /// <param name="folder">The ensemble's folder.</param>
    /// <param name="summary">What the ensemble says.</param>
    /// <param name="identity">What was run.</param>
    /// <param name="record">Its batches and looks.</param>
    /// <param name="add">Writes further files into the folder before the manifest, which it is given.</param>
    /// <exception cref="RunStoreException">The disk refused.</exception>
    public static void Write(string folder, RunSummary summary, RunIdentity identity, EnsembleRecord record, Action<string, RunManifest> add) =>
        DiskFault.Told(folder, () =>
        {
            RunManifest manifest = RunManifest.Of(summary, identity) with { Ensemble = record };
            add(folder, manifest);
            WholeFile.Write(Path.Combine(folder, RunStore.ManifestFile),
                new UTF8Encoding(false).GetBytes(JsonSerializer.Serialize(manifest, ResultsJson.Files.RunManifest) + "\n"));
            return true;
        });
}
