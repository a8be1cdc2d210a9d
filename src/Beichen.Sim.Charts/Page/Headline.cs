namespace Beichen.Sim.Charts;

/// <summary>The finding of a figure, computed from its input.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Headline(string Zh, string En);
