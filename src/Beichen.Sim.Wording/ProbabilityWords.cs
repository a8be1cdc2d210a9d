namespace Beichen.Sim.Wording;

/// <summary>
/// A probability in print. Comparisons read the whole percent that is printed, so that they and the number beside them never disagree. Its word is of
/// <see cref="CertaintyWords"/>.
/// </summary>
public static class ProbabilityWords
{
    /// <summary>The probability in whole percent, halves away from zero.</summary>
    /// <param name="probability">A fraction from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a fraction from 0 to 1.</exception>
    public static int Percent(double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        return (int)Math.Round(probability * 100, MidpointRounding.AwayFromZero);
    }

    /// <summary>
    /// The printed probability: whole percent. However many draws hit or missed, a sample gives no certainty: &lt;1% and &gt;99% are the ends.
    /// </summary>
    /// <param name="probability">A fraction from 0 to 1.</param>
    public static string Text(double probability) => Percent(probability) switch
    {
        _ when probability < 0.01 => "<1%",
        100 => ">99%",
        int percent => $"{percent}%",
    };

    /// <summary>Whether the printed probability is over 50 %.</summary>
    /// <param name="probability">A fraction from 0 to 1.</param>
    public static bool OverHalf(double probability) => Percent(probability) > 50;

    /// <summary>Whether a chance counted over draws is told from one half and lies above it. Without an interval, whether it is printed so.</summary>
    /// <param name="probability">The chance, a fraction.</param>
    /// <param name="low">Lower end of its 95 % interval; null where it was not counted over draws.</param>
    public static bool OverHalf(double probability, double? low) => OverHalf(probability) && !(low <= 0.5);

    /// <summary>The interval of a probability, such as 10–14%.</summary>
    /// <param name="low">Lower end, a fraction.</param>
    /// <param name="high">Upper end, a fraction.</param>
    public static string Interval(double low, double high) =>
        Percent(low) == Percent(high) ? Text(low) : $"{Percent(low)}–{Percent(high)}%";
}
