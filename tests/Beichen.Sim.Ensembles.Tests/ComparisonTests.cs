using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class ComparisonTests : IDisposable
{
    // One above what a comparison keeps in memory, in whole tiles.
    private const string Draws = "16448";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, 64)]
    [InlineData(1000, 256)]
    [InlineData(4096, 1024)]
    public async Task Scenarios_paired_from_disk_and_from_memory_say_the_same_to_the_last_bit(int draws, int batch)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var request = new EnsembleRequest(new Sampling(Sampling.DefaultSeed, draws), batch);
        CompiledPlan[] plans = [.. new[] { "baseline", "projects-slip-1q", "combined-push" }.Select(id =>
            Scenario.Open(Path.Combine(Beichen.Root, "scenarios", id + ".yaml")).Plan)];
        await using var evaluator = new Evaluator(new EvaluatorOptions { Host = HostKind.Batch, BatchSize = batch, Threads = 2 }, cancellation);
        var memory = new List<ScoredRun>();
        foreach (CompiledPlan plan in plans) memory.Add(await evaluator.Run(plan, request.Sampling, null, cancellation));
        using ScenarioEnsembles disk = await ScenarioEnsembles.Run(evaluator, _folder["disk"], plans, request, finish: null, null, cancellation);
        Files(ComparisonReport.Of(memory, "gdp"), _folder["of-memory"]);
        Files(ComparisonReport.Of(disk.Runs, "gdp"), _folder["of-disk"]);

        Assert.All(disk.Runs, run => Assert.IsType<EnsembleColumns>(run.Columns));
        Assert.Equal(memory.Select(run => run.Identity.ResultFingerprint), disk.Runs.Select(run => run.Identity.ResultFingerprint), StringComparer.Ordinal);
        string[] files = Names(_folder["of-memory"]);
        Assert.Contains("comparison.json", files, StringComparer.Ordinal);
        Assert.Contains("robustness.json", files, StringComparer.Ordinal);
        Assert.Contains(Path.Combine("charts", "scenario-heat.svg"), files, StringComparer.Ordinal);
        Assert.Equal(files, Names(_folder["of-disk"]), StringComparer.Ordinal);
        Assert.All(files,
            file => Assert.Equal(File.ReadAllBytes(Path.Combine(_folder["of-memory"], file)), File.ReadAllBytes(Path.Combine(_folder["of-disk"], file))));
    }

    [Fact]
    public async Task A_comparison_of_many_draws_killed_midway_is_resumed_with_only_the_missing_batches_and_the_same_bytes()
    {
        string killed = _folder["killed"];
        string second = Path.Combine(killed, "projects-slip-1q");
        using (Beichen run = Beichen.Start("compare", "baseline", "projects-slip-1q", "--draws", Draws, "--batch", "256", "--quiet", "--out", killed))
        {
            await run.HasWritten(5, second);
            await run.Kill();
        }

        Assert.True(File.Exists(Path.Combine(killed, EnsembleFolder.Marker)));
        Assert.False(File.Exists(Path.Combine(killed, "comparison.json")));
        string[] written = [Path.Combine(killed, "baseline", "batches", "000064.bin"), Path.Combine(second, "batches", "000000.bin")];
        DateTime[] times = [.. written.Select(File.GetLastWriteTimeUtc)];
        using (Beichen again = Beichen.Start("compare", "baseline", "projects-slip-1q", "--draws", Draws, "--quiet", "--out", killed))
        {
            (int code, _, string errors) = await again.End();
            Assert.Equal(2, code);
            Assert.Contains("beichen resume", errors, StringComparison.Ordinal);
        }

        await Beichen.Run("resume", killed, "--quiet");
        string printed = await Beichen.Run("compare", "baseline", "projects-slip-1q", "--draws", Draws, "--lang", "en", "--out", _folder["whole"]);

        Assert.Equal(times, written.Select(File.GetLastWriteTimeUtc));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder["whole"], "comparison.json")), File.ReadAllBytes(Path.Combine(killed, "comparison.json")));
        Assert.Equal(Beichen.Fingerprint(Path.Combine(_folder["whole"], "projects-slip-1q")), Beichen.Fingerprint(second));
        Assert.Contains("mean difference [95%]", printed, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(killed, EnsembleFolder.Marker, SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(killed, "results.parquet", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(killed, "charts"), "*.png"));
    }

    [Fact]
    public async Task Progress_counts_the_draws_of_all_scenarios_and_no_folder_is_left_when_none_was_asked_for()
    {
        Directory.CreateDirectory(_folder["temporary"]);
        using Beichen comparison = Beichen.StartWithTemporaryFolder(
            _folder["temporary"], "compare", "baseline", "projects-slip-1q", "--draws", Draws, "--lang", "en");
        (int code, string output, string errors) = await comparison.End();

        Assert.True(code == 0, errors);
        Assert.Contains("Projects slip one quarter", output, StringComparison.Ordinal);
        Assert.Contains("baseline 1/2 · 16,448 / 32,896 draws", errors, StringComparison.Ordinal);
        Assert.Contains("projects-slip-1q 2/2 · 32,896 / 32,896 draws", errors, StringComparison.Ordinal);
        Assert.Matches(@"[\d,]+ a second · \d+ s left", errors);
        Assert.Empty(Directory.GetDirectories(_folder["temporary"]));
    }

    private static void Files(ComparisonReport report, string folder)
    {
        Directory.CreateDirectory(folder);
        ComparisonFiles.Write(report, folder);
        FigureFiles.Save(
            FigureFiles.Render(ComparisonFigures.Draw(report.Scenarios(), report.Runs[0].ResultFingerprint, report.Comparison, Language.Both)), folder);
    }

    private static string[] Names(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}
