namespace Beichen.Sim.Workbench.States;

/// <summary>One of two that are compared: a state, or a run that was stored.</summary>
/// <param name="State">The state; null for a stored run.</param>
/// <param name="Run">Name of the stored run; null for a state.</param>
public sealed record ComparedSide(WorkbenchState? State = null, string? Run = null);
