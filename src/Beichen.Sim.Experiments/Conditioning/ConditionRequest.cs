using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>Asks for the rest of the year given what has happened.</summary>
/// <param name="Actuals">What has happened.</param>
/// <param name="Sampling">Draws to begin with; more are made where the actuals leave too few.</param>
public sealed record ConditionRequest(KnownActuals Actuals, Sampling Sampling)
{
    /// <summary>
    /// Draws of equal weight that have to say as little as those that are made: more are made until they do. Null for as many as a chance to 2.5 points takes.
    /// </summary>
    public int? EffectiveDraws { get; init; }
}
