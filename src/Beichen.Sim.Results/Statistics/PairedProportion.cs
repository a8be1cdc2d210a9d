using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Results.Statistics;

/// <summary>Difference of two hit probabilities on the same draws (model 12.4).</summary>
/// <param name="Gained">Draws that hit in the second only.</param>
/// <param name="Lost">Draws that hit in the first only.</param>
/// <param name="Draws">Draws in all.</param>
public readonly record struct PairedProportion(int Gained, int Lost, int Draws)
{
    /// <summary>Above this many draws that changed, McNemar's test uses the normal law with continuity correction.</summary>
    public const int ExactUpTo = 10_000;

    /// <summary>Second less first, D = p₀₁ − p₁₀.</summary>
    public double Difference => (double)(Gained - Lost) / Draws;

    /// <summary>
    /// 95 % interval that holds at 0 and n changed draws too: half a draw is added to each of the four cells, D* = (g − l)/(R + 2),
    /// D* ∓ z √[(g + l + 1) − (g − l)²/(R + 2)]/(R + 2), within −1 and 1 (Agresti and Min 2005).
    /// </summary>
    public Interval Interval
    {
        get
        {
            double draws = Draws + 2, apart = Gained - Lost;
            double reach = NormalScore.NinetyFivePercentInterval * Math.Sqrt(Gained + Lost + 1 - (apart * apart / draws)) / draws;
            return new Interval(Math.Max(-1, (apart / draws) - reach), Math.Min(1, (apart / draws) + reach));
        }
    }

    /// <summary>McNemar's two-sided p: the chance of a split at least as uneven if each changed draw fell either way with ½. 1 when none changed.</summary>
    public double SignificanceLevel
    {
        get
        {
            int changed = Gained + Lost;
            int fewer = Math.Min(Gained, Lost);
            if (Gained == Lost) return 1;
            return changed <= ExactUpTo ? Exact(changed, fewer) : Approximate(changed);
        }
    }

    /// <summary>True when McNemar's p is below 0.05.</summary>
    public bool IsSignificant => SignificanceLevel < 0.05;

    /// <summary>Second against first.</summary>
    /// <exception cref="ArgumentException">The sets are of different draws.</exception>
    public static PairedProportion Of(HitSet first, HitSet second) => new(second.CountWithout(first), first.CountWithout(second), first.Draws);

    private static double Exact(int changed, int fewer)
    {
        // Terms C(n,k) 2⁻ⁿ in logarithms: 2⁻ⁿ alone underflows from n = 1,075.
        double term = -changed * Math.Log(2);
        double tail = Math.Exp(term);
        for (int k = 1; k <= fewer; k++)
        {
            term += Math.Log((double)(changed - k + 1) / k);
            tail += Math.Exp(term);
        }

        return Math.Min(1, 2 * tail);
    }

    private double Approximate(int changed)
    {
        double z = (Math.Abs(Gained - Lost) - 1) / Math.Sqrt(changed);
        return Math.Min(1, 2 * UpperTail(z));
    }

    // 1 − Φ(z) for z ≥ 0, absolute error below 7.5e-8 (Abramowitz and Stegun 26.2.17).
    private static double UpperTail(double z)
    {
        double t = 1 / (1 + (0.2316419 * z));
        double polynomial = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * polynomial;
    }
}
