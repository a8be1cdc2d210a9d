namespace Beichen.Sim.Results.Scores;

/// <summary>The chance of a target over the draws of a band.</summary>
/// <param name="Id">Id of the target.</param>
/// <param name="Probability">Share of the band's draws that hit.</param>
/// <param name="Low">Lower end of Wilson's 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record ConditionalChance(string Id, double Probability, double Low, double High);
