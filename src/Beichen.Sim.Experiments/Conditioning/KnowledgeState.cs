namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>A state of knowledge: some of the actuals are known.</summary>
/// <param name="Plan">Index of the plan whose facts are the known ones.</param>
/// <param name="Figures">The published figures that are known.</param>
/// <param name="MustServe">True where an answer rests on it, so that enough draws must carry its weight.</param>
internal sealed record KnowledgeState(int Plan, IReadOnlyList<ObservedColumn> Figures, bool MustServe);
