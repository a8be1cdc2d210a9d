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

    public void Dispose() => connection.Dispose();
}
