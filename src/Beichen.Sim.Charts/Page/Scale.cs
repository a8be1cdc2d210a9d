namespace Beichen.Sim.Charts;

/// <summary>Round numbers for an axis.</summary>
internal static class Scale
{
    /// <summary>The least of 1, 2, 2.5, 5 × 10ⁿ that divides the range into no more than so many steps.</summary>
    public static double Step(double range, int steps)
    {
        double least = range / steps;
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        foreach (double factor in (ReadOnlySpan<double>)[1, 2, 2.5, 5])
        {
            if (factor * power >= least * 0.999999)
                return factor * power;
        }

        return 10 * power;
    }

    /// <summary>The multiples of a step from low to high.</summary>
    public static IEnumerable<double> Ticks(double low, double high, double step)
    {
        for (double at = Math.Ceiling((low / step) - 1e-9); at * step <= high + (step * 1e-9); at++)
            yield return at * step;
    }

    /// <summary>Decimals a step needs, at most 2.</summary>
    public static int Decimals(double step) => step >= 0.999999 && Math.Abs(step - Math.Round(step)) < 1e-9 ? 0
        : Math.Abs((step * 10) - Math.Round(step * 10)) < 1e-9 ? 1 : 2;
}
