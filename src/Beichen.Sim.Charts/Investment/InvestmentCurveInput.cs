namespace Beichen.Sim.Charts;

/// <summary>Cumulative fixed-asset investment of the target year by quarter, in 亿元 (100m CNY), each quarter at its end.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="QuarterLabels">Labels of the quarters.</param>
/// <param name="Planned">Cumulative investment if every project keeps its plan; may be empty.</param>
/// <param name="P10">10 % quantile of cumulative investment.</param>
/// <param name="P50">Median of cumulative investment.</param>
/// <param name="P90">90 % quantile of cumulative investment.</param>
/// <param name="BaseYear">Cumulative investment of the year before, same quarters; may be empty.</param>
/// <param name="TargetLevel">Investment of the whole year that meets the target.</param>
/// <param name="TargetGrowth">The target as growth over the year before, a fraction.</param>
/// <param name="Probability">Probability of meeting the target.</param>
/// <param name="Low">Lower end of the probability's 95 % interval.</param>
/// <param name="High">Upper end of the probability's 95 % interval.</param>
public sealed record InvestmentCurveInput(
    FigureSource Source,
    IReadOnlyList<string> QuarterLabels,
    IReadOnlyList<double> Planned,
    IReadOnlyList<double> P10,
    IReadOnlyList<double> P50,
    IReadOnlyList<double> P90,
    IReadOnlyList<double> BaseYear,
    double TargetLevel,
    double TargetGrowth,
    double Probability,
    double Low,
    double High);
