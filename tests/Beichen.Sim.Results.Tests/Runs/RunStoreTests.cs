using System.Globalization;
using System.Text.Json;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;
using Xunit;

namespace Beichen.Sim.Results.Tests.Runs;

public sealed class RunStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ExampleRun run = new ExampleRun(70).Scatter(1);

    private string Place => folder.Of("run");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_stored_run_reads_back_whole()
    {
        RunSummary summary = run.Summary();
        RunStore.Write(Place, summary, run.Frames, ExampleRun.Identity);
        StoredRun stored = RunStore.Read(Place);
        Assert.Equal(Json(RunManifest.Of(summary, ExampleRun.Identity)), Json(RunManifest.Of(stored.Summary, stored.Identity)));
        Assert.Equal(["manifest.json", "results.parquet"], Directory.GetFiles(Place).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["run"], folder.Names());
    }

    [Fact]
    public void The_manifest_has_the_keys_that_others_rely_on()
    {
        RunStore.Write(Place, run.Summary(), run.Frames, ExampleRun.Identity);
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Place, "manifest.json")));
        JsonElement root = manifest.RootElement;
        Assert.Equal("baseline", root.GetProperty("scenario").GetString());
        Assert.Equal(ulong.MaxValue, root.GetProperty("seed").GetUInt64());
        Assert.Equal(70, root.GetProperty("draws").GetInt32());
        Assert.Equal("2022Q4", root.GetProperty("horizon").GetString());
        Assert.Equal(3, root.GetProperty("silos").GetInt32());
        Assert.Equal("aa", root.GetProperty("planFingerprint").GetString());
        Assert.Equal("bb", root.GetProperty("resultFingerprint").GetString());
        Assert.Equal(["beichen", "dotnet"], root.GetProperty("versions").EnumerateObject().Select(version => version.Name));
        Assert.Equal(["gdp", "budget-revenue", "disposable-income", "beijing-projects", "jobs", "energy"],
            root.GetProperty("targets").EnumerateArray().Select(target => target.GetProperty("id").GetString()!));
        foreach (JsonElement scored in root.GetProperty("targets").EnumerateArray().Concat(root.GetProperty("milestones").EnumerateArray()))
        {
            foreach (string key in new[] { "id", "target", "p10", "p50", "p90", "probability", "low", "high" })
                Assert.True(scored.TryGetProperty(key, out _), key);
        }

        Assert.Equal(JsonValueKind.Null, root.GetProperty("targets")[5].GetProperty("probability").ValueKind);
        Assert.True(root.TryGetProperty("jointProbability", out _));
        Assert.True(root.TryGetProperty("bindingTarget", out _));
        Assert.Equal("world", root.GetProperty("timing").GetProperty("host").GetString());
    }

    [Fact]
    public void The_same_run_gives_the_same_files_in_every_culture()
    {
        RunStore.Write(folder.Of("a"), run.Summary(), run.Frames, ExampleRun.Identity);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        commas.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = commas;
            RunStore.Write(folder.Of("b"), run.Summary(), run.Frames, ExampleRun.Identity);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        foreach (string file in new[] { "manifest.json", "results.parquet" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Of("a"), file)), File.ReadAllBytes(Path.Combine(folder.Of("b"), file)));
    }

    [Fact]
    public void Every_column_of_the_table_has_the_bits_of_the_run()
    {
        RunStore.Write(Place, run.Summary(), run.Frames, ExampleRun.Identity);
        StoredRun stored = RunStore.Read(Place);
        for (int column = 0; column < run.Layout.Indicators.Count; column += 7)
        {
            Indicator indicator = run.Layout.Indicators[column];
            Assert.Equal(run.Frames.Column(2, column), stored.Column("2022Q3", indicator.Kind, indicator.EntityId, indicator.Name));
        }

        Assert.Throws<RunStoreException>(() => stored.Column("2022Q3", EntityKind.Project, "mill", "Weather"));
    }

    [Fact]
    public void More_draws_than_a_vector_of_the_table_stay_in_order()
    {
        ExampleRun large = new ExampleRun(5000).Outcome("gdp", draw => draw);
        RunStore.Write(Place, large.Summary(), large.Frames, ExampleRun.Identity);
        double[] column = RunStore.Read(Place).Column("2022Q2", EntityKind.District, "gdp", "Outcome");
        Assert.Equal(Enumerable.Range(0, 5000).Select(draw => (double)draw), column);
    }

    [Fact]
    public void An_entity_is_shown_with_every_indicator_it_has()
    {
        RunStore.Write(Place, run.Summary(), run.Frames, ExampleRun.Identity);
        StoredRun stored = RunStore.Read(Place);
        IReadOnlyList<IndicatorQuantiles> mill = stored.Entity("mill", "2022Q2");
        Assert.Equal(run.Layout.Indicators.Where(indicator => indicator.EntityId == "mill").Select(indicator => indicator.Name),
            mill.Select(indicator => indicator.Indicator));
        double[] jobs = run.Frames.Column(1, EntityKind.Project, "mill", "Jobs")!;
        IndicatorQuantiles shown = mill.Single(indicator => indicator.Indicator == "Jobs");
        Assert.Equal(Quantiles.Of(jobs, 0.1, 0.5, 0.9), new[] { shown.P10, shown.P50, shown.P90 });
        Assert.Equal("人", shown.Unit);
        Assert.Equal(BlockSum.Of(jobs) / 70, shown.Mean);
        Assert.Empty(stored.Entity("nowhere", "2022Q2"));
        Assert.Contains("mall", stored.Entities());
    }

    [Fact]
    public void What_is_no_run_is_named()
    {
        Assert.Contains("manifest.json is missing", Assert.Throws<RunStoreException>(() => RunStore.Read(Place)).Message, StringComparison.Ordinal);
        RunStore.Write(Place, run.Summary(), run.Frames, ExampleRun.Identity);
        string manifest = Path.Combine(Place, "manifest.json");
        string text = File.ReadAllText(manifest);
        File.WriteAllText(manifest, text[..(text.Length / 2)]);
        Assert.Contains("not a manifest", Assert.Throws<RunStoreException>(() => RunStore.Read(Place)).Message, StringComparison.Ordinal);
        File.WriteAllText(manifest, text.Replace("beichen-run/1", "beichen-run/9", StringComparison.Ordinal));
        Assert.Contains("beichen-run/9", Assert.Throws<RunStoreException>(() => RunStore.Read(Place)).Message, StringComparison.Ordinal);
        File.WriteAllText(manifest, text.Replace("\"draws\"", "\"drawn\"", StringComparison.Ordinal));
        Assert.Contains("draws", Assert.Throws<RunStoreException>(() => RunStore.Read(Place)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_or_missing_table_is_named()
    {
        RunStore.Write(Place, run.Summary(), run.Frames, ExampleRun.Identity);
        StoredRun stored = RunStore.Read(Place);
        string table = Path.Combine(Place, "results.parquet");
        File.WriteAllBytes(table, [1, 2, 3]);
        Assert.Contains("results.parquet", Assert.Throws<RunStoreException>(() => stored.Entities()).Message, StringComparison.Ordinal);
        File.Delete(table);
        Assert.Contains("is missing", Assert.Throws<RunStoreException>(() => stored.Entities()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_something_else_is_left_alone()
    {
        Directory.CreateDirectory(Place);
        RunStore.Write(Place, run.Summary(), run.Frames, ExampleRun.Identity);
        string other = folder.Of("thesis");
        Directory.CreateDirectory(other);
        File.WriteAllText(Path.Combine(other, "chapter.md"), "text");
        Assert.Throws<RunStoreException>(() => RunStore.Write(other, run.Summary(), run.Frames, ExampleRun.Identity));
        Assert.Throws<RunStoreException>(() => RunStore.Write(Path.Combine(other, "chapter.md"), run.Summary(), run.Frames, ExampleRun.Identity));
        Assert.Equal(["run", "thesis"], folder.Names());
        Assert.Single(Directory.GetFileSystemEntries(other));
    }

    [Fact]
    public void A_quote_in_a_path_is_no_trouble()
    {
        string odd = folder.Of("it's 北辰");
        RunStore.Write(odd, run.Summary(), run.Frames, ExampleRun.Identity);
        Assert.Equal(70, RunStore.Read(odd).Column("2022Q1", EntityKind.District, "gdp", "Outcome").Length);
    }

    private static string Json(RunManifest manifest) => JsonSerializer.Serialize(manifest, ResultsJson.Files.RunManifest);
}
