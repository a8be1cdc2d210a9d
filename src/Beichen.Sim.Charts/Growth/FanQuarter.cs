namespace Beichen.Sim.Charts;

/// <summary>The spread of year-to-date growth at the end of a quarter, as fractions (0.065 is 6.5 %).</summary>
/// <param name="P5">5 % quantile: lower end of the 90 % band.</param>
/// <param name="P20">20 % quantile: lower end of the 60 % band.</param>
/// <param name="P35">35 % quantile: lower end of the 30 % band.</param>
/// <param name="P50">Median.</param>
/// <param name="P65">65 % quantile.</param>
/// <param name="P80">80 % quantile.</param>
/// <param name="P95">95 % quantile.</param>
public readonly record struct FanQuarter(double P5, double P20, double P35, double P50, double P65, double P80, double P95);
