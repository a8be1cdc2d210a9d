using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Randomness;

/// <summary>
/// Durations from a standard normal score, so that delays can share a common factor: Z = √ρ M + √(1−ρ) ε, U = Φ(Z), T = F⁻¹(U).
/// All families have the form T = P50 · b(U)^(ln(P80/P50)/ln b(0.8)) with b(½) = 1; they differ in the base b.
/// </summary>
public static class DelayRatio
{
    private const double LogOfFour = 1.3862943611198906;
    private const double LogOfEight = 2.0794415416798357;
    private const double LogOfTwo = 0.6931471805599453;

    /// <summary>ln(ln 2 / ln 1.25).</summary>
    private const double LogOfFrechetBase = 1.1334270661778512;

    /// <summary>
    /// The duration (or its ratio to plan) with the given median and 80th percentile, rising in z. Unit: that of p50.
    /// <list type="bullet">
    /// <item>lognormal: ln b = z, the exponent's divisor Φ⁻¹(0.8) [model 4.3];</item>
    /// <item>log-logistic: b = U/(1−U), b(0.8) = 4;</item>
    /// <item>Burr XII, F = 1 − (1 + (t/λ)^c)^(−½): b = ((1−U)⁻² − 1)/3, b(0.8) = 8, c = ln 8/ln(P80/P50);</item>
    /// <item>Fréchet, F = exp(−(t/s)^(−a)): b = ln 2/(−ln U), b(0.8) = ln 2/ln 1.25.</item>
    /// </list>
    /// </summary>
    /// <param name="family">The family.</param>
    /// <param name="z">Standard normal scores; below −37 the duration is 0 outside the lognormal.</param>
    /// <param name="p50">Medians, &gt; 0.</param>
    /// <param name="p80">80th percentiles, ≥ p50.</param>
    public static T FromNormal<T>(DelayFamily family, T z, T p50, T p80)
        where T : struct, ILanes<T> => FromSpread(family, z, p50, LaneMath.Log(p80 / p50));

    /// <summary>The same from the median and spread = ln(P80/P50), for a spread that many draws share.</summary>
    public static T FromSpread<T>(DelayFamily family, T z, T p50, T spread)
        where T : struct, ILanes<T>
    {
        T power = family switch
        {
            DelayFamily.LogLogistic => LogOddsOf(z) * T.Broadcast(1 / LogOfFour),
            DelayFamily.BurrXII => BurrOf(z) * T.Broadcast(1 / LogOfEight),
            DelayFamily.Frechet => FrechetOf(z) * T.Broadcast(1 / LogOfFrechetBase),
            _ => z * T.Broadcast(1 / NormalScore.EightiethPercentile),
        };
        return p50 * LaneMath.Exp(spread * power);
    }

    /// <summary>ln(U/(1−U)), the log-logistic score: U is taken from both tails of z, so neither end loses digits.</summary>
    private static T LogOddsOf<T>(T z)
        where T : struct, ILanes<T> => LaneMath.Log(LaneMath.NormalCdf(z) / LaneMath.NormalCdf(-z));

    /// <summary>ln(((1−U)⁻² − 1)/3) = ln(U(1+S)/(3S²)) with S = 1−U.</summary>
    private static T BurrOf<T>(T z)
        where T : struct, ILanes<T>
    {
        T done = LaneMath.NormalCdf(z);
        T survival = LaneMath.NormalCdf(-z);
        return LaneMath.Log(done * (T.Broadcast(1) + survival) / (T.Broadcast(3) * survival * survival));
    }

    /// <summary>ln(ln 2/(−ln U)); above the median −ln U = −ln(1−S) is taken as −ln u · S/(1−u), u = 1−S as rounded.</summary>
    private static T FrechetOf<T>(T z)
        where T : struct, ILanes<T>
    {
        T one = T.Broadcast(1);
        T done = LaneMath.NormalCdf(z);
        T survival = LaneMath.NormalCdf(-z);
        T negativeLog = -LaneMath.Log(done);
        T corrected = T.Select(T.LessThan(done, one), negativeLog * survival / (one - done), survival);
        negativeLog = T.Select(T.LessThan(T.Broadcast(0), z), corrected, negativeLog);
        return LaneMath.Log(T.Broadcast(LogOfTwo) / negativeLog);
    }
}
