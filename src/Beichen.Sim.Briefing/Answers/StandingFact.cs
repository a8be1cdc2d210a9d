namespace Beichen.Sim.Briefing.Answers;

/// <summary>
/// A target after a quarter. Growth over the year so far of a level whose base is B, of which B₊ falls into the quarters past and Y has come: the rest needs
/// ((1 + g)B − Y)/(B − B₊) − 1 (model 1.6), in each draw by itself. A count needs what is still missing, and gains what comes after the quarter.
/// </summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Unit">Unit of the outcome, and of what the rest needs.</param>
/// <param name="IsGrowth">Whether the rest is growth; otherwise it is a number of pieces.</param>
/// <param name="P10">Tenth percentile of the outcome after the quarter.</param>
/// <param name="P50">Its median.</param>
/// <param name="P90">Ninetieth percentile.</param>
/// <param name="Needed">Median of what the rest needs.</param>
/// <param name="RestP10">Tenth percentile of what the rest brings.</param>
/// <param name="RestP50">Its median.</param>
/// <param name="RestP90">Ninetieth percentile.</param>
public sealed record StandingFact(
    string Target, string Unit, bool IsGrowth, double P10, double P50, double P90, double Needed, double RestP10, double RestP50, double RestP90);
