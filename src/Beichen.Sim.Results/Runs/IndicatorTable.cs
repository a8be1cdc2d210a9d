using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;
using DuckDB.NET.Data;

namespace Beichen.Sim.Results.Runs;

/// <summary>
/// A run as one long table, a row a draw × quarter × entity × indicator, kept as Parquet. Names are dictionary codes and values are
/// copied a whole vector at a time, so a million rows take a fifth of a second.
/// </summary>
internal static class IndicatorTable
{
    /// <summary>Unit of dates: quarters since the first day of the run.</summary>
    public const string DateUnit = "quarters";

    /// <summary>A date that never comes, as the program keeps it (<see cref="Kernel.Projects.ProjectOutput.Never"/>); null in the file.</summary>
    public const string Never = "999";

    /// <summary>Writes the run.</summary>
    /// <exception cref="RunStoreException">DuckDB refused, e.g. for lack of disk space.</exception>
    public static void Write(IRunColumns run, string file, CancellationToken cancellation)
    {
        try
        {
            IReadOnlyList<Indicator> indicators = run.Layout.Indicators;
            var quarters = new NameCodes(Enumerable.Range(0, run.Quarters).Select(quarter => run.Plan.Start.Plus(quarter).ToString()));
            var kinds = new NameCodes(indicators.Select(indicator => NameCodes.Word(indicator.Kind)));
            var entities = new NameCodes(indicators.Select(indicator => indicator.EntityId));
            var names = new NameCodes(indicators.Select(indicator => indicator.Name));
            var units = new NameCodes(indicators.Select(indicator => indicator.Unit));
            using DuckDBConnection connection = Open();
            Execute(connection, $"CREATE TABLE results (draw INTEGER, quarter {quarters.Type}, kind {kinds.Type}, "
                + $"entity {entities.Type}, indicator {names.Type}, unit {units.Type}, value DOUBLE)");
            using (var rows = new RowAppender(connection))
            {
                NameCodes[] columns = [quarters, kinds, entities, names, units];
                var values = new double[run.Draws];
                for (int quarter = 0; quarter < run.Quarters; quarter++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    for (int i = 0; i < indicators.Count; i++)
                    {
                        run.Read(quarter, i, values);
                        rows.Add(values, columns, [quarter, kinds.Codes[i], entities.Codes[i], names.Codes[i], units.Codes[i]]);
                    }
                }

                rows.Close();
            }

            cancellation.ThrowIfCancellationRequested();
            // A date that never comes is no number to a reader; within the program it stays one beyond every horizon.
            Execute(connection, $"COPY (SELECT draw, quarter, kind, entity, indicator, unit, CASE WHEN unit = '{DateUnit}' AND value >= {Never} THEN NULL ELSE "
                + $"value END AS value FROM results) TO '{NameCodes.Quote(file)}' (FORMAT parquet, COMPRESSION zstd, "
                + $"COMPRESSION_LEVEL 1, KV_METADATA {{dictionary: '{NameCodes.Quote(IndicatorCatalogue.Json())}'}})");
        }
        catch (DuckDBException problem)
        {
            throw RunStoreException.OfDisk($"{Path.GetFileName(file)} could not be written: {problem.Message}", problem);
        }
    }

    /// <summary>Reads an indicator in draw order; empty when there is none.</summary>
    public static double[] Column(string file, string quarter, EntityKind kind, string entity, string indicator) =>
        Read(file, $"SELECT coalesce(value, {Never}) FROM read_parquet($file) WHERE quarter = "
            + "$quarter AND kind = $kind AND entity = $entity AND indicator = $indicator ORDER BY draw",
            reader => reader.GetDouble(0), ("quarter", quarter), ("kind", NameCodes.Word(kind)), ("entity", entity), ("indicator", indicator));

    /// <summary>Reads every indicator of an entity in a quarter, in draw order.</summary>
    public static (string Kind, string Indicator, string Unit, double Value)[] Entity(string file, string quarter, string entity) =>
        Read(file, $"SELECT kind::VARCHAR, indicator::VARCHAR, unit::VARCHAR, coalesce(value, {Never}) FROM "
            + "read_parquet($file) WHERE quarter = $quarter AND entity = $entity ORDER BY draw, file_row_number",
            reader => (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetDouble(3)), ("quarter", quarter), ("entity", entity));

    /// <summary>The ids of all entities, in ordinal order.</summary>
    public static string[] Entities(string file)
    {
        string[] entities = Read(file, "SELECT DISTINCT entity::VARCHAR FROM read_parquet($file)", reader => reader.GetString(0));
        Array.Sort(entities, StringComparer.Ordinal);
        return entities;
    }

    private static T[] Read<T>(string file, string query, Func<DuckDBDataReader, T> row, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        if (!File.Exists(file)) throw new RunStoreException($"{file} is missing");
        try
        {
            using DuckDBConnection connection = Open();
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = query.Replace(
                "read_parquet($file)", $"read_parquet('{NameCodes.Quote(file)}', file_row_number = true)", StringComparison.Ordinal);
            foreach ((string name, string value) in parameters) command.Parameters.Add(new DuckDBParameter(name, value));
            using DuckDBDataReader reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read()) rows.Add(row(reader));
            return [.. rows];
        }
        catch (DuckDBException problem)
        {
            throw new RunStoreException($"{file} cannot be read: {problem.Message}", problem);
        }
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return connection;
    }

    private static void Execute(DuckDBConnection connection, string statement)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
