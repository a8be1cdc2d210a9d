using System.Text.Json;
using Beichen.Sim.Workbench.Refusals;

namespace Beichen.Sim.Workbench.Jobs;

/// <summary>A job as a caller sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">Name of the question.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="State">waiting, running, done, stopped or failed.</param>
/// <param name="Done">Draws or plans that are done.</param>
/// <param name="All">Draws or plans in all; 0 until it is known.</param>
/// <param name="Problems">Why it failed.</param>
/// <param name="Request">The question's request record.</param>
/// <param name="Answer">The question's answer record; null until it is there, and in lists.</param>
internal sealed record JobView(
    string Id, string Question, string Scenario, string State, int Done, int All,
    IReadOnlyList<Problem> Problems, JsonElement Request, JsonElement? Answer = null);
