using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Accounts;

public sealed class GrowthNeededTests
{
    [Theory]
    [InlineData(0.05, 0.72, 0.10357)]
    [InlineData(0.04, 0.46, 0.08630)]
    public void The_rest_of_the_year_must_make_up_what_is_missing(double growth, double weight, double needed) =>
        Assert.Equal(needed, GdpStep.GrowthNeeded(new Lanes1(0.065), new Lanes1(weight), new Lanes1(growth)).Value, 0.5e-5);

    [Fact]
    public void Growth_as_needed_in_the_rest_of_the_year_meets_the_target_exactly()
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan()).Step(2);
        double[] last = [.. Enumerable.Range(0, 64).Select(draw => run.Framed(DistrictFrame.GdpYearToDate, draw))];
        Assert.All(Enumerable.Range(0, 64), draw => Assert.Equal(0, run.Framed(DistrictFrame.GdpGrowthNeeded, draw)));
        run.Step(3);
        int block = run.State.ValueAddedYear;
        for (int draw = 0; draw < 64; draw++)
        {
            double fourth = Enumerable.Range(0, 7).Sum(i => run.Blocks.DistrictState[block + (i * YearToDate.Columns) + 3, draw]);
            double before = Enumerable.Range(0, 7).Sum(i => run.Blocks.DistrictState[block + (i * YearToDate.Columns) + 5, draw]);
            double year = run.Framed(DistrictFrame.GdpYearToDate, draw) + (fourth * (1 + run.Framed(DistrictFrame.GdpGrowthNeeded, draw)));
            Assert.Equal(1.05, year / (before + fourth), 1e-12);
            Assert.True(last[draw] > fourth);
        }
    }
}
