namespace Beichen.Sim.Charts;

/// <summary>The result less what is asked of one target, over the draws.</summary>
/// <param name="Name">Name of the target.</param>
/// <param name="Unit">Unit of the margins: 亿元, 家 and the like; "pp" for fractions (0.012 is 1.2 points).</param>
/// <param name="P10">10 % quantile of the margins.</param>
/// <param name="P50">Median.</param>
/// <param name="P90">90 % quantile.</param>
/// <param name="Chance">Chance that it is met.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
/// <param name="Width">Width of a class of margins.</param>
/// <param name="First">Place of the first class: it begins at so many widths from the target; place 0 begins at the target itself.</param>
/// <param name="Shares">Share of the draws in each class, from the first on.</param>
public sealed record MarginRow(
    Bilingual Name, string Unit, double P10, double P50, double P90, double Chance, double Low, double High, double Width, int First,
    IReadOnlyList<double> Shares)
{
    /// <summary>Classes to either side of the target.</summary>
    public const int Classes = 20;

    /// <summary>Sorts the margins of the draws into classes, of which one begins at the target, so that no class is half met.</summary>
    /// <param name="name">Name of the target.</param>
    /// <param name="unit">Unit of the margins.</param>
    /// <param name="margins">Margins by draw, in any order; whole numbers where pieces are counted.</param>
    /// <param name="quantiles">1 %, 10 %, 50 %, 90 % and 99 % quantiles of them.</param>
    /// <param name="chance">Chance that it is met, with its 95 % interval.</param>
    public static MarginRow Of(
        Bilingual name, string unit, ReadOnlySpan<double> margins, IReadOnlyList<double> quantiles, (double Chance, double Low, double High) chance)
    {
        ArgumentNullException.ThrowIfNull(quantiles);
        double reach = Math.Max(Math.Abs(quantiles[0]), Math.Abs(quantiles[^1])), width = reach > 0 ? reach / Classes : 1;
        if (unit is "个" or "家" or "人") width = Math.Max(1, Math.Ceiling(width));
        int first = Math.Max(-Classes, Place(quantiles[0], width)), last = Math.Min(Classes - 1, Place(quantiles[^1], width));
        var shares = new double[last - first + 1];
        foreach (double margin in margins)
        {
            int place = Place(margin, width) - first;
            if (place >= 0 && place < shares.Length) shares[place] += 1.0 / margins.Length;
        }

        return new MarginRow(name, unit, quantiles[1], quantiles[2], quantiles[3], chance.Chance, chance.Low, chance.High, width, first, shares);
    }

    private static int Place(double margin, double width) => (int)Math.Clamp(Math.Floor(margin / width), -1e6, 1e6);
}
