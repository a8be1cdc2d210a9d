using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Runs;

public sealed class ResultLayoutTests
{
    [Fact]
    public void Outcomes_and_digest_come_first_then_stages_then_production_dates()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        ResultLayout layout = ResultLayout.Outcomes(plan);
        Assert.Equal(plan.Targets.Length + 1, layout.Canonical);
        Assert.Equal(layout.Canonical, layout.FirstStage);
        Assert.Equal([.. plan.Targets.Select(t => t.Id), plan.Name.Id],
            layout.Indicators.Take(layout.Canonical).Select(i => i.EntityId).ToArray(), StringComparer.Ordinal);
        Assert.Equal([.. plan.Projects.Select(p => p.Name.Id)],
            layout.Indicators.Skip(layout.FirstStage).Take(7).Select(i => i.EntityId).ToArray(), StringComparer.Ordinal);
        Assert.All(layout.Indicators.Skip(layout.FirstStage).Take(7), i => Assert.Equal("Stage", i.Name));
        Assert.All(layout.Indicators.Skip(layout.FirstStage + 7), i => Assert.Equal("ProductionDate", i.Name));
        Assert.Equal(layout.FirstStage + 14, layout.Indicators.Count);
    }

    [Fact]
    public void A_full_layout_names_every_column_once_and_starts_like_the_outcomes()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        ResultLayout full = ResultLayout.Full(plan), outcomes = ResultLayout.Outcomes(plan);
        Assert.Equal(outcomes.Indicators, full.Indicators.Take(outcomes.Indicators.Count));
        Assert.Equal(full.Indicators.Count, full.Indicators.Select(i => (i.EntityId, i.Name)).Distinct().Count());
        Assert.All(full.Indicators, i => Assert.InRange(i.Column, 0, BlockSizes.Output(plan, i.Kind, i.Entity) - 1));
    }

    [Fact]
    public void Gathering_copies_what_each_actor_published()
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan(), draws: 128).Step(3);
        ResultLayout layout = ResultLayout.Full(run.Plan);
        LaneBlock gathered = LaneBlock.Create(layout.Indicators.Count, 1);
        layout.Gather(run.Blocks.Output, 1, gathered.Tile(0), last: true);
        for (int i = 0; i < layout.Indicators.Count; i++)
        {
            Indicator indicator = layout.Indicators[i];
            Assert.Equal(run.Blocks.Output(indicator.Kind, indicator.Entity)[indicator.Column, Tile.Draws + 5], gathered[i, 5]);
        }
    }

    [Fact]
    public void Outcomes_keep_production_dates_of_the_last_quarter_alone()
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan()).Step(2);
        ResultLayout layout = ResultLayout.Outcomes(run.Plan);
        LaneBlock early = LaneBlock.Create(layout.Indicators.Count, 1);
        LaneBlock last = LaneBlock.Create(layout.Indicators.Count, 1);
        layout.Gather(run.Blocks.Output, 0, early.Tile(0), last: false);
        layout.Gather(run.Blocks.Output, 0, last.Tile(0), last: true);
        for (int i = 0; i < layout.Indicators.Count; i++)
        {
            bool date = string.Equals(layout.Indicators[i].Name, "ProductionDate", StringComparison.Ordinal);
            Assert.Equal(date, double.IsNaN(early[i, 3]));
            Assert.False(double.IsNaN(last[i, 3]));
            if (!date) Assert.Equal(last[i, 3], early[i, 3]);
        }
    }

    [Fact]
    public void Each_target_is_held_against_its_own_measure()
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan()).Step(3);
        int[] columns =
        [
            DistrictFrame.NewJobsTotal, DistrictFrame.GdpGrowthYearToDate, DistrictFrame.RevenueGrowth,
            DistrictFrame.InvestmentGrowth, DistrictFrame.IncomeLead, DistrictFrame.BeijingProjects,
            DistrictFrame.HighTechFirms, DistrictFrame.EagletsThisYear, DistrictFrame.GazelleFirms, DistrictFrame.EnergyIntensityFall,
        ];
        for (int k = 0; k < columns.Length; k++) Assert.Equal(run.Framed(columns[k], 8), run.Framed(run.Frame.Outcome + k, 8));
        TargetParameters eaglets = run.Plan.Targets[7], gazelles = run.Plan.Targets[8];
        Assert.Equal(DistrictFrame.EagletFirms, TargetStep.Column(eaglets with { CountsFlow = false }));
        Assert.Equal(DistrictFrame.GazellesThisYear, TargetStep.Column(gazelles with { CountsFlow = true }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TargetStep.Column(gazelles with { Measure = (TargetMeasure)99 }));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(16)]
    public void A_kernel_of_another_width_is_refused(int width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DistrictKernel.Create(InventedDistrict.Plan(), width));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_kernel_has_the_width_it_was_asked_for(int width)
    {
        Assert.Equal(width, DistrictKernel.Create(InventedDistrict.Plan(), width).Width);
        Assert.Equal(DistrictKernel.NativeWidth, DistrictKernel.Create(InventedDistrict.Plan()).Width);
    }
}
