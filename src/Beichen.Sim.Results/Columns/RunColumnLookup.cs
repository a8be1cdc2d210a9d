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
