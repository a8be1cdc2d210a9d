using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Runs;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Delays;

/// <summary>One project taken out of the seeds: everyone else has the same luck, to the bit.</summary>
public sealed class RemovedProjectTests
{
    private const string InAPark = "yadea-2";
    private const string OnItsOwnSite = "wangfujing-mall";

    [Theory]
    [InlineData(InAPark)]
    [InlineData(OnItsOwnSite)]
    public void Every_other_entity_starts_with_the_same_bits(string removed)
    {
        DistrictPlan whole = District.Plan("baseline");
        DistrictPlan less = District.BaselineWith($"remove: [projects/{removed}]");
        Assert.Equal(whole.Projects.Length - 1, less.Projects.Length);
        DistrictBlocks with = Start(whole);
        DistrictBlocks without = Start(less);
        for (int p = 0; p < less.Projects.Length; p++)
        {
            int same = whole.Projects.Select((project, index) => (project, index)).Single(x => x.project.Name.Id == less.Projects[p].Name.Id).index;
            Same(less.Projects[p].Name.Id, with.ProjectStates[same], without.ProjectStates[p]);
        }

        for (int p = 0; p < less.Parks.Length; p++) Same(less.Parks[p].Name.Id, with.ParkStates[p], without.ParkStates[p]);
        for (int c = 0; c < less.Chains.Length; c++) Same(less.Chains[c].Name.Id, with.ChainStates[c], without.ChainStates[c]);

        // A mall that is not built is no venue of its commercial district: that one has fewer columns.
        int[] untouched = [.. Enumerable.Range(0, less.CommercialDistricts.Length)
            .Where(d => whole.CommercialDistricts[d].Venues.Length == less.CommercialDistricts[d].Venues.Length)];
        Assert.True(untouched.Length >= less.CommercialDistricts.Length - 1);
        foreach (int d in untouched) Same(less.CommercialDistricts[d].Name.Id, with.CommerceStates[d], without.CommerceStates[d]);
        Same("pipeline", with.PipelineState, without.PipelineState);
    }

    [Fact]
    public void Every_other_project_goes_the_same_way_when_they_share_no_park()
    {
        RunFrames whole = District.Run(District.Plan("baseline"), 64);
        RunFrames less = District.Run(District.BaselineWith($"remove: [projects/{OnItsOwnSite}]"), 64);
        foreach (string project in less.Plan.Projects.Select(p => p.Name.Id))
        {
            foreach (string indicator in new[] { "Stage", "InPlace", "StartDate", "CompletionDate", "ProductionDate" })
            {
                for (int quarter = 0; quarter < less.Quarters; quarter++)
                {
                    double[] before = District.Column(whole, EntityKind.Project, project, indicator, quarter);
                    double[] after = District.Column(less, EntityKind.Project, project, indicator, quarter);
                    Assert.True(Bits(before).SequenceEqual(Bits(after)), $"{project} {indicator} in quarter {quarter}");
                }
            }
        }
    }

    private static DistrictBlocks Start(DistrictPlan plan)
    {
        var blocks = new DistrictBlocks(plan, tiles: 1);
        DistrictKernel.Create(plan).Initialise(blocks, new RunDraws(District.Seed, 0, 1));
        return blocks;
    }

    private static void Same(string entity, LaneBlock with, LaneBlock without)
    {
        Assert.Equal(with.Columns, without.Columns);
        Assert.True(Bits(with.Values).SequenceEqual(Bits(without.Values)), $"{entity} starts otherwise");
    }

    private static IEnumerable<long> Bits(double[] values) => values.Select(BitConverter.DoubleToInt64Bits);
}
