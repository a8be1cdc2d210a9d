using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Runs;

public sealed class UnlistedProjectTests
{
    // The compiler lists a park's projects itself; a plan put together by hand may not, and would read another's answer.
    [Fact]
    public void A_project_of_a_park_that_does_not_list_it_is_refused_before_the_run()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        var refused = Assert.Throws<ArgumentException>(() =>
            DistrictKernel.Create(plan with { Parks = [plan.Parks[0] with { Projects = [1] }, plan.Parks[1]] }));
        Assert.Contains(plan.Projects[0].Name.Id, refused.Message, StringComparison.Ordinal);
        Assert.Contains("reed-park", refused.Message, StringComparison.Ordinal);
    }
}
