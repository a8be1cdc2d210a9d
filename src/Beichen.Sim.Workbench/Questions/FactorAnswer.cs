using Beichen.Sim.Experiments.Sensitivity;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>What the spread of targets comes from.</summary>
/// <param name="Targets">A report a target, in the order asked.</param>
internal sealed record FactorAnswer(IReadOnlyList<FactorReport> Targets);
