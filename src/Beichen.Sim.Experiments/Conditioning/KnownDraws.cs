using Beichen.Sim.Analysis.Conditioning;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>The draws in a state of knowledge.</summary>
/// <param name="Columns">Columns by reading and draw.</param>
/// <param name="Weights">Weight of each draw.</param>
internal sealed record KnownDraws(double[][] Columns, ImportanceWeights Weights);
