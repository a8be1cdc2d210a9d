using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// An investment curve tabulated at 1,024 equal steps and read linearly: monotone by construction, exact at both ends,
/// within 5e-6 of the curve.
/// </summary>
public sealed class CurveTable
{
    private const int Steps = 1024;
    private readonly double[] _shares = new double[Steps + 2];

    /// <summary>Tabulates a curve.</summary>
    public CurveTable(InvestmentCurve curve)
    {
        for (int i = 0; i <= Steps; i++) _shares[i] = InvestmentCurves.Share(curve, (double)i / Steps);
        _shares[Steps + 1] = 1;
    }

    /// <summary>F(z), draw by draw, z between 0 and 1.</summary>
    public T Share<T>(T elapsed)
        where T : struct, ILanes<T>
    {
        Span<double> lanes = stackalloc double[8];
        T.Store(elapsed, ref lanes[0]);
        for (int lane = 0; lane < T.Width; lane++) lanes[lane] = Share(lanes[lane]);
        return T.Load(ref lanes[0]);
    }

    /// <summary>F(z) of one draw.</summary>
    public double Share(double elapsed)
    {
        double position = elapsed * Steps;
        int step = (int)position;
        double before = _shares[step];
        return before + ((position - step) * (_shares[step + 1] - before));
    }
}
