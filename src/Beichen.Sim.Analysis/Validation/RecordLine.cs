using System.Globalization;

namespace Beichen.Sim.Analysis.Validation;

/// <summary>A figure of the city's record: <c>series,year,quarter,kind,percent,…</c>; what follows the fifth field is evidence for the reader.</summary>
/// <param name="Series">Id of the series, e.g. <c>gdp</c>.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Quarter">0 for what holds of a year before it begins, 1 to 4 for the year to the end of that quarter.</param>
/// <param name="Kind"><c>target</c> (quarter 0), <c>growth</c> (year to date) or <c>outbreak</c> (loss of that quarter's growth against trend).</param>
/// <param name="Value">Fraction.</param>
public readonly record struct RecordLine(string Series, int Year, int Quarter, string Kind, double Value)
{
    /// <summary>Kind of an official target.</summary>
    public const string Target = "target";

    /// <summary>Kind of a published rate of growth.</summary>
    public const string Growth = "growth";

    /// <summary>Kind of a loss by an outbreak.</summary>
    public const string Outbreak = "outbreak";

    private const string Heading = "series,year,quarter,kind,percent,basis,confidence,source,note";

    /// <summary>Reads the record.</summary>
    /// <exception cref="FormatException">A line is not of this form, or a figure stands twice.</exception>
    public static IReadOnlyList<RecordLine> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        if (lines.Length == 0 || !string.Equals(lines[0], Heading, StringComparison.Ordinal))
            throw new FormatException($"{path} does not begin with {Heading}");
        var read = new List<RecordLine>();
        var seen = new HashSet<(string, int, int, string)>();
        for (int i = 1; i < lines.Length; i++)
        {
            string[] fields = lines[i].Split(',');
            if (fields.Length < 5
                || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out int quarter)
                || !double.TryParse(fields[4], NumberStyles.Float, CultureInfo.InvariantCulture, out double percent))
            {
                throw new FormatException($"{path}:{i + 1}: series, year, quarter, kind and percent expected");
            }

            if ((fields[3], quarter) is not ((Target, 0) or (Growth or Outbreak, >= 1 and <= 4)))
                throw new FormatException($"{path}:{i + 1}: target of quarter 0, or growth or outbreak of quarter 1 to 4 expected");
            if (!seen.Add((fields[0], year, quarter, fields[3])))
                throw new FormatException($"{path}:{i + 1}: a second figure for {fields[0]}, {year}, quarter {quarter}");
            read.Add(new RecordLine(fields[0], year, quarter, fields[3], percent / 100));
        }

        return read;
    }
}
