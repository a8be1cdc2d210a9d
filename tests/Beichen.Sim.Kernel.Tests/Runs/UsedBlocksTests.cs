using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Runs;

public sealed class UsedBlocksTests
{
    // A host makes its blocks once: nothing of the draws they held before may be left in the next.
    [Fact]
    public void Blocks_that_held_other_draws_give_the_same_run_as_new_ones()
    {
        DistrictPlan plan = InventedDistrict.Plan(10);
        var fresh = new DistrictRun(plan, seed: 11);
        DistrictRun used = new DistrictRun(plan, seed: 12).Step(10);
        used.Kernel.Initialise(used.Blocks, fresh.Draws);
        for (int quarter = 0; quarter < 10; quarter++)
        {
            fresh.Step();
            used.Kernel.Step(used.Blocks, quarter, fresh.Draws);
            DistrictRun.AssertSameBits(fresh, used);
        }
    }
}
