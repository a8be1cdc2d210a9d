using System.Globalization;

namespace Beichen.Sim.Experiments.Explanation;

/// <summary>Which of the draws is taken apart: the one with the median value, the lowest, the highest, or one by its number.</summary>
public readonly record struct DrawChoice
{
    private DrawChoice(string word, int? number) => (Word, Number) = (word, number);

    /// <summary>The draw whose value is the lower median of all.</summary>
    public static DrawChoice Median { get; } = new("median", null);

    /// <summary>The draw with the lowest value: the worst, as every target asks for at least so much.</summary>
    public static DrawChoice Worst { get; } = new("worst", null);

    /// <summary>The draw with the highest value.</summary>
    public static DrawChoice Best { get; } = new("best", null);

    /// <summary>median, worst, best, or the number as text.</summary>
    public string Word { get; }

    /// <summary>The number, where it was given.</summary>
    public int? Number { get; }

    /// <summary>A draw by its number, from 0.</summary>
    public static DrawChoice Of(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>Reads median, worst, best or a number.</summary>
    public static bool TryParse(string text, out DrawChoice choice)
    {
        bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        DrawChoice? found = text switch { "median" => Median, "worst" => Worst, "best" => Best, _ => isNumber ? Of(number) : null };
        choice = found ?? Median;
        return found is not null;
    }

    /// <summary>The chosen draw among these values; ties go to the first.</summary>
    internal int Among(double[] values)
    {
        if (Number is { } number) return number;
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(draw => values[draw])];
        return Word switch { "worst" => order[0], "best" => order[^1], _ => order[(order.Length - 1) / 2] };
    }
}
