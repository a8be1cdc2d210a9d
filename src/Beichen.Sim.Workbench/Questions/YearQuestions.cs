using Beichen.Sim.Experiments;
using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>Asks for the rest of the year given what has happened.</summary>
/// <param name="Actuals">What has happened.</param>
/// <param name="Sampling">Draws to begin with.</param>
internal sealed record ConditionQuestionRequest(StatedActuals Actuals, Sampling Sampling);

/// <summary>Asks how chances moved from release to release.</summary>
/// <param name="Releases">What was known at each release, in order.</param>
/// <param name="Sampling">Draws to begin with.</param>
internal sealed record VintagesQuestionRequest(IReadOnlyList<StatedActuals> Releases, Sampling Sampling);

/// <summary>Asks for the lights ahead.</summary>
/// <param name="Sampling">Draws to begin with.</param>
internal sealed record LightsQuestionRequest(Sampling Sampling)
{
    /// <summary>Rules of lights, by name; null for those of the scenario's district.</summary>
    public string? Rules { get; init; }

    /// <summary>What has happened; null before anything has.</summary>
    public StatedActuals? Actuals { get; init; }
}
