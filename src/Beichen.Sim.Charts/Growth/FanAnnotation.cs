namespace Beichen.Sim.Charts;

/// <summary>A remark at a quarter of the fan.</summary>
/// <param name="Quarter">Index into the projected quarters.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record FanAnnotation(int Quarter, string Zh, string En);
