using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Plans;

public sealed class PlanCatalogTests
{
    [Fact]
    public async Task A_plan_that_many_ask_for_at_once_is_compiled_once_and_each_width_has_one_kernel()
    {
        var source = new CountingSource();
        var catalog = new PlanCatalog(new Lazy<IPlanSource>(source));
        int[] widths = [.. Enumerable.Range(0, 32).Select(i => 1 << (i % 4))];
        Task<DistrictKernel>[] asked = [.. widths.Select(width => Task.Run(() => catalog.Kernel("plan", width).AsTask()))];
        source.Let();
        DistrictKernel[] kernels = await Task.WhenAll(asked);

        Assert.Equal(1, source.Compilations);
        Assert.Equal(4, kernels.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Same(kernels[0], await catalog.Kernel("plan", 1));
        Assert.Equal(1, source.Compilations);
    }

    [Fact]
    public async Task Another_plan_is_compiled_for_itself()
    {
        var source = new CountingSource();
        source.Let();
        var catalog = new PlanCatalog(new Lazy<IPlanSource>(source));
        await catalog.Kernel("one", 0);
        await catalog.Kernel("other", 0);
        Assert.Equal(2, source.Compilations);
    }

    [Fact]
    public async Task A_compilation_that_failed_is_tried_again_by_the_next_who_asks()
    {
        var source = new CountingSource();
        source.Refuse();
        var catalog = new PlanCatalog(new Lazy<IPlanSource>(source));
        await Assert.ThrowsAsync<UnknownPlanException>(() => catalog.Kernel("plan", 0).AsTask());
        await Assert.ThrowsAsync<UnknownPlanException>(() => catalog.Kernel("plan", 0).AsTask());
        Assert.Equal(2, source.Compilations);
    }

    [Fact]
    public async Task A_process_of_three_silos_compiles_a_plan_once_for_all_of_its_grains()
    {
        var source = new CountingSource();
        await using SimulationHost host = await SimulationHost.StartAsync(
            new HostOptions { Silos = 3, PlanSource = _ => source }, TestContext.Current.CancellationToken);
        var order = new BatchOrder(Baseline.PlanFingerprint, 0, Baseline.Seed, 0, Baseline.Draws, FullResults: false) { Kernel = KernelBuild.Id };
        Task<BatchColumns>[] asked = [.. Enumerable.Range(0, 12)
            .Select(i => host.Grains.GetGrain<IBatchGrain>($"batch/{i}").Run(order, TestContext.Current.CancellationToken))];
        source.Let();

        foreach (BatchColumns answer in await Task.WhenAll(asked)) Assert.Equal(Baseline.PlainFingerprint, ResultFingerprint.OfRun(answer.TileHashes));
        Assert.Equal(1, source.Compilations);
    }

    [Fact]
    public async Task The_plan_asked_for_longest_ago_is_forgotten_but_never_one_that_is_held()
    {
        var source = new CountingSource();
        source.Let();
        var catalog = new PlanCatalog(new Lazy<IPlanSource>(source), capacity: 2);
        using (catalog.Hold("held", Baseline.Plan))
        {
            await catalog.Kernel("one", 1);
            await catalog.Kernel("two", 1);
            await catalog.Kernel("one", 1);
            await catalog.Kernel("three", 1);
            Assert.Equal(3, catalog.Count);
            Assert.Same(Baseline.Plan, (await catalog.Kernel("held", 1)).Plan);
            Assert.Equal(3, source.Compilations);

            await catalog.Kernel("one", 1);
            Assert.Equal(3, source.Compilations);
            await catalog.Kernel("two", 1);
            Assert.Equal(4, source.Compilations);
        }

        Assert.Equal(2, catalog.Count);
    }

    [Fact]
    public async Task A_plan_that_two_runs_hold_stays_until_both_have_let_it_go()
    {
        var catalog = new PlanCatalog(capacity: 0);
        IDisposable first = catalog.Hold("plan", Baseline.Plan);
        IDisposable second = catalog.Hold("plan", Baseline.Plan);
        first.Dispose();
        first.Dispose();
        Assert.Same(Baseline.Plan, (await catalog.Kernel("plan", 1)).Plan);
        second.Dispose();
        await Assert.ThrowsAsync<UnknownPlanException>(() => catalog.Kernel("plan", 1).AsTask());
    }
}
