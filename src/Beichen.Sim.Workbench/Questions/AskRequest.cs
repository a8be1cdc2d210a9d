using System.Text.Json;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>A question about a scenario, as it stands or as a hand has moved it.</summary>
/// <param name="Scenario">Name of a scenario of the folder.</param>
/// <param name="Request">The question's request record.</param>
internal sealed record AskRequest(string Scenario, JsonElement Request)
{
    /// <summary>Levers that were moved on it.</summary>
    public IReadOnlyList<LeverMove> Levers { get; init; } = [];

    /// <summary>Projects that were moved in time.</summary>
    public IReadOnlyList<DateMove> Dates { get; init; } = [];

    /// <summary>Projects that were added to it.</summary>
    public IReadOnlyList<AddedProject> Added { get; init; } = [];

    /// <summary>The state that it is about.</summary>
    internal WorkbenchState State() => new() { Scenario = Scenario, Levers = Levers, Dates = Dates, Added = Added };
}
