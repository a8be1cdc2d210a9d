namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <summary>Sections of docs/model.md that state the equations; a test holds each to a heading.</summary>
internal static class Model
{
    public const string Factors = "4.6", FirstDay = "5", Projects = "7.1", Parks = "7.2", Chains = "7.3",
        Commerce = "7.4", Attraction = "7.5", Firms = "7.6", Households = "7.7", Budget = "7.8", Energy = "7.9",
        Opening = "7.10.1", Gdp = "7.10.2", Investment = "7.10.3", Targets = "7.10.4", Outbreaks = "7.10.6", Property = "7.10.7";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Factors, FirstDay, Projects, Parks, Chains, Commerce,
        Attraction, Firms, Households, Budget, Energy, Opening, Gdp, Investment, Targets, Outbreaks, Property];
}
