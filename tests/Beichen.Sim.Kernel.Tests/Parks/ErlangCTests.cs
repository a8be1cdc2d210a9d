using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Parks;

public sealed class ErlangCTests
{
    [Theory]
    [InlineData(1, 0.8, 0.8, 4)]
    [InlineData(2, 1.6, 0.711111, 1.777778)]
    [InlineData(5, 4, 0.554113, 0.554113)]
    [InlineData(3, 0, 0, 0)]
    public void Waiting_at_the_desks_has_its_known_values(int desks, double load, double probability, double wait)
    {
        Assert.Equal(probability, ErlangC.WaitProbability(desks, new Lanes1(load)).Value, 0.5e-6);
        Assert.Equal(wait, ErlangC.Wait(desks, new Lanes1(load)).Value, 0.5e-6);
    }
}
