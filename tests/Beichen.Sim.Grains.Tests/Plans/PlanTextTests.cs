using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Plans;

public sealed class PlanTextTests
{
    private static readonly string SeedsFolder = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Baseline.ScenarioPath))!, "seeds");

    [Fact]
    public async Task A_silo_that_does_not_know_a_plan_compiles_it_from_its_text_and_gives_the_same_bits()
    {
        await using SimulationHost host = await SimulationHost.StartAsync(
            new HostOptions { PlanSource = services => new PlanTextSource(services.GetRequiredService<IGrainFactory>()) },
            TestContext.Current.CancellationToken);
        await host.Grains.GetGrain<IPlanTextGrain>(Baseline.PlanFingerprint).Put(Text());
        IBatchGrain grain = host.Grains.GetGrain<IBatchGrain>("batch/0");
        var order = new BatchOrder(Baseline.PlanFingerprint, 0, Baseline.Seed, 0, Baseline.Draws, FullResults: false) { Kernel = KernelBuild.Id };

        BatchColumns columns = await grain.Run(order, TestContext.Current.CancellationToken);

        Assert.Equal(Baseline.PlainFingerprint, Kernel.Runs.ResultFingerprint.OfRun(columns.TileHashes));
    }

    [Fact]
    public async Task A_plan_of_which_nobody_knows_is_refused_by_its_fingerprint()
    {
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions(), TestContext.Current.CancellationToken);
        var order = new BatchOrder("no-such-plan", 0, Baseline.Seed, 0, 1, FullResults: false) { Kernel = KernelBuild.Id };
        UnknownPlanException refused = await Assert.ThrowsAsync<UnknownPlanException>(() =>
            host.Grains.GetGrain<IBatchGrain>("batch/0").Run(order, TestContext.Current.CancellationToken));
        Assert.Contains("no-such-plan", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_compiles_to_another_plan_is_refused() =>
        Assert.Throws<UnknownPlanException>(() => PlanFiles.Compile(Text() with { Fingerprint = "another" }));

    private static PlanText Text() => PlanFiles.Pack(Baseline.PlanFingerprint, [Baseline.ScenarioPath], SeedsFolder, Baseline.Plan.Quarters);
}
