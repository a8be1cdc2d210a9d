namespace Beichen.Sim.Results.Runs;

/// <summary>What a column of the results means.</summary>
/// <param name="Kinds">Kinds of entity that have it, as the table writes them.</param>
/// <param name="Name">Name in the table.</param>
/// <param name="Unit">Unit; <c>of the target</c> where each entity has its own.</param>
/// <param name="Time">Whether it counts a flow of the quarter, of the year to date or of the run, or what stands at the quarter's end.</param>
/// <param name="English">Meaning in English.</param>
/// <param name="Chinese">Meaning in Chinese.</param>
public sealed record IndicatorMeaning(string Kinds, string Name, string Unit, string Time, string English, string Chinese);
