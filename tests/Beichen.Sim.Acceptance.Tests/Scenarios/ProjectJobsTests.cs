using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Runs;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Scenarios;

public sealed class ProjectJobsTests
{
    // Without a background all new jobs of five years come from projects, pipeline and local orders: what is taken off the background is what they bring.
    [Fact]
    public void What_is_deducted_for_projects_is_what_they_bring()
    {
        DistrictPlan plan = District.Plan("baseline", 20);
        DistrictPlan bare = plan with { Households = plan.Households with { BackgroundJobs = Quantity.Fixed(0) } };
        double brought = District.Column(District.Run(bare, 512), EntityKind.District, plan.Name.Id, "NewJobsTotal", 19).Average() / 5;
        Assert.InRange(plan.Households.ProjectJobs.Median, brought * 0.8, brought * 1.2);
    }
}
