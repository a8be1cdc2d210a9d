using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Time;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Firms;

public sealed class CertificationTests
{
    // Cohorts 120, 170, 190 and renewal of 0.75: 450 without anybody new, so 80 new ones are needed for 530.
    [Fact]
    public void Eighty_new_firms_are_needed_for_five_hundred_and_thirty()
    {
        DistrictRun run = Year(new DistrictRun(Plan(newFirms: 80), draws: 1280));
        double renewed = Mean(run, draw => 120 - Lost(run, draw));
        double fresh = Mean(run, draw => run.Framed(DistrictFrame.HighTechFirms, draw) - 480 + Lost(run, draw));
        Assert.Equal(90, renewed, 4 * Math.Sqrt(120 * 0.75 * 0.25 / 1280));
        Assert.Equal(80, fresh, 4 * Math.Sqrt((80 + (80 * 80 / 9.0)) / 1280));
        Assert.Equal(530, Mean(run, draw => run.Framed(DistrictFrame.HighTechFirms, draw)), 4 * Math.Sqrt((22.5 + 791.1) / 1280));
    }

    [Fact]
    public void Certificates_live_three_years_and_the_stock_turns_over()
    {
        DistrictPlan plan = Plan(newFirms: 0);
        var run = new DistrictRun(plan with { Firms = HighTech(plan, c => c with { Renewal = Certain(0) }) });
        double[] stock = [480, 480, 480, 360, 360, 360, 360, 190, 190, 190, 190, 0, 0];
        foreach (double expected in stock) Assert.Equal(expected, run.Step().Framed(DistrictFrame.HighTechFirms, 8));
        run = new DistrictRun(plan with { Firms = HighTech(plan, c => c with { Renewal = Certain(1) }) });
        for (int quarter = 0; quarter < 20; quarter++) Assert.Equal(480, run.Step().Framed(DistrictFrame.HighTechFirms, 8));
    }

    [Fact]
    public void Decisions_follow_the_announcement_calendar()
    {
        DistrictPlan plan = Plan(newFirms: 0);
        var run = new DistrictRun(plan with { Firms = HighTech(plan, c => c with { Renewal = Certain(0), Announcements = [0, 0.1, 0.35, 0.55] }) });
        double[] lost = [0, 12, 42, 66];
        foreach (double expected in lost) Assert.Equal(expected, run.Step().Framed(DistrictFrame.HighTechLost, 8));
    }

    [Fact]
    public void Firms_beyond_the_first_days_cost_corporate_tax()
    {
        DistrictPlan plan = Plan(newFirms: 80);
        DistrictRun run = Year(new DistrictRun(plan with { Budget = plan.Budget with { HighTechCostPerFirm = Certain(0.02) } }));
        for (int draw = 0; draw < 64; draw++)
            Assert.Equal((run.Framed(DistrictFrame.HighTechFirms, draw) - 480) * 0.02 / 4, run.Framed(DistrictFrame.HighTechCost, draw), 1e-12);
        DistrictRun free = Year(new DistrictRun(plan with { Budget = plan.Budget with { HighTechCostPerFirm = Certain(0) } }));
        for (int draw = 0; draw < 64; draw++)
            Assert.Equal(free.Framed(DistrictFrame.Revenue, draw) - run.Framed(DistrictFrame.HighTechCost, draw),
                run.Framed(DistrictFrame.Revenue, draw), 1e-12);
    }

    [Fact]
    public void The_ladder_loses_nobody_between_eaglet_and_gazelle()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        var run = new DistrictRun(plan with
        {
            Firms = plan.Firms with
            {
                Eaglets = plan.Firms.Eaglets with { DistrictShare = Certain(0.1), Exit = Certain(0) },
                Gazelles = plan.Firms.Gazelles with { DistrictShare = Certain(0.1), Exit = Certain(0) },
            },
        });
        double fresh = 0, promoted = 0;
        for (int quarter = 0; quarter < 14; quarter++)
        {
            run.Step();
            int season = run.Plan.Season(quarter);
            Assert.Equal(56 + 8 + fresh + run.Framed(DistrictFrame.EagletsThisYear, 3),
                run.Framed(DistrictFrame.EagletFirms, 3) + run.Framed(DistrictFrame.GazelleFirms, 3));
            Assert.Equal(8 + promoted + run.Framed(DistrictFrame.GazellesThisYear, 3), run.Framed(DistrictFrame.GazelleFirms, 3));
            if (season != 3) continue;
            fresh += run.Framed(DistrictFrame.EagletsThisYear, 3);
            promoted += run.Framed(DistrictFrame.GazellesThisYear, 3);
        }

        Assert.True(promoted > 0);
    }

    // 1,340 firms of the city, a share that rounds: the stock is whole, its cohorts too, and they sum to it.
    [Fact]
    public void The_stock_is_the_citys_times_the_share_in_whole_firms_of_three_ages()
    {
        DistrictPlan plan = Plan(newFirms: 0);
        CertificateParameters certificate =
            plan.Firms.HighTech with { CityFirms = Certain(1340), DistrictShare = Certain(0.0377), CohortShares = [0.31, 0.32, 0.37], Renewal = Certain(0) };
        var run = new DistrictRun(plan with { Firms = plan.Firms with { HighTech = certificate, Specialised = certificate } });
        double[] stock = [51, 51, 51, 35, 35, 35, 35, 19, 19, 19, 19, 0];
        foreach (double expected in stock)
        {
            run.Step();
            Assert.Equal(expected, run.Framed(DistrictFrame.HighTechFirms, 8));
            Assert.Equal(expected, run.Framed(DistrictFrame.SpecialisedFirms, 8));
        }
    }

    [Fact]
    public void Two_certificates_of_the_same_law_have_luck_of_their_own()
    {
        DistrictPlan plan = Plan(newFirms: 80);
        DistrictRun run = Year(new DistrictRun(plan with { Firms = plan.Firms with { Specialised = plan.Firms.HighTech } }, draws: 256));
        Assert.True(Enumerable.Range(0, 256)
            .Count(draw => run.Framed(DistrictFrame.HighTechFirms, draw) != run.Framed(DistrictFrame.SpecialisedFirms, draw)) > 200);
        Assert.Equal(530, Enumerable.Range(0, 256).Average(draw => run.Framed(DistrictFrame.SpecialisedFirms, draw)), 4 * Math.Sqrt((22.5 + 791.1) / 256));
    }

    [Theory]
    [InlineData(RelocationCountRule.Signed, StreamOutput.Signings)]
    [InlineData(RelocationCountRule.CarriedOut, StreamOutput.CarriedOut)]
    public void Relocations_are_counted_by_the_rule_and_the_calendar_year(RelocationCountRule rule, int column)
    {
        DistrictPlan plan = InventedDistrict.Plan();
        var run = new DistrictRun(plan with { Attraction = plan.Attraction with { CountRule = rule } });
        double count = 0;
        for (int quarter = 0; quarter < 7; quarter++)
        {
            run.Step();
            count = plan.Season(quarter) == 0 ? 0 : count;
            count += run.Blocks.Pipeline[column, 30];
            Assert.Equal(count, run.Framed(DistrictFrame.BeijingProjects, 30));
        }
    }

    private static DistrictPlan Plan(double newFirms)
    {
        DistrictPlan plan = InventedDistrict.Plan();
        return plan with
        {
            Start = new Quarter(2022, 1),
            Firms = HighTech(plan, certificate => certificate with
            {
                CityFirms = Certain(4800),
                DistrictShare = Certain(0.1),
                CohortShares = [0.25, 170 / 480.0, 190 / 480.0],
                Renewal = Certain(0.75),
                NewRate = Certain(newFirms / 480),
                Announcements = [0, 0, 0, 1],
            }) with
            { CertificationDrive = Always(1) },
        };
    }

    private static FirmParameters HighTech(DistrictPlan plan, Func<CertificateParameters, CertificateParameters> change) =>
        plan.Firms with { HighTech = change(plan.Firms.HighTech) };

    private static DistrictRun Year(DistrictRun run) => run.Step(4);

    private static double Lost(DistrictRun run, int draw) => run.Framed(DistrictFrame.HighTechLost, draw);

    private static double Mean(DistrictRun run, Func<int, double> value) => Enumerable.Range(0, run.Draws.Tiles * Tile.Draws).Average(value);
}
