using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Properties;

/// <summary>An entity's luck is its own: neither the order of the plan nor the presence of others touches it.</summary>
public sealed class IndependenceTests
{
    [Fact]
    public void The_order_of_projects_in_the_plan_changes_no_bit_of_any_project_or_park()
    {
        int[] order = [4, 0, 6, 2, 5, 1, 3];
        DistrictPlan plan = InventedDistrict.Plan();
        DistrictRun plain = new(plan), shuffled = new(Reordered(plan, order));
        for (int quarter = 0; quarter < 9; quarter++)
        {
            for (int p = 0; p < order.Length; p++)
                AssertSame(plain.Blocks.ProjectStates[order[p]], shuffled.Blocks.ProjectStates[p], plan.Projects[order[p]].Name.Id);
            for (int p = 0; p < plan.Parks.Length; p++) AssertSame(plain.Blocks.ParkStates[p], shuffled.Blocks.ParkStates[p], plan.Parks[p].Name.Id);
            for (int c = 0; c < plan.Chains.Length; c++) AssertSame(plain.Blocks.ChainStates[c], shuffled.Blocks.ChainStates[c], plan.Chains[c].Name.Id);
            AssertSame(plain.Blocks.PipelineState, shuffled.Blocks.PipelineState, "pipeline");
            plain.Step();
            shuffled.Step();
            for (int draw = 0; draw < 64; draw++)
                Assert.Equal(plain.Framed(DistrictFrame.GdpGrowthYearToDate, draw), shuffled.Framed(DistrictFrame.GdpGrowthYearToDate, draw), 1e-12);
        }
    }

    [Fact]
    public void The_order_of_chains_and_commercial_districts_changes_no_bit_of_their_first_day()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        DistrictRun plain = new(plan),
            reversed = new(plan with { Chains = [.. plan.Chains.Reverse()], CommercialDistricts = [.. plan.CommercialDistricts.Reverse()] });
        for (int c = 0; c < 3; c++) AssertSame(plain.Blocks.ChainStates[c], reversed.Blocks.ChainStates[2 - c], plan.Chains[c].Name.Id);
        for (int d = 0; d < 2; d++) AssertSame(plain.Blocks.CommerceStates[d], reversed.Blocks.CommerceStates[1 - d], plan.CommercialDistricts[d].Name.Id);
        plain.Step(6);
        reversed.Step(6);
        for (int draw = 0; draw < 64; draw++) Assert.Equal(plain.Framed(DistrictFrame.Revenue, draw), reversed.Framed(DistrictFrame.Revenue, draw), 1e-10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void Without_one_project_every_other_entity_starts_with_the_same_bits_and_meets_the_same_chances(int gone)
    {
        DistrictPlan plan = InventedDistrict.Plan();
        int[] order = [.. Enumerable.Range(0, plan.Projects.Length).Where(p => p != gone)];
        DistrictRun all = new(plan), fewer = new(Reordered(plan, order));
        for (int p = 0; p < order.Length; p++) AssertSame(all.Blocks.ProjectStates[order[p]], fewer.Blocks.ProjectStates[p], plan.Projects[order[p]].Name.Id);
        (LaneBlock[] One, LaneBlock[] Other)[] sets =
        [
            (all.Blocks.ParkStates, fewer.Blocks.ParkStates), (all.Blocks.ChainStates, fewer.Blocks.ChainStates),
            (all.Blocks.CommerceStates, fewer.Blocks.CommerceStates),
            ([all.Blocks.PipelineState, all.Blocks.DistrictState], [fewer.Blocks.PipelineState, fewer.Blocks.DistrictState]),
        ];
        foreach ((LaneBlock[] one, LaneBlock[] other) in sets)
            for (int i = 0; i < one.Length; i++) AssertSame(one[i], other[i], $"entity {i}");

        int[] chances = [DistrictFrame.CityGrowth, DistrictFrame.HighTechFirms, DistrictFrame.HighTechNew,
            DistrictFrame.EagletFirms, DistrictFrame.GazelleFirms, DistrictFrame.BeijingProjects];
        for (int quarter = 0; quarter < 9; quarter++)
        {
            all.Step();
            fewer.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                Assert.All(chances, column => Assert.Equal(all.Framed(column, draw), fewer.Framed(column, draw)));
                Assert.Equal(all.Blocks.Pipeline[StreamOutput.CarriedOut, draw], fewer.Blocks.Pipeline[StreamOutput.CarriedOut, draw]);
                for (int p = 0; p < order.Length; p++)
                    if (plan.Projects[order[p]].Park < 0)
                        Assert.Equal(all.Project(order[p], ProjectOutput.ProductionDate, draw), fewer.Project(p, ProjectOutput.ProductionDate, draw));
            }
        }
    }

    // The plan with its projects in another order (or some left out) and every index to match.
    private static DistrictPlan Reordered(DistrictPlan plan, int[] order)
    {
        int To(int project) => project < 0 ? -1 : Array.IndexOf(order, project);
        return plan with
        {
            Projects = [.. order.Select(p => plan.Projects[p])],
            Parks = [.. plan.Parks.Select(park => park with { Projects = [.. park.Projects.Select(To).Where(p => p >= 0)] })],
            Chains = [.. plan.Chains.Select(chain => chain with { Projects = [.. chain.Projects.Select(To).Where(p => p >= 0)] })],
            CommercialDistricts =
            [
                .. plan.CommercialDistricts.Select(d => d with
                {
                    TransportProject = To(d.TransportProject),
                    Venues = [.. d.Venues.Select(v => v with { OpeningProject = To(v.OpeningProject), RefitProject = To(v.RefitProject) })],
                }),
            ],
        };
    }

    private static void AssertSame(LaneBlock expected, LaneBlock actual, string name)
    {
        for (int i = 0; i < expected.Values.Length; i++)
            Assert.True(BitConverter.DoubleToUInt64Bits(expected.Values[i]) == BitConverter.DoubleToUInt64Bits(actual.Values[i]),
                $"{name}, column {i / 64}, draw {i % 64}: {expected.Values[i]:R} against {actual.Values[i]:R}");
    }
}
