using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Experiments.Tests;

/// <summary>What a page that is open for a day asks of one evaluator.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    [Fact]
    public async Task Memory_stays_level_over_two_thousand_variants()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, cancellation);
        await Move(0, 300);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await Move(300, 2000);
        long grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown < 16_000_000, $"{grown:#,0} bytes more after 2,000 variants");

        async Task Move(int from, int count)
        {
            for (int i = from; i < from + count; i++)
            {
                CompiledPlan plan = Beichen.Baseline.Compile(Variant.Setting(new LeverChoice("attraction-effort", ["all"], 0.5 + (i * 0.0006))));
                await evaluator.Margins(plan, new Sampling(Sampling.DefaultSeed, 16), cancellation);
                if (i % 50 == 0) Assert.Equal(16, (await evaluator.Run(plan, new Sampling(Sampling.DefaultSeed, 16), null, cancellation)).Summary.Draws);
            }
        }
    }
}

/// <summary>Memory of the process is measured while no other test uses any.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class AloneInTheProcess;
