namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>A target before and after what happened is known.</summary>
/// <param name="Id">Id.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
/// <param name="Unit">Unit of its outcomes; a rate is a fraction.</param>
/// <param name="Before">Chance before.</param>
/// <param name="After">Chance after.</param>
/// <param name="Low">Lower end of the 95 % Monte Carlo interval of the chance after.</param>
/// <param name="High">Upper end.</param>
/// <param name="BandBefore">Outcomes that a tenth, half and nine tenths of the draws stay below, before.</param>
/// <param name="BandAfter">The same after.</param>
public sealed record ConditionedTarget(
    string Id, string Zh, string En, string Unit, double Before, double After, double Low,
    double High, IReadOnlyList<double> BandBefore, IReadOnlyList<double> BandAfter)
{
    /// <summary>Share by which the band from the first to the ninth tenth narrowed.</summary>
    public double Narrowed => BandBefore[2] > BandBefore[0] ? 1 - ((BandAfter[2] - BandAfter[0]) / (BandBefore[2] - BandBefore[0])) : 0;
}
