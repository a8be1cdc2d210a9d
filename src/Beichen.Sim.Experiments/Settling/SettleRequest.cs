namespace Beichen.Sim.Experiments.Settling;

/// <summary>Asks which unknown is worth settling before one chooses between scenarios.</summary>
/// <param name="Target">Id of the target by whose margin they are judged.</param>
/// <param name="Sampling">Draws of every scenario.</param>
public sealed record SettleRequest(string Target, Sampling Sampling)
{
    /// <summary>Whether a choice is judged by hits in place of margins: the value is then in chance, not in the unit of the target.</summary>
    public bool ByHits { get; init; }
}
