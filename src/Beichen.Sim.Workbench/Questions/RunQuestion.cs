using Beichen.Sim.Experiments;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>Asks for a run of the scenario as it stands.</summary>
/// <param name="Sampling">Which draws.</param>
internal sealed record RunQuestionRequest(Sampling Sampling);

/// <summary>What a run says.</summary>
/// <param name="PlanFingerprint">Name of the plan that was run.</param>
/// <param name="ResultFingerprint">SHA-256 over the canonical result columns: the same wherever the same plan and draws are run.</param>
/// <param name="Summary">Scores of targets and milestones, with what the draws say.</param>
internal sealed record RunQuestionAnswer(string PlanFingerprint, string ResultFingerprint, RunSummary Summary);

/// <summary>Asks for the audit; there is nothing to choose.</summary>
internal sealed record AuditRequest;
