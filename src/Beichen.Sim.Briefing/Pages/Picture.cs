using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Charts;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>A figure with its caption under it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Caption">Caption.</param>
public sealed record Picture(Figure Figure, Sentence Caption) : Block;
