using Beichen.Sim.Experiments;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>Asks how the scenario differs from others on the same draws; the first of the others is the reference.</summary>
/// <param name="Against">Names of the other scenarios.</param>
/// <param name="Sampling">Draws of every scenario.</param>
internal sealed record CompareQuestionRequest(IReadOnlyList<string> Against, Sampling Sampling);
