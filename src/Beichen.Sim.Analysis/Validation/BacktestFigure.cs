namespace Beichen.Sim.Analysis.Validation;

/// <summary>One published figure against what was expected of it before its year began. Fractions.</summary>
/// <param name="Year">Year.</param>
/// <param name="Quarter">1 to 4: growth to the end of that quarter.</param>
/// <param name="Actual">What was published.</param>
/// <param name="Low">10th percentile expected.</param>
/// <param name="Median">Median expected.</param>
/// <param name="High">90th percentile expected.</param>
/// <param name="Percentile">Share of draws below what was published, 0–1.</param>
/// <param name="Score">Fair CRPS of the model's rule.</param>
/// <param name="TargetScore">Score of the official target, taken as a forecast: its absolute error.</param>
/// <param name="LastYearScore">Score of last year's growth, taken as a forecast.</param>
public sealed record BacktestFigure(
    int Year, int Quarter, double Actual, double Low, double Median, double High, double Percentile, double Score, double TargetScore, double LastYearScore)
{
    /// <summary>True when what was published lies between the 10th and the 90th percentile.</summary>
    public bool IsInside => Low <= Actual && Actual <= High;
}
