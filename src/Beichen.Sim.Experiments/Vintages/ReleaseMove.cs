namespace Beichen.Sim.Experiments.Vintages;

/// <summary>What one release moved.</summary>
/// <param name="Number">Its number.</param>
/// <param name="DataDate">Last quarter of which anything was known.</param>
/// <param name="EffectiveSampleSize">Effective draws in it.</param>
/// <param name="Chances">Chance of each target after it, by id.</param>
/// <param name="Revisions">Change of each chance by what was known before with another value.</param>
/// <param name="News">Change of each chance by what was newly known; with the revisions it sums to the whole change.</param>
/// <param name="Effects">Each of its actuals, revisions first.</param>
public sealed record ReleaseMove(
    int Number,
    string DataDate,
    double EffectiveSampleSize,
    IReadOnlyDictionary<string, double> Chances,
    IReadOnlyDictionary<string, double> Revisions,
    IReadOnlyDictionary<string, double> News,
    IReadOnlyList<VintageEffect> Effects);
