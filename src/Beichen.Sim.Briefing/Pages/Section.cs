using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>The heading of a section, numbered in Chinese.</summary>
/// <param name="Number">Its number from 1; 0 for a heading of the annex, which has its own.</param>
/// <param name="Text">The heading.</param>
public sealed record Section(int Number, Sentence Text) : Block;
