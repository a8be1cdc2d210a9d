using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Runs;
using DuckDB.NET.Data;
using Xunit;

namespace Beichen.Sim.Results.Tests.Runs;

/// <summary>The dictionary of the results, the columns and the page say the same.</summary>
public sealed class IndicatorCatalogueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_column_stands_in_the_dictionary_once_with_its_unit()
    {
        (string Kind, string Name, string Unit)[] known = [.. IndicatorCatalogue.All.SelectMany(row =>
            row.Kinds.Split(", ").Select(kind => (kind, row.Name, row.Unit)))];
        foreach (Indicator indicator in ResultLayout.Full(ExamplePlan.Create(4)).Indicators)
        {
            string kind = NameCodes.Word(indicator.Kind);
            Assert.Contains(known, row => row.Kind == kind && row.Name == indicator.Name && (row.Unit == indicator.Unit || row.Unit is "of the target"));
        }

        Assert.Equal(known.Length, known.Select(row => (row.Kind, row.Name)).Distinct().Count());
    }

    [Fact]
    public void The_page_is_the_one_that_the_program_writes()
    {
        string page = Page();
        string text = File.ReadAllText(page).ReplaceLineEndings("\n");

        // What --json prints stands behind it, and is held by the tests of the answers.
        int answers = text.IndexOf("\n# What `--json` prints", StringComparison.Ordinal);
        string own = answers < 0 ? text : text[..answers];
        if (Environment.GetEnvironmentVariable("BEICHEN_WRITE_PAGES") is "1") File.WriteAllText(page, IndicatorCatalogue.Page() + text[own.Length..]);
        Assert.Equal(IndicatorCatalogue.Page(), own);
    }

    [Fact]
    public void A_table_carries_the_dictionary_and_has_nothing_where_a_date_never_comes()
    {
        var run = new ExampleRun(70);
        string entity = run.Layout.Indicators.First(indicator => indicator.Name is "ProductionDate").EntityId;
        run.Set(EntityKind.Project, entity, "ProductionDate", (_, draw) => draw < 10 ? ProjectOutput.Never : 2.5);
        RunStore.Write(folder.Of("run"), run.Summary(), run.Frames, ExampleRun.Identity);
        string file = Path.Combine(folder.Of("run"), RunStore.TableFile);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Assert.Equal(10L, Ask($"SELECT count(*) FROM read_parquet('{file}') WHERE quarter = '2022Q4' "
            + $"AND entity = '{entity}' AND indicator = 'ProductionDate' AND value IS NULL"));
        Assert.Equal(IndicatorCatalogue.Json(), Ask($"SELECT decode(value) FROM parquet_kv_metadata('{file}') WHERE decode(key) = 'dictionary'"));
        double[] read = RunStore.Read(folder.Of("run")).Column("2022Q4", EntityKind.Project, entity, "ProductionDate");
        Assert.Equal(10, read.Count(value => value == ProjectOutput.Never));
        Assert.Equal(60, read.Count(value => value == 2.5));

        object? Ask(string query)
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = query;
            return command.ExecuteScalar();
        }
    }

    private static string Page([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "results.md"));
}
