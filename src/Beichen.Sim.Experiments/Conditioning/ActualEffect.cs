namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>What one actual moved, once those before it were known.</summary>
/// <param name="Name">What it is: <c>gdp-growth 2022Q1</c>, <c>smc-2 completed 2022Q1</c>.</param>
/// <param name="At">Where the file says it.</param>
/// <param name="IsFact">True for what is known of a project, false for a published figure.</param>
/// <param name="Forecast">What was expected of it: the mean of the figure, or the chance that the fact holds.</param>
/// <param name="Value">What it turned out to be; 1 for a fact.</param>
/// <param name="Moved">Change of the chance of each target, by id.</param>
public sealed record ActualEffect(string Name, string At, bool IsFact, double Forecast, double Value, IReadOnlyDictionary<string, double> Moved);
