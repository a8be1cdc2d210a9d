namespace Beichen.Sim.Analysis.Audit;

/// <summary>A target or a limit that the linear programme holds as one: what can be kept or dropped when targets conflict.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="IsTarget">True for a target of the plan, false for a limit of the world.</param>
/// <param name="Words">What it says, in the plan's words, with its number.</param>
public sealed record PlanLimit(string Id, bool IsTarget, Bilingual Words);
