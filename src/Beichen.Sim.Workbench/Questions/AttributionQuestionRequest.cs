using Beichen.Sim.Experiments;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>Asks which changes of the scenario make its difference to the one that it extends, or to another state.</summary>
/// <param name="Target">Id of the target that is judged.</param>
/// <param name="Sampling">Draws of every plan.</param>
/// <param name="PairsOfOrders">Pairs of orders that are sampled where the changes are too many for all combinations.</param>
internal sealed record AttributionQuestionRequest(string Target, Sampling Sampling, int PairsOfOrders = 30)
{
    /// <summary>The state that it is held against; null for the scenario that it extends.</summary>
    public WorkbenchState? Against { get; init; }
}
