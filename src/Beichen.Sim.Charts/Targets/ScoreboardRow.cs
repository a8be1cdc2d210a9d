namespace Beichen.Sim.Charts;

/// <summary>One target on the scoreboard. Without a target value or a probability it is shown as unscored.</summary>
/// <param name="Id">Target id.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
/// <param name="Unit">"%" and "pp" for fractions (0.065 is 6.5 %, 6.5 pp), otherwise 个, 家, 万人 and the like.</param>
/// <param name="Target">Target value, or null.</param>
/// <param name="P10">10 % quantile, or null.</param>
/// <param name="P50">Median, or null.</param>
/// <param name="P90">90 % quantile, or null.</param>
/// <param name="Probability">Probability of meeting the target, or null.</param>
/// <param name="Low">Lower end of its 95 % interval, or null.</param>
/// <param name="High">Upper end of its 95 % interval, or null.</param>
public sealed record ScoreboardRow(
    string Id,
    string Zh,
    string En,
    string Unit,
    double? Target,
    double? P10,
    double? P50,
    double? P90,
    double? Probability = null,
    double? Low = null,
    double? High = null)
{
    /// <summary>Whether the target has a value and a probability.</summary>
    public bool Scored => Target is not null && Probability is not null && P10 is not null && P50 is not null && P90 is not null;

    /// <summary>The name in both languages.</summary>
    public Bilingual Name => new(Zh, En);
}
