namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>A milestone before and after what happened is known.</summary>
/// <param name="Id">Id.</param>
/// <param name="Project">Id of its project.</param>
/// <param name="Zh">What the plan asks for, in Chinese.</param>
/// <param name="En">The same in English.</param>
/// <param name="Due">Quarter by whose end it is due.</param>
/// <param name="Before">Chance before.</param>
/// <param name="After">Chance after.</param>
/// <param name="Low">Lower end of the 95 % Monte Carlo interval of the chance after.</param>
/// <param name="High">Upper end.</param>
public sealed record ConditionedMilestone(string Id, string Project, string Zh, string En, string Due, double Before, double After, double Low, double High);
