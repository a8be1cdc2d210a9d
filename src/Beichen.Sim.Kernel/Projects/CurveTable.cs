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
        // Most projects stand at an end of it in all draws of a pack: not begun, or built.
        T built = Pack.Is(elapsed, 1);
        T between = T.Select(T.BitsOr(built, Pack.Is(elapsed, 0)), Pack.Zero<T>(), T.BroadcastBits(ulong.MaxValue));
        if (!T.Any(between)) return T.Select(built, _shares[Steps], _shares[0]);
        T position = elapsed * Steps;

        // Not beyond the table, whatever comes in: a number that is none takes the first step and stays none.
        T step = T.Min(T.Max(T.Floor(position), 0), Steps);
        T before = T.Gather(ref _shares[0], step);
        T after = T.Gather(ref _shares[1], step);
        return before + ((position - step) * (after - before));
    }

    /// <summary>F(z) of one draw.</summary>
    public double Share(double elapsed) => Share(new Lanes1(elapsed)).Value;
}
