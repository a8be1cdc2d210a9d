using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// Regularised incomplete beta function I_x(a, b) by Lentz's continued fraction (NIST DLMF 8.17.22) and the Lanczos
/// log-gamma; relative error below 1e-12 for shapes between 0.5 and 20. Used before a run only.
/// </summary>
public static class IncompleteBeta
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>I_x(a, b) for x between 0 and 1.</summary>
    public static double Regularised(double a, double b, double x)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        return x < (a + 1) / (a + b + 2) ? Fraction(a, b, x) : 1 - Fraction(b, a, 1 - x);
    }

    private static double Fraction(double a, double b, double x)
    {
        double front = Scalar.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Scalar.Log(x)) + (b * Scalar.Log(1 - x))) / a;
        double c = 1;
        double d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        double sum = d;
        for (int m = 1; m <= 300; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            sum *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            double factor = d * c;
            sum *= factor;
            if (factor is > 1 - 1e-15 and < 1 + 1e-15) break;
        }

        return front * sum;
    }

    private static double NotZero(double value) => value is > -1e-300 and < 1e-300 ? 1e-300 : value;

    private static double LogGamma(double z)
    {
        double sum = Lanczos[0];
        for (int i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (z - 1 + i);
        double t = z + 6.5;
        return (0.5 * Scalar.Log(2 * double.Pi)) + ((z - 0.5) * Scalar.Log(t)) - t + Scalar.Log(sum);
    }
}
