using Beichen.Sim.Experiments.Forking;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Forking;

/// <summary>A stored run goes on under another policy: what was before is the same to the bit.</summary>
public sealed class ForkTests : IAsyncLifetime
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 64);

    private readonly string _root = Directory.CreateTempSubdirectory("beichen-fork-tests-").FullName;
    private readonly Evaluator _evaluator = new(new EvaluatorOptions { Threads = 2 });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _evaluator.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [InlineData("combined-push")]
    [InlineData("omicron-q1")]
    public async Task A_fork_without_change_has_the_fingerprint_of_the_run_at_every_quarter(string scenario)
    {
        using StoredColumns run = await Stored(scenario);
        for (int quarter = 0; quarter < run.Quarters; quarter++)
        {
            ScoredRun fork = await Fork(run, new ForkRequest(run.Plan.Start.Plus(quarter), Beichen.File(scenario)));
            Assert.Equal(run.Run.Manifest.ResultFingerprint, fork.ResultFingerprint);
        }
    }

    [Fact]
    public async Task Before_the_quarter_all_columns_are_those_of_the_run_and_after_it_the_policy_shows()
    {
        using StoredColumns run = await Stored("combined-push");
        for (int quarter = 0; quarter < run.Quarters; quarter++)
        {
            ScoredRun fork = await Fork(run, new ForkRequest(run.Plan.Start.Plus(quarter), Beichen.File("baseline")));
            double[] one = new double[run.Draws], other = new double[run.Draws];
            for (int q = 0; q < run.Quarters; q++)
            {
                int different = 0;
                for (int column = 0; column < run.Layout.EveryQuarter; column += 5)
                {
                    run.Read(q, column, one);
                    fork.Columns.Read(q, column, other);
                    if (!one.AsSpan().SequenceEqual(other)) different++;
                }

                Assert.True(q < quarter ? different == 0 : different > 20, $"fork at {quarter}: {different} columns differ in quarter {q}");
            }
        }
    }

    [Fact]
    public async Task A_lever_keeps_its_earlier_settings_and_the_other_policy_begins_at_the_quarter()
    {
        using StoredColumns run = await Stored("combined-push");
        using var plan = ForkPlan.Of(run, new ForkRequest(new Quarter(2022, 3), Beichen.File("baseline")));
        QuarterPath effort = plan.Plan.Plan.Attraction.Streams[0].Effort;
        Assert.Equal([1.3, 1.3, 1, 1], Enumerable.Range(0, 4).Select(effort.At));
        Assert.Equal(0.6, plan.Plan.Plan.Projects[0].Punctuality.At(0));
        Assert.Contains(plan.Said, said => said.En.Contains("project-punctuality", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_variant_of_a_fork_sets_its_levers_over_the_whole_run_and_leaves_the_others_as_they_follow()
    {
        using StoredColumns run = await Stored("combined-push");
        using var plan = ForkPlan.Of(run, new ForkRequest(new Quarter(2022, 3), Beichen.File("baseline")));
        CompiledPlan varied = Scenario.Open(plan.Plan.File)
            .Compile(Plans.Variants.Variant.Setting(new Plans.Variants.LeverChoice("attraction-effort", ["all"], 1.5)));
        Assert.Equal([1.5, 1.5, 1.5, 1.5], Enumerable.Range(0, 4).Select(varied.Plan.Attraction.Streams[0].Effort.At));
        Assert.Equal([1.3, 1.3, 1, 1], Enumerable.Range(0, 4).Select(varied.Plan.Firms.CertificationDrive.At));
    }

    [Fact]
    public async Task A_fork_is_stored_whole_with_its_origin_and_can_be_forked_again()
    {
        using StoredColumns run = await Stored("baseline");
        var request = new ForkRequest(new Quarter(2022, 3), Beichen.File("combined-push"));
        using var plan = ForkPlan.Of(run, request);
        ScoredRun fork = await ForkQuestion.Ask(_evaluator, run, plan, request, null, Cancellation);
        string place = Path.Combine(_root, "forked");
        RunStore.Write(place, fork.Summary, fork.Columns, fork.Identity, folder => RunFolder.Add(folder, fork.Plan), Cancellation);

        using var stored = StoredColumns.Open(place);
        Assert.Equal(new ForkOrigin(run.Run.Manifest.ResultFingerprint, "baseline", "2022Q3", "combined-push"), stored.Run.Manifest.ForkedFrom);
        Assert.Equal(fork.Plan.Fingerprint, stored.Compiled.Fingerprint);
        ScoredRun again = await Fork(stored, new ForkRequest(new Quarter(2022, 3), Beichen.File("baseline")));
        Assert.Equal(run.Run.Manifest.ResultFingerprint, again.ResultFingerprint);
    }

    [Fact]
    public async Task What_a_run_under_way_cannot_change_is_refused_by_name()
    {
        using StoredColumns run = await Stored("baseline");
        string other = Path.Combine(Beichen.Root, "scenarios", "test-fork-removal.yaml");
        File.WriteAllText(other,
            "id: test-fork-removal\nname: {zh: 撤, en: Removal}\nquestion: {zh: 撤？, en: Removed?}\nextends: baseline\nremove: [projects/smc-2]\n");
        try
        {
            Assert.Contains("projects/smc-2", Refused(new ForkRequest(new Quarter(2022, 3), other)), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(other);
        }

        Assert.Contains("2022Q1 to 2022Q4", Refused(new ForkRequest(new Quarter(2023, 1), Beichen.File("baseline"))), StringComparison.Ordinal);
        string Refused(ForkRequest request) => Assert.Throws<RefusedException>(() => ForkPlan.Of(run, request).Dispose()).Message;
    }

    private async Task<ScoredRun> Fork(StoredColumns run, ForkRequest request)
    {
        using var plan = ForkPlan.Of(run, request);
        return await ForkQuestion.Ask(_evaluator, run, plan, request, null, Cancellation);
    }

    private async Task<StoredColumns> Stored(string scenario)
    {
        CompiledPlan plan = Beichen.Open(scenario).Plan;
        ScoredRun run = await _evaluator.Run(plan, Draws, null, Cancellation);
        string place = Path.Combine(_root, scenario);
        RunStore.Write(place, run.Summary, run.Columns, run.Identity, folder => RunFolder.Add(folder, plan), Cancellation);
        return StoredColumns.Open(place);
    }
}
