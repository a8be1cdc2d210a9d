namespace Beichen.Sim.Charts;

/// <summary>The industry chains' output and inputs of a year.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Year">The year.</param>
/// <param name="Chains">The chains, in plan order.</param>
public sealed record ChainInput(FigureSource Source, string Year, IReadOnlyList<ChainFlow> Chains);
