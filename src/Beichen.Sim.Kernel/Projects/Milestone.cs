namespace Beichen.Sim.Kernel.Projects;

/// <summary>A stage that a project is to reach by the end of a quarter.</summary>
/// <param name="Id">Id of the milestone.</param>
/// <param name="Chinese">What the plan asks for, short.</param>
/// <param name="English">The same in English.</param>
/// <param name="Stage">Stage to reach.</param>
/// <param name="ByQuarter">Index of the last quarter in time (0 = first quarter of the run).</param>
public sealed record Milestone(string Id, string Chinese, string English, ProjectStage Stage, int ByQuarter);
