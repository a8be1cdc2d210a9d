using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>What is known of a project.</summary>
/// <param name="Project">Its id.</param>
/// <param name="Fact">What holds in every draw.</param>
/// <param name="Said">What the file says, short, such as <c>completed</c> or <c>progress 0.6</c>.</param>
/// <param name="At">Where it stands.</param>
public sealed record KnownFact(string Project, ProjectFact Fact, string Said, string At);
