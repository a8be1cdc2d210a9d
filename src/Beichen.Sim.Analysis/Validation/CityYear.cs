namespace Beichen.Sim.Analysis.Validation;

/// <summary>A year of the city's record: the official target and real growth of GDP, fractions.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Target">Official target, known in January of the year.</param>
/// <param name="YearToDate">Growth to the end of each quarter; null where no figure was found. The fourth is the year's out-turn.</param>
/// <param name="Outbreaks">Loss of each quarter's growth to an outbreak, against trend; 0 where there was none.</param>
public sealed record CityYear(int Year, double Target, IReadOnlyList<double?> YearToDate, IReadOnlyList<double> Outbreaks)
{
    /// <summary>A year without an outbreak.</summary>
    public CityYear(int year, double target, IReadOnlyList<double?> yearToDate)
        : this(year, target, yearToDate, [0, 0, 0, 0])
    {
    }

    /// <summary>Growth of the whole year; null before it is over.</summary>
    public double? OutTurn => YearToDate[3];

    /// <summary>True when an outbreak struck in the year: its miss and its quarters are those of an epidemic, not of an ordinary year.</summary>
    public bool IsStruck => Outbreaks.Any(loss => loss > 0);
}
