using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Results.Columns;

/// <summary>Columns by name.</summary>
public static class RunColumnLookup
{
    /// <summary>A column in draw order, in a new array.</summary>
    public static double[] Column(this IRunColumns run, int quarter, int column)
    {
        var values = new double[run.Draws];
        run.Read(quarter, column, values);
        return values;
    }

    /// <summary>A column in draw order, by name; null when the layout has none.</summary>
    public static double[]? Column(this IRunColumns run, int quarter, EntityKind kind, string entity, string name) =>
        run.Find(kind, entity, name) is >= 0 and var column ? run.Column(quarter, column) : null;

    /// <summary>
    /// Growth of the city in draw order: the mean over the quarters of the run's first year, or of as much of it as was run; null when the run did not keep it.
    /// </summary>
    public static double[]? CityGrowth(this IRunColumns run)
    {
        int quarters = Math.Min(4, run.Quarters);
        var mean = new double[run.Draws];
        for (int quarter = 0; quarter < quarters; quarter++)
        {
            if (run.Column(quarter, EntityKind.District, run.Plan.Name.Id, "CityGrowth") is not { } growth) return null;
            for (int draw = 0; draw < mean.Length; draw++) mean[draw] += growth[draw] / quarters;
        }

        return mean;
    }

    /// <summary>Index of an indicator; −1 when the layout has none.</summary>
    public static int Find(this IRunColumns run, EntityKind kind, string entity, string name)
    {
        for (int i = 0; i < run.Layout.Indicators.Count; i++)
        {
            Indicator indicator = run.Layout.Indicators[i];
            if (indicator.Kind == kind && string.Equals(indicator.Name, name, StringComparison.Ordinal)
                && string.Equals(indicator.EntityId, entity, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
