using System.Text;
using System.Text.Json;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>Ends an ensemble: <c>summary.md</c>, what the caller adds, and last <c>manifest.json</c>, beside the batches.</summary>
public static class EnsembleResult
{
    /// <summary>Writes them into the ensemble's folder, over those of an earlier end.</summary>
    /// <param name="folder">The ensemble's folder.</param>
    /// <param name="summary">What the ensemble says.</param>
    /// <param name="identity">What was run.</param>
    /// <param name="record">Its batches and looks.</param>
    /// <param name="add">Writes further files into the folder before the manifest.</param>
    /// <exception cref="RunStoreException">The disk refused.</exception>
    public static void Write(string folder, RunSummary summary, RunIdentity identity, EnsembleRecord record, Action<string> add) =>
        DiskFault.Told(folder, () =>
        {
            var text = new StringBuilder(Scoreboard.Text(summary, identity));
            text.Append("\n抽样存于 `batches/`，每批 ").Append(record.BatchDraws).Append(" 次，不另写长表 `results.parquet`。 The draws are kept in `batches/`, ").Append(record.BatchDraws).Append(" a file; no long table `results.parquet` is written.\n");
            text.Append("\n时序影响、全市增速既定时的概率、差额与相互牵制不在此列，抽样不超过 16384 次的普通推演给出。 What timing decides, chances given the city, margins and conflicts are left out; a plain run of at most 16384 draws has them.\n");
            if (record.Until is { } until)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"在固定的抽样次数（{string.Join("、", record.Looks)}）查看区间，全部半宽 ≤ {until} 即停；现最宽 {record.WidestHalfWidth:0.0000}。 Intervals were looked at after a fixed number of draws ({string.Join(", ", record.Looks)}) until every half-width was ≤ {until}; the widest is {record.WidestHalfWidth:0.0000}.\n");
            }

            WholeFile.Write(Path.Combine(folder, RunStore.SummaryFile), new UTF8Encoding(false).GetBytes(text.ToString()));
            add(folder);
            RunManifest manifest = RunManifest.Of(summary, identity) with { Ensemble = record };
            WholeFile.Write(Path.Combine(folder, RunStore.ManifestFile),
                new UTF8Encoding(false).GetBytes(JsonSerializer.Serialize(manifest, ResultsJson.Files.RunManifest) + "\n"));
            return true;
        });
}
