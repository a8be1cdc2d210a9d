namespace Beichen.Sim.Charts;

/// <summary>One milestone and how sure it is.</summary>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
/// <param name="Due">Label of its date, such as 2022Q4.</param>
/// <param name="Probability">Probability of the milestone by its date.</param>
/// <param name="Low">Lower end of the probability's 95 % interval.</param>
/// <param name="High">Upper end of the probability's 95 % interval.</param>
public sealed record MilestoneRow(string Zh, string En, string Due, double Probability, double Low, double High)
{
    /// <summary>The name in both languages.</summary>
    public Bilingual Name => new(Zh, En);
}
