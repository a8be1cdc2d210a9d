using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>A published figure.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Quarter">Quarter that it was published for, or that its month lies in.</param>
/// <param name="Month">Months of that quarter that it covers, 3 for a whole one.</param>
/// <param name="Value">The figure, in the indicator's unit.</param>
/// <param name="Rounding">What it is rounded to.</param>
/// <param name="Deviation">Standard deviation between it and the model's figure.</param>
/// <param name="At">Where it stands: file and line, or cell.</param>
public sealed record Observation(PublishedIndicator Indicator, Quarter Quarter, int Month, double Value, double Rounding, double Deviation, string At);
