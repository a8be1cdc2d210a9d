namespace Beichen.Sim.Briefing.Answers;

/// <summary>A target once actuals are known.</summary>
/// <param name="Id">Id of the target.</param>
/// <param name="Probability">Its chance.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Change">That chance less the one before.</param>
public sealed record NowFact(string Id, double Probability, double Low, double High, double Change);
