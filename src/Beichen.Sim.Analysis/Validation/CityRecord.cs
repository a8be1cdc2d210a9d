namespace Beichen.Sim.Analysis.Validation;

/// <summary>The city's record of real growth, in order of years.</summary>
/// <param name="Years">Years without a gap.</param>
public sealed record CityRecord(IReadOnlyList<CityYear> Years)
{
    /// <summary>Series of the record that holds it.</summary>
    public const string Series = "gdp";

    /// <summary>A year by number.</summary>
    /// <exception cref="KeyNotFoundException">The record does not have it.</exception>
    public CityYear this[int year] =>
        Years.FirstOrDefault(entry => entry.Year == year) ?? throw new KeyNotFoundException($"The city's record has no year {year}.");

    /// <summary>True when the record has the year and an outbreak struck in it.</summary>
    public bool WasStruck(int year) => Years.Any(entry => entry.Year == year && entry.IsStruck);

    /// <summary>Reads it from the file of the record.</summary>
    /// <exception cref="FormatException">A line is not in its form, or a year has no target.</exception>
    public static CityRecord Read(string path) => Of(RecordLine.Read(path));

    /// <summary>Takes it from the lines of the record.</summary>
    /// <exception cref="FormatException">A year of the series has no target.</exception>
    public static CityRecord Of(IReadOnlyList<RecordLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        RecordLine[] own = [.. lines.Where(line => string.Equals(line.Series, Series, StringComparison.Ordinal))];
        return new CityRecord([.. own.Select(line => line.Year).Distinct().Order().Select(Year)]);

        CityYear Year(int year) => new(
            year,
            Found(year, 0, RecordLine.Target) ?? throw new FormatException($"the record has growth of {year} and no target"),
            [.. Enumerable.Range(1, 4).Select(quarter => Found(year, quarter, RecordLine.Growth))],
            [.. Enumerable.Range(1, 4).Select(quarter => Found(year, quarter, RecordLine.Outbreak) ?? 0)]);

        double? Found(int year, int quarter, string kind)
        {
            foreach (RecordLine line in own)
            {
                if (line.Year == year && line.Quarter == quarter && string.Equals(line.Kind, kind, StringComparison.Ordinal)) return line.Value;
            }

            return null;
        }
    }
}
