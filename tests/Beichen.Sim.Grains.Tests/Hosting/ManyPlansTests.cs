using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

[Collection(nameof(ManyPlansTests))]
public sealed class ManyPlansTests
{
    private const int Plans = 2000;

    [Fact]
    public async Task The_memory_of_a_host_stays_level_over_two_thousand_plans()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions { Threads = 1 }, cancellation);
        var plans = new WeakReference[Plans];
        var bytes = new long[2];
        for (int i = 0; i < Plans; i++)
        {
            plans[i] = await Run(i);
            if (i is Plans / 4) bytes[0] = Held();
        }

        bytes[1] = Held();
        Assert.InRange(host.Plans.Count, 1, PlanCatalog.Kept);

        // The compute thread and the grains of the last runs may hold a few more.
        Assert.InRange(plans.Count(plan => plan.IsAlive), 1, PlanCatalog.Kept + 8);
        Assert.True(bytes[1] - bytes[0] < 8 << 20, $"{bytes[0]} bytes after {Plans / 4} plans, {bytes[1]} after {Plans}");

        async Task<WeakReference> Run(int number)
        {
            DistrictPlan plan = Baseline.Plan with { Name = Baseline.Plan.Name };
            await host.RunAsync(new RunRequest
            {
                Plan = plan,
                PlanFingerprint = $"plan-{number}",
                Seed = Baseline.Seed,
                Draws = 16,
                Host = number % 20 == 0 ? HostKind.World : HostKind.Batch,
                Lanes = 64,
                BatchSize = 64
            }, cancellationToken: cancellation);
            return new WeakReference(plan);
        }
    }

    private static long Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

/// <summary>Memory of the process is measured while no other test uses any.</summary>
[CollectionDefinition(nameof(ManyPlansTests), DisableParallelization = true)]
public sealed class AloneInTheProcess;
