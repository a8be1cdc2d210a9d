using Beichen.Sim.Experiments;
using Beichen.Sim.Plans;
using Beichen.Sim.Workbench.Shelves;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>What a question is asked with, beside its request.</summary>
/// <param name="Evaluator">Runs what it needs.</param>
/// <param name="Scenarios">The scenarios of the folder, for a question about several.</param>
/// <param name="Scenario">The scenario that it is about.</param>
/// <param name="Folder">A folder that outlives the process; empty where it is not a job.</param>
/// <param name="Progress">Told how far it has come.</param>
/// <param name="Cancellation">Stops it.</param>
internal sealed record Asking(
    Evaluator Evaluator, ScenarioShelf Scenarios, Scenario Scenario, string Folder, IProgress<QuestionProgress> Progress, CancellationToken Cancellation);
