using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Packages;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Results.Stored;

/// <summary>A stored run with its plan and its columns, from its folder alone: it can be scored, compared and explained again anywhere.</summary>
public sealed class StoredColumns : IRunColumns, IDisposable
{
    private readonly TableReader? table;
    private readonly EnsembleStore? store;
    private readonly EnsembleColumns? batches;

    private StoredColumns(StoredRun run, CompiledPlan compiled)
    {
        Run = run;
        Compiled = compiled;
        if (run.Manifest.Ensemble is null)
        {
            Layout = ResultLayout.Full(compiled.Plan);
            table = new TableReader(Path.Combine(run.Folder, RunStore.TableFile), Draws);
        }
        else
        {
            Layout = ResultLayout.Outcomes(compiled.Plan);
            store = EnsembleStore.Open(run.Folder);
            batches = store.Columns(compiled.Plan, Layout, Draws);
        }
    }

    /// <summary>The run's manifest and folder.</summary>
    public StoredRun Run { get; }

    /// <summary>Its plan, compiled from the package beside the results.</summary>
    public CompiledPlan Compiled { get; }

    /// <inheritdoc/>
    public ResultLayout Layout { get; }

    /// <inheritdoc/>
    public DistrictPlan Plan => Compiled.Plan;

    /// <inheritdoc/>
    public int Draws => Run.Manifest.Draws;

    /// <inheritdoc/>
    public int Quarters => Plan.Quarters;

    /// <summary>Opens a run's folder.</summary>
    /// <exception cref="Plans.Problems.RefusedException">There is no run, its plan is missing or another, or its data are.</exception>
    public static StoredColumns Open(string folder)
    {
        StoredRun run = RunStore.Read(folder);
        if (!Quarter.TryParse(run.Manifest.Horizon, out Quarter horizon))
            throw new RunStoreException($"{folder}: the manifest's horizon is '{run.Manifest.Horizon}', expected a quarter");
        return new StoredColumns(run, PlanPackage.Open(run.Folder, run.Manifest.Scenario, horizon, run.Manifest.PlanFingerprint));
    }

    /// <summary>Refuses what looks into single draws of a run that was given actuals: they are no longer those that their numbers name.</summary>
    /// <exception cref="Plans.Problems.RefusedException">The run was given actuals.</exception>
    public void RefuseActuals()
    {
        if (Run.Manifest.Actuals is { } known)
            throw new Plans.Problems.RefusedException($"{Run.Folder}: found a run that was given actuals to {known.DataDate}, "
                + "expected one that was not: this looks into single draws, and those of such a run are no longer what their numbers name");
    }

    /// <inheritdoc/>
    public void Read(int quarter, int column, Span<double> destination)
    {
        if (batches is not null)
        {
            batches.Read(quarter, column, destination);
            return;
        }

        table!.Read(Plan.Start.Plus(quarter).ToString(), Layout.Indicators[column], destination);
    }

    /// <summary>Several columns of an entity in every quarter, in one pass where the run is a table; null when it did not keep one of them.</summary>
    /// <param name="kind">Kind of the entity.</param>
    /// <param name="entity">Its id.</param>
    /// <param name="names">Names of the columns.</param>
    /// <returns>Column and quarter to the values in draw order.</returns>
    public IReadOnlyDictionary<(string Name, int Quarter), double[]>? Courses(EntityKind kind, string entity, params IReadOnlyList<string> names)
    {
        int[] places = [.. names.Select(name => this.Find(kind, entity, name))];
        if (places.Any(place => place < 0)) return null;
        Dictionary<(string, string), double[]>? read = table?.Read(kind, entity, names);
        var columns = new Dictionary<(string, int), double[]>();
        for (int at = 0; at < places.Length; at++)
        {
            for (int quarter = 0; quarter < Quarters; quarter++)
            {
                // What the table lacks is refused with its name by the read of one column.
                columns[(names[at], quarter)] = read is not null && read.TryGetValue((Plan.Start.Plus(quarter).ToString(), names[at]), out double[]? values)
                    ? values : this.Column(quarter, places[at]);
            }
        }

        return columns;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        table?.Dispose();
        batches?.Dispose();
        store?.Dispose();
    }
}
