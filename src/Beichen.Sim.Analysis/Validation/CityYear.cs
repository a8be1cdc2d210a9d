namespace Beichen.Sim.Analysis.Validation;

/// <summary>A year of the city's record: the official target and real growth of GDP, fractions.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Target">Official target, known in January of the year.</param>
/// <param name="YearToDate">Growth to the end of each quarter; null where no figure was found. The fourth is the year's out-turn.</param>
public sealed record CityYear(int Year, double Target, IReadOnlyList<double?> YearToDate)
{
    /// <summary>Growth of the whole year; null before it is over.</summary>
    public double? OutTurn => YearToDate[3];
}
