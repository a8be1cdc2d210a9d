using Beichen.Sim.Experiments;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>Asks which unknown is worth settling before one chooses between the scenario and others.</summary>
/// <param name="Against">Names of the other scenarios.</param>
/// <param name="Target">Id of the target by whose margin they are judged.</param>
/// <param name="Sampling">Draws of every scenario.</param>
internal sealed record SettleQuestionRequest(IReadOnlyList<string> Against, string Target, Sampling Sampling)
{
    /// <summary>Whether a choice is judged by hits in place of margins.</summary>
    public bool ByHits { get; init; }
}
