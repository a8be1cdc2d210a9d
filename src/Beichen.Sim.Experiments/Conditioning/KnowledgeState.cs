using Beichen.Sim.Analysis.Conditioning;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>A state of knowledge: some of the actuals are known.</summary>
/// <param name="Plan">Index of the plan whose facts are the known ones.</param>
/// <param name="Figures">The published figures that are known.</param>
/// <param name="MustServe">True where an answer rests on it, so that enough draws must carry its weight.</param>
internal sealed record KnowledgeState(int Plan, IReadOnlyList<ObservedColumn> Figures, bool MustServe);

/// <summary>The draws in a state of knowledge.</summary>
/// <param name="Columns">Columns by reading and draw.</param>
/// <param name="Weights">Weight of each draw.</param>
internal sealed record KnownDraws(double[][] Columns, ImportanceWeights Weights);
