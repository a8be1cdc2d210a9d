using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Tests.Projects;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Energy;

public sealed class EnergyUseTests
{
    // E_i = value added × intensity × efficiency + what the large projects booked to activity i burn themselves.
    [Fact]
    public void An_activity_burns_what_its_value_added_needs_and_what_its_large_projects_burn()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        DistrictRun run = new(plan);
        bool burning = false;
        for (int quarter = 0; quarter < 8; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw += 7)
            {
                double total = 0;
                for (int i = 0; i < plan.Accounts.Activities.Length; i++)
                {
                    double projects = Enumerable.Range(0, plan.Projects.Length)
                        .Where(p => plan.Projects[p].Activity == i).Sum(p => run.Project(p, ProjectOutput.Energy, draw));
                    double intensity = run.Blocks.DistrictState[run.State.Intensity + i, draw] * run.Blocks.DistrictState[DistrictState.EfficiencyLevel, draw];
                    double expected = (run.Framed(DistrictFrame.ValueAdded + i, draw) * intensity) + projects;
                    int year = run.State.EnergyYear + (i * YearToDate.Columns);
                    Assert.Equal(expected, run.Blocks.DistrictState[year + plan.Season(quarter), draw], expected * 1e-12);
                    total += expected;
                    burning |= projects > 0.01;
                }

                Assert.Equal(total, run.Framed(DistrictFrame.Energy, draw), total * 1e-12);
            }
        }

        Assert.True(burning);
    }

    // A plant of the first activity, and one that no activity books: what the first burns is the first activity's, what the second burns is nobody's.
    [Fact]
    public void A_plant_burns_in_the_account_of_its_own_activity_alone()
    {
        ProjectParameters plant = SingleProject.Plant("plant", ProjectStage.Completed);
        DistrictRun none = Burning(0, 0), first = Burning(4, 0), nobody = Burning(0, 4);
        for (int draw = 0; draw < 64; draw++)
        {
            int year = first.State.EnergyYear + first.Plan.Season(5);
            double burnt = first.Project(0, ProjectOutput.Energy, draw);
            Assert.InRange(burnt, 0.5, 1);
            Assert.Equal(burnt, first.Framed(DistrictFrame.Energy, draw) - none.Framed(DistrictFrame.Energy, draw), 1e-9);
            Assert.Equal(burnt, first.Blocks.DistrictState[year, draw] - none.Blocks.DistrictState[year, draw], 1e-9);
            Assert.Equal(burnt, nobody.Project(1, ProjectOutput.Energy, draw), 1e-12);
        }

        // Nothing that the district publishes but the digest of all actors knows of the second.
        foreach (int column in Enumerable.Range(0, none.Frame.Count).Where(column => column != DistrictFrame.Digest))
            Assert.Equal(none.Framed(column, 3), nobody.Framed(column, 3));

        DistrictRun Burning(double booked, double unbooked) =>
            SingleProject.Run(plant with { Activity = 0, OwnEnergy = Certain(booked) },
                plant with { Name = Name("other"), Activity = -1, OwnEnergy = Certain(unbooked) }).Step(6);
    }
}
