using System.Globalization;

namespace Beichen.Sim.Analysis.Validation;

/// <summary>The city's record, in order of years.</summary>
/// <param name="Years">Years without a gap.</param>
public sealed record CityRecord(IReadOnlyList<CityYear> Years)
{
    private const string Heading = "year,quarter,kind,percent,basis,confidence,source,note";

    /// <summary>A year by number.</summary>
    /// <exception cref="KeyNotFoundException">The record does not have it.</exception>
    public CityYear this[int year] => Years.FirstOrDefault(entry => entry.Year == year) ?? throw new KeyNotFoundException($"The city's record has no year {year}.");

    /// <summary>
    /// Reads lines <c>year,quarter,kind,percent,…</c> where kind is <c>target</c> (quarter 0) or <c>growth</c> (year to date at the end
    /// of quarter 1 to 4); what follows the fourth field is evidence for the reader.
    /// </summary>
    /// <exception cref="FormatException">A line is not of this form, a figure stands twice, or a year has no target.</exception>
    public static CityRecord Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        if (lines.Length == 0 || !string.Equals(lines[0], Heading, StringComparison.Ordinal)) throw new FormatException($"{path} does not begin with {Heading}");
        var targets = new SortedDictionary<int, double>();
        var growth = new Dictionary<(int Year, int Quarter), double>();
        for (int i = 1; i < lines.Length; i++)
        {
            string[] fields = lines[i].Split(',');
            if (fields.Length < 4
                || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int quarter)
                || !double.TryParse(fields[3], NumberStyles.Float, CultureInfo.InvariantCulture, out double percent))
            {
                throw new FormatException($"{path}:{i + 1}: year, quarter, kind and percent expected");
            }

            bool entered = (fields[2], quarter) switch
            {
                ("target", 0) => targets.TryAdd(year, percent / 100),
                ("growth", >= 1 and <= 4) => growth.TryAdd((year, quarter), percent / 100),
                _ => throw new FormatException($"{path}:{i + 1}: target of quarter 0 or growth of quarter 1 to 4 expected"),
            };
            if (!entered) throw new FormatException($"{path}:{i + 1}: a second figure for {year}, quarter {quarter}");
        }

        foreach ((int year, int quarter) in growth.Keys)
        {
            if (!targets.ContainsKey(year)) throw new FormatException($"{path}: {year} has growth at quarter {quarter} and no target");
        }

        return new CityRecord([.. targets.Select(target => new CityYear(target.Key, target.Value, [.. Enumerable.Range(1, 4).Select(quarter => Found(target.Key, quarter))]))]);

        double? Found(int year, int quarter) => growth.TryGetValue((year, quarter), out double found) ? found : null;
    }
}
