namespace Beichen.Sim.Kernel.Lanes;

/// <summary>The kernel's own exp and log at width 1, for values settled before a run.</summary>
public static class Scalar
{
    /// <summary>e to the power x, the bits that the packs give.</summary>
    public static double Exp(double x)
    {
        double result = 0;
        Lanes1.Store(LaneMath.Exp(Lanes1.Broadcast(x)), ref result);
        return result;
    }

    /// <summary>Natural logarithm of x, the bits that the packs give.</summary>
    public static double Log(double x)
    {
        double result = 0;
        Lanes1.Store(LaneMath.Log(Lanes1.Broadcast(x)), ref result);
        return result;
    }
}
