using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Time;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Firms;

public sealed class LadderTests
{
    // Every eaglet that is not promoted leaves within the quarter, and every gazelle: only the newcomers stand at its end.
    [Fact]
    public void Where_everybody_leaves_only_the_newcomers_of_the_quarter_stay()
    {
        DistrictPlan plan = Plan();
        var run = new DistrictRun(plan with
        {
            Firms = plan.Firms with { Eaglets = plan.Firms.Eaglets with { Exit = Certain(1) }, Gazelles = plan.Firms.Gazelles with { Exit = Certain(1) } }
        });
        var fresh = new double[64];
        var promoted = new double[64];
        for (int quarter = 0; quarter < 4; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                Assert.Equal(run.Framed(DistrictFrame.EagletsThisYear, draw) - fresh[draw], run.Framed(DistrictFrame.EagletFirms, draw));
                Assert.Equal(run.Framed(DistrictFrame.GazellesThisYear, draw) - promoted[draw], run.Framed(DistrictFrame.GazelleFirms, draw));
                fresh[draw] = run.Framed(DistrictFrame.EagletsThisYear, draw);
                promoted[draw] = run.Framed(DistrictFrame.GazellesThisYear, draw);
            }
        }

        Assert.True(promoted.Sum() > 0);
    }

    // 300 passes in the city, 0.05 of them here, 0.8 of the base year: twelve a year,
    // under a drive of three 36, by the calendar of batches; gazelles know no drive.
    [Fact]
    public void Passes_are_the_citys_times_the_share_by_the_calendar_of_batches()
    {
        DistrictPlan plan = Plan();
        BatchParameters batch =
            new() { CityPasses = Certain(300), DistrictShare = Certain(0.05), Ratio = Certain(0.8), Earlier = Certain(1), Exit = Certain(0) };
        var run = new DistrictRun(
            plan with { Firms = plan.Firms with { Eaglets = batch, Gazelles = batch, Batches = [0, 0, 0.25, 0.75], CertificationDrive = Always(3) } },
            draws: 1280);
        double[] eaglets = [0, 0, 9, 36], gazelles = [0, 0, 3, 12];
        for (int quarter = 0; quarter < 4; quarter++)
        {
            run.Step();
            Assert.Equal(eaglets[quarter], Mean(run, DistrictFrame.EagletsThisYear), 5 * Math.Sqrt(eaglets[quarter] / 1280));
            Assert.Equal(gazelles[quarter], Mean(run, DistrictFrame.GazellesThisYear), 5 * Math.Sqrt(gazelles[quarter] / 1280));
        }

        Assert.Equal(30 + 36 - 12, Mean(run, DistrictFrame.EagletFirms), 5 * Math.Sqrt(48 / 1280.0));
        Assert.Equal(30 + 12, Mean(run, DistrictFrame.GazelleFirms), 5 * Math.Sqrt(12 / 1280.0));
        Assert.True(Enumerable.Range(0, 1280).Select(draw => run.Framed(DistrictFrame.EagletsThisYear, draw)).Distinct().Count() > 15);
    }

    [Fact]
    public void A_gazelle_beyond_the_eaglets_comes_from_outside_the_list()
    {
        DistrictPlan plan = Plan();
        BatchParameters none = new() { CityPasses = Certain(0), DistrictShare = Certain(0), Ratio = Certain(0), Earlier = Certain(0), Exit = Certain(0) };
        var run = new DistrictRun(plan with
        {
            Firms = plan.Firms with { Eaglets = none, Gazelles = none with { CityPasses = Certain(900), DistrictShare = Certain(0.1), Ratio = Certain(1) } }
        }, draws: 64).Step(4);
        Assert.All(Enumerable.Range(0, 64), draw => Assert.Equal(0, run.Framed(DistrictFrame.EagletFirms, draw)));
        Assert.Equal(90 + 90, Mean(run, DistrictFrame.GazelleFirms), 5 * Math.Sqrt(90 / 64.0));
    }

    // A quarter of 0.1, 0.2, 0.3 and 0.4 of the year's 40 × 2 decisions, with the same share of the dispersion 8: variance m + m²/(8 a).
    [Fact]
    public void The_drive_and_the_calendar_multiply_the_first_certifications_and_their_dispersion()
    {
        double[] calendar = [0.1, 0.2, 0.3, 0.4];
        DistrictPlan plan = Plan();
        var run = new DistrictRun(
            plan with
            {
                Firms = plan.Firms with
                {
                    HighTech = plan.Firms.HighTech with
                    {
                        CityFirms = Certain(1000),
                        DistrictShare = Certain(0.2),
                        NewRate = Certain(0.2),
                        Dispersion = Certain(8),
                        Announcements = [.. calendar]
                    },
                    CertificationDrive = Always(2)
                }
            }, draws: 1280);
        foreach (double share in calendar)
        {
            run.Step();
            double mean = 80 * share, variance = mean + (mean * mean / (8 * share));
            double[] fresh = [.. Enumerable.Range(0, 1280).Select(draw => run.Framed(DistrictFrame.HighTechNew, draw))];
            double average = fresh.Average();
            Assert.Equal(mean, average, 5 * Math.Sqrt(variance / 1280));
            Assert.InRange(fresh.Sum(x => (x - average) * (x - average)) / 1279, 0.7 * variance, 1.4 * variance);
        }
    }

    private static double Mean(DistrictRun run, int column) => Enumerable.Range(0, run.Draws.Tiles * Tile.Draws).Average(draw => run.Framed(column, draw));

    private static DistrictPlan Plan() => InventedDistrict.Plan() with { Start = new Quarter(2022, 1) };
}
