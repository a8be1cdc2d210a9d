namespace Beichen.Sim.Experiments.Lights;

/// <summary>The lights of a project.</summary>
/// <param name="Id">Id of the project.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
/// <param name="Quarters">Its light at the end of each coming quarter.</param>
/// <param name="Changes">Day on which a green light is expected to be green no more: where the chance
/// of green, even between quarters' ends, falls below one half; null where it does not.</param>
public sealed record ProjectLights(string Id, string Zh, string En, IReadOnlyList<QuarterLight> Quarters, string? Changes);
