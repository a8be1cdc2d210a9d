using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

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
                for (int i = 0; i < plan.Accounts.Activities.Count; i++)
                {
                    double projects = Enumerable.Range(0, plan.Projects.Count).Where(p => plan.Projects[p].Activity == i).Sum(p => run.Project(p, ProjectOutput.Energy, draw));
                    double intensity = run.Blocks.DistrictState[run.State.Intensity + i, draw] * run.Blocks.DistrictState[DistrictState.EfficiencyLevel, draw];
                    double expected = (run.Framed(run.Frame.ValueAdded + i, draw) * intensity) + projects;
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
}
