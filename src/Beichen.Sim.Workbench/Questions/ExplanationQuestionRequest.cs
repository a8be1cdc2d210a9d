using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Explanation;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>Asks why a number of a run of the scenario is what it is.</summary>
/// <param name="Indicator">Id of a target, or name of a published column.</param>
/// <param name="Sampling">Draws of the run.</param>
internal sealed record ExplanationQuestionRequest(string Indicator, Sampling Sampling)
{
    /// <summary>Id of the entity; null for the district's own, or where there is but one.</summary>
    public string? Entity { get; init; }

    /// <summary>The quarter, such as <c>2022Q4</c>; null for the one in which a target is judged, and for the last of the run.</summary>
    public string? Quarter { get; init; }

    /// <summary>Which draw is taken apart: median, worst, best, or its number.</summary>
    public string Draw { get; init; } = "median";

    /// <summary>The question's own record.</summary>
    /// <exception cref="RefusedException">The quarter or the draw is none.</exception>
    public ExplanationRequest Of()
    {
        if (!DrawChoice.TryParse(Draw, out DrawChoice draw)) throw RefusedException.Of("draw", Draw, "median, worst, best or the number of a draw");
        Quarter quarter = default;
        if (Quarter is not null && !Kernel.Time.Quarter.TryParse(Quarter, out quarter))
            throw RefusedException.Of("quarter", Quarter, "a quarter such as 2022Q4");
        return new ExplanationRequest(Indicator) { Entity = Entity, Quarter = Quarter is null ? null : quarter, Draw = draw };
    }
}
