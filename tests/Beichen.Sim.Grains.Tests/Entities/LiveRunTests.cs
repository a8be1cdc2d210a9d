using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Snapshots;
using Beichen.Sim.Grains.Tests.Hosting;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Entities;

public sealed class LiveRunTests
{
    [Fact]
    public async Task Any_entity_can_be_asked_for_any_quarter_and_answers_what_the_plain_loop_has()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions(), cancellation);
        LiveRun live = host.OpenLive(Baseline.Request with { Lanes = 128 });
        await live.RunAsync(cancellationToken: cancellation);
        int tiles = (Baseline.Draws + Tile.Draws - 1) / Tile.Draws;
        DistrictKernel kernel = DistrictKernel.Create(Baseline.Plan);
        var blocks = new DistrictBlocks(Baseline.Plan, tiles);
        var draws = new RunDraws(Baseline.Seed, 0, tiles);
        kernel.Initialise(blocks, draws);
        for (int quarter = 0; quarter < Baseline.Plan.Quarters; quarter++)
        {
            kernel.Step(blocks, quarter, draws);
            foreach ((EntityKind kind, int entity, string id) in Entities())
                Assert.Equal(blocks.Output(kind, entity).Values, (await live.AskAsync(id, quarter, cancellation)).Values);
        }

        await Assert.ThrowsAsync<KeyNotFoundException>(() => live.AskAsync("no-such-entity", 0, cancellation));
        await Assert.ThrowsAsync<StepOrderException>(() => live.AskAsync(Baseline.Plan.Name.Id, Baseline.Plan.Quarters, cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => live.RunAsync(cancellationToken: cancellation));
        await live.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => live.AskAsync(Baseline.Plan.Name.Id, 0, cancellation));
    }

    [Fact]
    public async Task Many_runs_are_live_at_once_and_each_answers_for_itself_until_it_is_ended()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions { Threads = 2 }, cancellation);
        LiveRun[] runs = [.. Enumerable.Range(0, 4).Select(i => host.OpenLive(Baseline.Request with { Seed = Baseline.Seed + (ulong)i }))];
        await Task.WhenAll(runs.Select(run => run.RunAsync(cancellationToken: cancellation)));
        string[] before = await Task.WhenAll(runs.Select(Answer));

        await runs[1].DisposeAsync();
        await host.RunAsync(Baseline.Request, cancellationToken: cancellation);

        Assert.Equal(4, before.Distinct(StringComparer.Ordinal).Count());
        foreach (int i in new[] { 0, 2, 3 })
        {
            Assert.Equal(before[i], await Answer(runs[i]));
            await runs[i].DisposeAsync();
        }

        async Task<string> Answer(LiveRun run) => Convert.ToHexString(
            System.Runtime.InteropServices.MemoryMarshal.AsBytes((await run.AskAsync(Baseline.Plan.Name.Id, 4, cancellation)).Values.AsSpan()));
    }

    [Fact]
    public async Task A_live_run_that_is_disposed_while_it_runs_stops_and_leaves_no_snapshot()
    {
        var shelf = new SnapshotShelf();
        await using SimulationHost host = await SimulationHost.StartAsync(
            new HostOptions { Configure = silo => Put(silo, shelf) }, TestContext.Current.CancellationToken);
        LiveRun live = host.OpenLive(Baseline.Request with { Draws = 64 * 400, Lanes = 64 });
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<RunOutcome> outcome = live.RunAsync(new Listener(_ => begun.TrySetResult()), TestContext.Current.CancellationToken);
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, shelf.Count);

        await live.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outcome);
        Assert.Equal(0, shelf.Count);
    }

    [Fact]
    public async Task A_run_that_nobody_asks_leaves_no_snapshot_on_its_way()
    {
        var shelf = new SnapshotShelf();
        await using SimulationHost host = await SimulationHost.StartAsync(
            new HostOptions { Configure = silo => Put(silo, shelf) }, TestContext.Current.CancellationToken);
        await host.RunAsync(Baseline.Request, new Listener(_ => Assert.Equal(0, shelf.Count)), TestContext.Current.CancellationToken);
        Assert.Equal(0, shelf.Count);
    }

    private static void Put(ISiloBuilder silo, SnapshotShelf shelf) =>
        silo.Services.AddKeyedSingleton<IGrainStorage>(EntityStore.Provider, new SnapshotStorage(shelf));

    private static IEnumerable<(EntityKind Kind, int Entity, string Id)> Entities()
    {
        for (int i = 0; i < Baseline.Plan.Projects.Length; i++) yield return (EntityKind.Project, i, Baseline.Plan.Projects[i].Name.Id);
        for (int i = 0; i < Baseline.Plan.Parks.Length; i++) yield return (EntityKind.Park, i, Baseline.Plan.Parks[i].Name.Id);
        for (int i = 0; i < Baseline.Plan.Chains.Length; i++) yield return (EntityKind.Chain, i, Baseline.Plan.Chains[i].Name.Id);
        for (int i = 0; i < Baseline.Plan.CommercialDistricts.Length; i++)
            yield return (EntityKind.CommercialDistrict, i, Baseline.Plan.CommercialDistricts[i].Name.Id);
        yield return (EntityKind.Attraction, 0, Baseline.Plan.Attraction.Name.Id);
        yield return (EntityKind.District, 0, Baseline.Plan.Name.Id);
    }
}
