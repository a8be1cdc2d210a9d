using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Runs;

/// <summary>A run in its folder: charts and tables can be made from it again with no silo running.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Manifest">Its manifest.</param>
public sealed record StoredRun(string Folder, RunManifest Manifest)
{
    /// <summary>What the run says.</summary>
    public RunSummary Summary => Manifest.ToSummary();

    /// <summary>What was run.</summary>
    public RunIdentity Identity => Manifest.ToIdentity();

    private string Table => Path.Combine(Folder, RunStore.TableFile);

    /// <summary>An indicator in draw order.</summary>
    /// <exception cref="RunStoreException">The run has no such indicator, or its table is missing or damaged.</exception>
    public double[] Column(string quarter, EntityKind kind, string entity, string indicator)
    {
        double[] values = IndicatorTable.Column(Table, quarter, kind, entity, indicator);
        return values.Length == Manifest.Draws
            ? values
            : throw new RunStoreException($"{Table}: {entity} {indicator} in {quarter} has {values.Length} draws, {Manifest.Draws} were expected");
    }

    /// <summary>Every indicator of an entity at the end of a quarter, in the order of the table; empty when it has none then.</summary>
    /// <exception cref="RunStoreException">The table is missing or damaged.</exception>
    public IReadOnlyList<IndicatorQuantiles> Entity(string entity, string quarter)
    {
        var list = new List<IndicatorQuantiles>();
        foreach (var indicator in IndicatorTable.Entity(Table, quarter, entity).GroupBy(row => (row.Kind, row.Indicator, row.Unit)))
        {
            double[] values = [.. indicator.Select(row => row.Value)];
            double mean = BlockSum.Of(values) / values.Length;
            double[] quantiles = Quantiles.Of(values, 0.1, 0.5, 0.9);
            list.Add(new IndicatorQuantiles(indicator.Key.Kind, indicator.Key.Indicator, indicator.Key.Unit, quantiles[0], quantiles[1], quantiles[2], mean));
        }

        return list;
    }

    /// <summary>The ids of all entities of the run, in ordinal order.</summary>
    /// <exception cref="RunStoreException">The table is missing or damaged.</exception>
    public IReadOnlyList<string> Entities() => IndicatorTable.Entities(Table);
}
