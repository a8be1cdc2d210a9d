namespace Beichen.Sim.Results.Runs;

/// <summary>An indicator of an entity in a quarter, over the draws.</summary>
/// <param name="Kind">Kind of entity, as in the table.</param>
/// <param name="Indicator">Name.</param>
/// <param name="Unit">Unit.</param>
/// <param name="P10">Tenth percentile (type 7).</param>
/// <param name="P50">Median.</param>
/// <param name="P90">Ninetieth percentile.</param>
/// <param name="Mean">Mean.</param>
public sealed record IndicatorQuantiles(string Kind, string Indicator, string Unit, double P10, double P50, double P90, double Mean);
