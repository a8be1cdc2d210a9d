using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using DuckDB.NET.Data;

namespace Beichen.Sim.Results.Runs;

/// <summary>Reads a run's long table a column at a time, over one connection.</summary>
internal sealed class TableReader : IDisposable
{
    private readonly string file;
    private readonly int draws;
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public TableReader(string file, int draws)
    {
        if (!File.Exists(file)) throw new RunStoreException($"{file} is missing");
        (this.file, this.draws) = (file, draws);
        connection.Open();
    }

    /// <summary>An indicator's values in draw order; a date that never comes as <see cref="ProjectOutput.Never"/>.</summary>
    /// <exception cref="RunStoreException">The table lacks it or is damaged.</exception>
    public void Read(string quarter, Indicator indicator, Span<double> destination)
    {
        try
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT coalesce(value, {IndicatorTable.Never}) FROM read_parquet('{NameCodes.Quote(file)}') "
                + "WHERE quarter = $quarter AND kind = $kind AND entity = $entity AND indicator = $indicator ORDER BY draw";
            foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)[("quarter", quarter),
                ("kind", NameCodes.Word(indicator.Kind)), ("entity", indicator.EntityId), ("indicator", indicator.Name)])
                command.Parameters.Add(new DuckDBParameter(name, value));
            using DuckDBDataReader reader = command.ExecuteReader();
            int read = 0;
            while (reader.Read())
            {
                if (read < draws) destination[read] = reader.GetDouble(0);
                read++;
            }

            if (read != draws)
                throw new RunStoreException($"{file}: {indicator.EntityId} {indicator.Name} in {quarter} has {read} draws, {draws} were expected");
        }
        catch (DuckDBException problem)
        {
            throw new RunStoreException($"{file} cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Several indicators of an entity in every quarter, in one pass over the table, each in draw order.</summary>
    /// <exception cref="RunStoreException">The table is damaged.</exception>
    public Dictionary<(string Quarter, string Name), double[]> Read(EntityKind kind, string entity, IReadOnlyList<string> names)
    {
        var columns = new Dictionary<(string, string), double[]>();
        try
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT coalesce(value, {IndicatorTable.Never}), quarter, indicator FROM read_parquet('{NameCodes.Quote(file)}') "
                + $"WHERE kind = $kind AND entity = $entity AND indicator IN ({string.Join(", ", names.Select(name => $"'{NameCodes.Quote(name)}'"))}) "
                + "ORDER BY quarter, indicator, draw";
            foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)[("kind", NameCodes.Word(kind)), ("entity", entity)])
                command.Parameters.Add(new DuckDBParameter(name, value));
            using DuckDBDataReader reader = command.ExecuteReader();
            double[] column = [];
            for (int read = 0; reader.Read(); read++)
            {
                // In this order each column is a run of as many rows as there are draws.
                if (read % draws == 0) columns.Add((reader.GetString(1), reader.GetString(2)), column = new double[draws]);
                column[read % draws] = reader.GetDouble(0);
            }
        }
        catch (Exception problem) when (problem is DuckDBException or ArgumentException)
        {
            throw new RunStoreException($"{file} cannot be read: {problem.Message}", problem);
        }

        return columns;
    }

    public void Dispose() => connection.Dispose();
}
