using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Weight">Its share of the width.</param>
/// <param name="Numbers">Whether it holds numbers, which stand to the right.</param>
public sealed record Column(Sentence Head, double Weight, bool Numbers = false);
