using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Core.Internal;
using Orleans.Storage;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Entities;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_grain_that_was_let_go_comes_back_with_its_state_and_its_quarters(bool orleansMemory)
    {
        await using SimulationHost host = await SimulationHost.StartAsync(
            new HostOptions { Configure = orleansMemory ? UseOrleansMemory : null }, TestContext.Current.CancellationToken);
        host.Plans.Register(Baseline.PlanFingerprint, Baseline.Plan);
        EntityAssignment assignment = EntityWorld.Assignment(0);
        (IAttractionGrain stays, IAttractionGrain leaves) = (Grain(), Grain());
        await stays.Begin(assignment);
        await leaves.Begin(assignment);
        var parks = new ColumnsList([.. Enumerable.Range(0, Baseline.Plan.Parks.Length).Select(Answer)]);
        for (int quarter = 0; quarter < Baseline.Plan.Quarters; quarter++)
        {
            Assert.Equal(Bits(await stays.Sign(quarter)), Bits(await leaves.Sign(quarter)));
            Assert.Equal(Bits((await stays.Invest(quarter, Opened, parks)).Output), Bits((await leaves.Invest(quarter, Opened, parks)).Output));
            await leaves.AsReference<IGrainManagementExtension>().DeactivateOnIdle(TestContext.Current.CancellationToken);
            int completed = await leaves.Begin(assignment);
            Assert.Equal(quarter, completed);
            for (int earlier = 0; earlier <= quarter; earlier++) Assert.Equal(Bits(await stays.GetQuarter(earlier)), Bits(await leaves.GetQuarter(earlier)));
        }

        await leaves.End();
        Assert.Equal(-1, await leaves.Begin(assignment));

        IAttractionGrain Grain() => host.Grains.GetGrain<IAttractionGrain>(EntityWorld.NewKey("attraction"));
    }

    private static Columns Answer(int park)
    {
        int columns = Kernel.Runs.BlockSizes.Output(Baseline.Plan, Kernel.Runs.EntityKind.Park, park);
        return new Columns(columns, [.. Enumerable.Range(0, columns * 128).Select(i => (i % (5 + park)) / 9.0)]);
    }

    private static long[] Bits(Columns columns) => Array.ConvertAll(columns.Values, BitConverter.DoubleToInt64Bits);

    private static void UseOrleansMemory(ISiloBuilder silo)
    {
        silo.AddMemoryGrainStorage(EntityStore.Provider);
        silo.Services.AddOptions<MemoryGrainStorageOptions>(EntityStore.Provider)
            .Configure<Orleans.Serialization.Serializer>((options, serializer) =>
                options.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer));
    }

    // An opening in which every column is the same: more than all building goes on.
    private static Columns Opened { get; } = new(
        Kernel.Runs.BlockSizes.Interim(Baseline.Plan, Kernel.Runs.EntityKind.District),
        [.. Enumerable.Repeat(1.5, Kernel.Runs.BlockSizes.Interim(Baseline.Plan, Kernel.Runs.EntityKind.District) * 128)]);
}
