namespace Beichen.Sim.Plans;

/// <summary>A measure that a plan takes.</summary>
/// <param name="Lever">Id of the lever, or <see cref="MeasuresCost.Dates"/> where a project is asked for a date.</param>
/// <param name="On">What it works on: <c>all</c>, or the id of an entity.</param>
/// <param name="Cost">What it costs, 亿元; null where the book of levers does not say.</param>
public sealed record MeasureCost(string Lever, string On, double? Cost);
