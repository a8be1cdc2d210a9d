using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Grains.Tests.Entities;
using Beichen.Sim.Kernel;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

public sealed class OtherBuildTests(OneSilo silo)
{
    private static readonly string Other = new('b', 32);

    [Theory]
    [InlineData("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [InlineData("")]
    public async Task Batches_conductors_and_entities_refuse_an_order_of_another_build_of_the_rules(string build)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        silo.Host.Plans.Register(Baseline.PlanFingerprint, Baseline.Plan);
        IGrainFactory grains = silo.Host.Grains;
        var batch = new BatchOrder(Baseline.PlanFingerprint, 0, Baseline.Seed, 0, 16, FullResults: false) { Kernel = build };
        var run = new RunOrder("other-build", 0, Baseline.PlanFingerprint, 0, Baseline.Seed, 0, 1, 1, KeepsQuarters: false, FullResults: false, build);

        OtherKernelException refusal = await Assert.ThrowsAsync<OtherKernelException>(() =>
            grains.GetGrain<IBatchGrain>("batch/other-build").Run(batch, cancellation));
        await Assert.ThrowsAsync<OtherKernelException>(() => grains.GetGrain<IRunGrain>("other-build/0").Begin(run));
        await Assert.ThrowsAsync<OtherKernelException>(() =>
            grains.GetGrain<IAttractionGrain>(EntityWorld.NewKey("attraction")).Begin(EntityWorld.Assignment(0) with { Kernel = build }));

        Assert.Contains(KernelBuild.Short(build), refusal.Message, StringComparison.Ordinal);
        Assert.Contains(KernelBuild.Short(KernelBuild.Id), refusal.Message, StringComparison.Ordinal);
        await grains.GetGrain<IBatchGrain>("batch/other-build").Run(batch with { Kernel = KernelBuild.Id }, cancellation);
    }

    [Fact]
    public void The_name_of_a_silo_says_whether_it_computes_and_with_which_build()
    {
        Assert.Equal(KernelBuild.Id, ClusterSilos.BuildOf(ClusterSilos.NameOf(7001, computes: true)));
        Assert.Null(ClusterSilos.BuildOf(ClusterSilos.NameOf(7001, computes: false)));
        Assert.Equal(Other, ClusterSilos.BuildOf("compute-7001-" + Other));
        Assert.Equal("", ClusterSilos.BuildOf("compute-7001"));
    }
}
