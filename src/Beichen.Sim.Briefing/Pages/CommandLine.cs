using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>A line to be typed into a terminal.</summary>
/// <param name="Line">The line.</param>
public sealed record CommandLine(Sentence Line) : Block;
