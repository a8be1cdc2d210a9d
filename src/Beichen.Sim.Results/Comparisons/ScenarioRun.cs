using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Results.Comparisons;

/// <summary>A scenario's run, to be compared with others on the same draws.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Seed">Seed; all runs of a comparison share it.</param>
/// <param name="Summary">What the run says.</param>
/// <param name="Run">Its columns.</param>
public sealed record ScenarioRun(string Scenario, string Zh, string En, ulong Seed, RunSummary Summary, IRunColumns Run);
