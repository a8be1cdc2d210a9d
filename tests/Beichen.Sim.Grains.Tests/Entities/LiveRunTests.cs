using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Entities;

public sealed class LiveRunTests
{
    [Fact]
    public async Task Any_entity_can_be_asked_for_any_quarter_and_answers_what_the_plain_loop_has()
    {
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions(), TestContext.Current.CancellationToken);
        await host.RunAsync(Baseline.Request with { Lanes = 128 }, cancellationToken: TestContext.Current.CancellationToken);
        int tiles = (Baseline.Draws + Tile.Draws - 1) / Tile.Draws;
        DistrictKernel kernel = DistrictKernel.Create(Baseline.Plan);
        var blocks = new DistrictBlocks(Baseline.Plan, tiles);
        var draws = new RunDraws(Baseline.Seed, 0, tiles);
        kernel.Initialise(blocks, draws);
        for (int quarter = 0; quarter < Baseline.Plan.Quarters; quarter++)
        {
            kernel.Step(blocks, quarter, draws);
            foreach ((EntityKind kind, int entity, string id) in Entities())
                Assert.Equal(blocks.Output(kind, entity).Values, (await host.AskAsync(id, quarter)).Values);
        }

        await Assert.ThrowsAsync<KeyNotFoundException>(() => host.AskAsync("no-such-entity", 0));
        await Assert.ThrowsAsync<StepOrderException>(() => host.AskAsync(Baseline.Plan.Name.Id, Baseline.Plan.Quarters));
        await host.EndLiveRunAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.AskAsync(Baseline.Plan.Name.Id, 0));
    }

    private static IEnumerable<(EntityKind Kind, int Entity, string Id)> Entities()
    {
        for (int i = 0; i < Baseline.Plan.Projects.Length; i++) yield return (EntityKind.Project, i, Baseline.Plan.Projects[i].Name.Id);
        for (int i = 0; i < Baseline.Plan.Parks.Length; i++) yield return (EntityKind.Park, i, Baseline.Plan.Parks[i].Name.Id);
        for (int i = 0; i < Baseline.Plan.Chains.Length; i++) yield return (EntityKind.Chain, i, Baseline.Plan.Chains[i].Name.Id);
        for (int i = 0; i < Baseline.Plan.CommercialDistricts.Length; i++) yield return (EntityKind.CommercialDistrict, i, Baseline.Plan.CommercialDistricts[i].Name.Id);
        yield return (EntityKind.Attraction, 0, Baseline.Plan.Attraction.Name.Id);
        yield return (EntityKind.District, 0, Baseline.Plan.Name.Id);
    }
}
