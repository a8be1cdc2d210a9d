using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Runs;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void A_quarter_allocates_nothing(int width)
    {
        const int Quarters = 12;
        DistrictPlan plan = InventedDistrict.Plan(Quarters);
        var kernel = DistrictKernel.Create(plan, width);
        var blocks = new DistrictBlocks(plan, 1);
        var draws = new RunDraws(3, 0, 1);
        for (int warm = 0; warm < 2; warm++)
        {
            kernel.Initialise(blocks, draws);
            for (int quarter = 0; quarter < Quarters; quarter++) kernel.Step(blocks, quarter, draws);
        }

        kernel.Initialise(blocks, draws);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int quarter = 0; quarter < Quarters; quarter++) kernel.Step(blocks, quarter, draws);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
