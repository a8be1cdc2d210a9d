using System.Text.Json;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Jobs;

/// <summary>A question that is to be answered whether or not anybody waits for it.</summary>
/// <param name="Question">Name of the question.</param>
/// <param name="Scenario">Name of a scenario of the folder.</param>
/// <param name="Request">The question's request record.</param>
internal sealed record JobRequest(string Question, string Scenario, JsonElement Request)
{
    /// <summary>Levers that were moved on the scenario.</summary>
    public IReadOnlyList<LeverMove> Levers { get; init; } = [];

    /// <summary>Projects that were moved in time.</summary>
    public IReadOnlyList<DateMove> Dates { get; init; } = [];

    /// <summary>Projects that were added to it.</summary>
    public IReadOnlyList<AddedProject> Added { get; init; } = [];

    /// <summary>The state that it is about.</summary>
    internal WorkbenchState State() => new() { Scenario = Scenario, Levers = Levers, Dates = Dates, Added = Added };
}
