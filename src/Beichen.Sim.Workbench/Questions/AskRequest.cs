using System.Text.Json;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>A question about a scenario.</summary>
/// <param name="Scenario">Name of a scenario of the folder.</param>
/// <param name="Request">The question's request record.</param>
internal sealed record AskRequest(string Scenario, JsonElement Request);
