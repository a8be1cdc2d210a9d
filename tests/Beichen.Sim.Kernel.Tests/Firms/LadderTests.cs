using Beichen.Sim.Kernel.Accounts;
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
        var run = new DistrictRun(plan with { Firms = plan.Firms with { EagletExit = Certain(1), GazelleExit = Certain(1), EagletPromotion = Certain(0.4) } });
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

    // Twelve eaglets a year under a drive of three are 36, each a Poisson count of its own.
    [Fact]
    public void The_drive_multiplies_the_new_eaglets()
    {
        DistrictPlan plan = Plan();
        var run = new DistrictRun(plan with { Firms = plan.Firms with { NewEaglets = Certain(12), CertificationDrive = Always(3) } }, draws: 256).Step(4);
        Assert.Equal(36, Enumerable.Range(0, 256).Average(draw => run.Framed(DistrictFrame.EagletsThisYear, draw)), 5 * Math.Sqrt(36 / 256.0));
        Assert.True(Enumerable.Range(0, 256).Select(draw => run.Framed(DistrictFrame.EagletsThisYear, draw)).Distinct().Count() > 15);
    }

    // A quarter of 0.1, 0.2, 0.3 and 0.4 of the year's 40 × 2 decisions, with the same share of the dispersion 8: variance m + m²/(8 a).
    [Fact]
    public void The_drive_and_the_calendar_multiply_the_first_certifications_and_their_dispersion()
    {
        double[] calendar = [0.1, 0.2, 0.3, 0.4];
        DistrictPlan plan = Plan();
        var run = new DistrictRun(
            plan with { Firms = plan.Firms with { NewCertifications = Certain(40), NewCertificationDispersion = Certain(8), CertificationDrive = Always(2), Announcements = [.. calendar] } }, draws: 1280);
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

    private static DistrictPlan Plan() => InventedDistrict.Plan() with { Start = new Quarter(2022, 1) };
}
