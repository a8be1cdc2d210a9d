namespace Beichen.Sim.Plans.Variants;

/// <summary>A project moved in time, exact in every draw: what a scenario's <c>dates</c> say by <c>shift</c>.</summary>
/// <param name="Project">Id of the project.</param>
/// <param name="Shift">Whole quarters later, below 0 for earlier; not 0.</param>
public sealed record DateChoice(string Project, int Shift);
