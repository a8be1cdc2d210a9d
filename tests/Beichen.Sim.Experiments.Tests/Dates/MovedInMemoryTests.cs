using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Dates;

/// <summary>A project that is moved in memory is the project that a scenario's file moves.</summary>
public sealed class MovedInMemoryTests
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 128);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("smc-2", -1)]
    [InlineData("smc-2", 2)]
    [InlineData("wangfujing-mall", -3)]
    public async Task Of_a_plan_of_the_same_bits_and_the_same_name(string project, int shift)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("beichen-moved-");
        try
        {
            foreach (string file in Beichen.Baseline.Plan.Files) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            string own = Path.Combine(folder.FullName, "moved.yaml");
            await File.WriteAllTextAsync(own, $$"""
                id: moved
                name: {zh: 移动, en: Moved}
                question: {zh: 移动之后如何？, en: What if it moves?}
                extends: baseline
                kind: ex-ante
                levers: [{lever: approval-pace, on: all, value: 1.2}]
                dates: [{project: {{project}}, shift: {{shift}}}]
                """, Cancellation);
            CompiledPlan filed = Scenario.Open(own, seedsFolder: Beichen.Baseline.Plan.SeedsFolder).Plan;
            CompiledPlan moved =
                Beichen.Baseline.Compile(new Variant { Levers = [new LeverChoice("approval-pace", ["all"], 1.2)], Dates = [new DateChoice(project, shift)] });
            await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
            ScoredRun run = await evaluator.Run(moved, Draws, null, Cancellation),
                plain = await evaluator.Run(Beichen.Baseline.Plan, Draws, null, Cancellation);
            Assert.Equal((await evaluator.Run(filed, Draws, null, Cancellation)).ResultFingerprint, run.ResultFingerprint);
            Assert.NotEqual(plain.ResultFingerprint, run.ResultFingerprint, StringComparer.Ordinal);
            Assert.Contains(moved.Ledger.Entries, entry => entry.Path == $"scenario/dates/{project}/producing");
            Assert.Equal(filed.Ledger.Entries.Select(entry => (entry.Path, entry.Value))
                .Where(pair => pair.Path.StartsWith("scenario/dates", StringComparison.Ordinal)),
                moved.Ledger.Entries.Select(entry => (entry.Path, entry.Value))
                    .Where(pair => pair.Path.StartsWith("scenario/dates", StringComparison.Ordinal)));
            Assert.Same(Beichen.Baseline.Plan.Kin, moved.Kin);
            Assert.False(moved.IsAsFiled);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_cannot_be_moved_so_is_refused()
    {
        Assert.Contains("found '0'", Assert.Throws<RefusedException>(() => Move("smc-2", 0)).Message, StringComparison.Ordinal);
        Assert.Contains("a project of the scenario", Assert.Throws<RefusedException>(() => Move("smc-9", 1)).Message, StringComparison.Ordinal);
        Assert.NotEqual(Move("smc-2", 1).Key, Move("smc-2", 2).Key, StringComparer.Ordinal);

        static CompiledPlan Move(string project, int shift) => Beichen.Baseline.Compile(new Variant { Dates = [new DateChoice(project, shift)] });
    }
}
