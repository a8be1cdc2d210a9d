namespace Beichen.Sim.Briefing.Pages;

/// <summary>A block of a briefing.</summary>
public abstract record Block;
