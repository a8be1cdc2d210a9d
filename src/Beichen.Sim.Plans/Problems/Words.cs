using System.Globalization;

namespace Beichen.Sim.Plans.Problems;

/// <summary>Turns of phrase of the messages, and exact texts of numbers.</summary>
internal static class Words
{
    public static string At(Place place) => $"{place.DisplayFile}:{place.Line}:{place.Column}";

    /// <summary>The shortest text that reads back as the same number, in any culture.</summary>
    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Numbers(IEnumerable<double> numbers) => $"[{string.Join(", ", numbers.Select(Number))}]";

    public static string Range(double low, double high) => (double.IsInfinity(low), double.IsInfinity(high)) switch
    {
        (true, true) => "a number",
        (false, true) => $"at least {Number(low)}",
        (true, false) => $"at most {Number(high)}",
        _ => $"{Number(low)} to {Number(high)}",
    };

    /// <summary><c>a, b or c</c>.</summary>
    public static string Or(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    /// <summary>An enumeration's name as a file writes it: <c>DataCentre</c> → <c>data-centre</c>.</summary>
    public static string Kebab(string name) =>
        string.Concat(name.Select((letter, index) =>
            char.IsUpper(letter) ? (index > 0 ? "-" : string.Empty) + char.ToLowerInvariant(letter) : letter.ToString()));
}
