using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>Share of investment in place F(z), z the elapsed share of construction; F(0) = 0, F(1) = 1 (model II.3).</summary>
public static class InvestmentCurves
{
    /// <summary>F(z) of a curve at a share between 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The shapes do not give a monotone curve.</exception>
    public static double Share(InvestmentCurve curve, double elapsed)
    {
        Check(curve);
        double z = elapsed < 0 ? 0 : elapsed > 1 ? 1 : elapsed;
        return curve.Family switch
        {
            InvestmentCurveFamily.Beta => IncompleteBeta.Regularised(curve.First, curve.Second, z),
            InvestmentCurveFamily.Logistic => (Logistic(curve, z) - Logistic(curve, 0)) / (Logistic(curve, 1) - Logistic(curve, 0)),
            InvestmentCurveFamily.Rayleigh => (1 - Exp(-z * z / (2 * curve.First * curve.First))) / (1 - Exp(-1 / (2 * curve.First * curve.First))),
            InvestmentCurveFamily.Dhss => z + (curve.First * z * z) - (curve.First * z) - (((6 * z * z * z) - (9 * z * z) + (3 * z)) / curve.Second),
            _ => throw new ArgumentOutOfRangeException(nameof(curve), curve.Family, "unknown curve family"),
        };
    }

    /// <summary>True when the shapes give a curve that never falls. DHSS: K ≥ 3/(1 − |C|), |C| &lt; 1.</summary>
    public static bool IsMonotone(InvestmentCurve curve) => curve.Family switch
    {
        InvestmentCurveFamily.Beta => curve.First > 0 && curve.Second > 0,
        InvestmentCurveFamily.Logistic => curve.First > 0,
        InvestmentCurveFamily.Rayleigh => curve.First > 0,
        InvestmentCurveFamily.Dhss => curve.First > -1 && curve.First < 1 && curve.Second >= 3 / (1 - (curve.First < 0 ? -curve.First : curve.First)),
        _ => false,
    };

    private static void Check(InvestmentCurve curve)
    {
        if (!IsMonotone(curve)) throw new ArgumentOutOfRangeException(nameof(curve), curve, "the shapes do not give a monotone curve");
    }

    private static double Logistic(InvestmentCurve curve, double z) => 1 / (1 + Exp(-curve.First * (z - curve.Second)));

    private static double Exp(double x) => Scalar.Exp(x);
}
