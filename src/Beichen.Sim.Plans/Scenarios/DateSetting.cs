using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>A date that a scenario asks of a project, as its file says it.</summary>
/// <param name="Map">Its keys.</param>
/// <param name="Project">Id of the project.</param>
/// <param name="Rule">How it is met.</param>
/// <param name="Day">The day or the middle of the quarter; of a shift, the quarters.</param>
/// <param name="Scenario">Id of the scenario that says it.</param>
internal sealed record DateSetting(MapNode Map, ScalarNode Project, DateRule Rule, DateText Day, string Scenario)
{
    /// <summary>Id of the milestone whose stage is meant; null for none.</summary>
    public ScalarNode? Milestone { get; init; }

    /// <summary>The stage that is meant; null for the milestone's, or for coming into use.</summary>
    public ScalarNode? Stage { get; init; }
}
