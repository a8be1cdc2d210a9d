using System.Text.Json;
using Beichen.Sim.Experiments.Discovery;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Packages;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Experiments.Tests;

/// <summary>A stored run is whole: its folder alone, carried elsewhere, gives plan, columns, scores and answers again.</summary>
public sealed class StoredRunTests : IDisposable
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 192);

    private readonly string _root = Directory.CreateTempSubdirectory("beichen-stored-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_run_carried_elsewhere_has_the_plan_the_columns_the_scores_and_the_answers_of_the_one_that_was_made()
    {
        CompiledPlan plan = Beichen.Open("combined-push").Plan;
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        ScoredRun made = await evaluator.Run(plan, Draws, null, Cancellation);
        RunStore.Write(Path.Combine(_root, "made"), made.Summary, made.Columns, made.Identity, folder => RunFolder.Add(folder, plan), Cancellation);
        Directory.Move(Path.Combine(_root, "made"), Path.Combine(_root, "carried"));

        using var stored = StoredColumns.Open(Path.Combine(_root, "carried"));
        Assert.Equal(plan.Fingerprint, stored.Compiled.Fingerprint);
        Same(made.Columns, stored);
        Assert.Equal(Json(made.Summary, made.Identity), Json(RunScoring.Score(stored), stored.Run.Identity));
        Assert.Equal(JsonSerializer.Serialize(DiscoveryQuestion.Ask(made.Columns, plan, Draws.Seed, "gdp")),
            JsonSerializer.Serialize(DiscoveryQuestion.Ask(stored, stored.Compiled, Draws.Seed, "gdp")));
        Assert.Equal(made.ResultFingerprint, RunFolder.AsScored(stored).Identity.ResultFingerprint);
    }

    [Fact]
    public async Task So_has_an_ensemble()
    {
        CompiledPlan plan = Beichen.Baseline.Plan;
        string place = Path.Combine(_root, "ensemble");
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        EnsembleAnswer answer = await EnsembleQuestion.Ask(evaluator, plan, new EnsembleRequest(Draws, 64, null), place, null, Cancellation);
        EnsembleResult.Write(place, answer.Summary, answer.Identity, answer.Record, (folder, _) => RunFolder.Add(folder, plan));
        using var stored = StoredColumns.Open(place);
        Assert.Equal(Draws.Draws, stored.Draws);
        Assert.Equal(Json(answer.Summary, answer.Identity), Json(RunScoring.Score(stored), stored.Run.Identity));
    }

    [Fact]
    public void The_package_of_a_plan_is_the_same_bytes_and_any_damage_to_it_is_told()
    {
        CompiledPlan plan = Beichen.Baseline.Plan;
        var bytes = new List<byte[]>();
        foreach (string name in new[] { "a", "b" })
        {
            string folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
            PlanPackage.Write(plan, folder);
            bytes.Add(File.ReadAllBytes(Path.Combine(folder, PlanPackage.File)));
        }

        Assert.Equal(bytes[0], bytes[1]);
        Kernel.Time.Quarter horizon = plan.Plan.Start.Plus(plan.Plan.Quarters - 1);
        Assert.Equal(plan.Fingerprint, PlanPackage.Open(Path.Combine(_root, "a"), "baseline", horizon, plan.Fingerprint).Fingerprint);
        Assert.Contains("compiles to plan", Refused("a", new string('0', 64)), StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(_root, "b", PlanPackage.File), bytes[0][..(bytes[0].Length / 2)]);
        Assert.Contains("is no package of a plan", Refused("b", plan.Fingerprint), StringComparison.Ordinal);
        using (var package = new System.IO.Compression.ZipArchive(
            File.Create(Path.Combine(_root, "b", PlanPackage.File)), System.IO.Compression.ZipArchiveMode.Create)) package.CreateEntry("../outside.yaml");
        Assert.Contains("leads out of it", Refused("b", plan.Fingerprint), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), "outside.yaml")));
        File.Delete(Path.Combine(_root, "b", PlanPackage.File));
        Assert.Contains("plan.zip is missing", Refused("b", plan.Fingerprint), StringComparison.Ordinal);

        string Refused(string folder, string fingerprint) =>
            Assert.Throws<RefusedException>(() => PlanPackage.Open(Path.Combine(_root, folder), "baseline", horizon, fingerprint)).Message;
    }

    [Fact]
    public void Every_column_of_the_district_stands_in_the_dictionary_of_results_and_no_other_does()
    {
        static string Word(EntityKind kind) => kind == EntityKind.CommercialDistrict ? "commercial-district" : kind.ToString().ToLowerInvariant();
        string[] columns = [.. ResultLayout.Full(Beichen.Baseline.Plan.Plan).Indicators
            .Select(one => $"{Word(one.Kind)} {one.Name} {(one.Name is "Outcome" ? "of the target" : one.Unit)}")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] known = [.. IndicatorCatalogue.All.SelectMany(row => row.Kinds.Split(", ").Select(kind => $"{kind} {row.Name} {row.Unit}"))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(known, columns);
    }

    private static void Same(IRunColumns made, IRunColumns stored)
    {
        Assert.Equal((made.Draws, made.Quarters, made.Layout.Indicators.Count), (stored.Draws, stored.Quarters, stored.Layout.Indicators.Count));
        double[] one = new double[made.Draws], other = new double[made.Draws];
        for (int column = 0; column < made.Layout.Indicators.Count; column += 7)
        {
            made.Read(made.Quarters - 1, column, one);
            stored.Read(made.Quarters - 1, column, other);
            Assert.Equal(one.Select(BitConverter.DoubleToInt64Bits), other.Select(BitConverter.DoubleToInt64Bits));
        }
    }

    private static string Json(RunSummary summary, RunIdentity identity) => JsonSerializer.Serialize(RunManifest.Of(summary, identity));
}
