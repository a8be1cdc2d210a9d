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
    /// <param name="language">Language of the page.</param>
    /// <exception cref="RunStoreException">The disk refused.</exception>
    public static void Write(string folder, RunSummary summary, RunIdentity identity,
        EnsembleRecord record, Action<string> add, Language language = Language.Zh) =>
        DiskFault.Told(folder, () =>
        {
            var text = new StringBuilder(Scoreboard.Text(summary, identity, language));
            text.Append(language.Pick(
                $"\n抽样存于 `batches/`，每批 {record.BatchDraws} 次，不另写长表 `results.parquet`。\n\n时序影响、全市增速既定时的概率、差额与相互牵制不在此列，抽样不超过 16384 次的普通推演给出。\n",
                $"\nThe draws are kept in `batches/`, {record.BatchDraws} a file; no long table `results.parquet` is written.\n\n"
                + "What timing decides, chances given the city, margins and conflicts are left out; a plain run of at most 16384 draws has them.\n"));
            if (record.Until is { } until)
            {
                string widest = Numerals.Fixed(record.WidestHalfWidth, 3), asked = until.ToString(System.Globalization.CultureInfo.InvariantCulture);
                text.Append(language.Pick(
                    $"在固定的抽样次数（{string.Join("、", record.Looks)}）查看区间，全部半宽 ≤ {asked} 即停；现最宽 {widest}。\n",
                    $"Intervals were looked at after a fixed number of draws ({string.Join(", ", record.Looks)}) "
                    + $"until every half-width was ≤ {asked}; the widest is {widest}.\n"));
            }

            WholeFile.Write(Path.Combine(folder, RunStore.SummaryFile), new UTF8Encoding(false).GetBytes(text.ToString()));
            add(folder);
            RunManifest manifest = RunManifest.Of(summary, identity) with { Ensemble = record };
            WholeFile.Write(Path.Combine(folder, RunStore.ManifestFile),
                new UTF8Encoding(false).GetBytes(JsonSerializer.Serialize(manifest, ResultsJson.Files.RunManifest) + "\n"));
            return true;
        });
}
