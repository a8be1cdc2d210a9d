using System.Text.Json;

namespace Beichen.Sim.Workbench.Jobs;

/// <summary>A question that is to be answered whether or not anybody waits for it.</summary>
/// <param name="Question">Name of the question.</param>
/// <param name="Scenario">Name of a scenario of the folder.</param>
/// <param name="Request">The question's request record.</param>
internal sealed record JobRequest(string Question, string Scenario, JsonElement Request);
