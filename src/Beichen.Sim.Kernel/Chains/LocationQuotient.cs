using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Chains;

/// <summary>Flegg's location quotient (model 2.3).</summary>
public static class LocationQuotient
{
    private const double Log2OfE = 1.4426950408889634;

    /// <summary>λ* = [log2(1 + relative size)]^δ.</summary>
    public static T Scale<T>(T relativeSize, T delta)
        where T : struct, ILanes<T> =>
        LaneMath.Pow(LaneMath.Log(1 + relativeSize) * Log2OfE, delta);
}
