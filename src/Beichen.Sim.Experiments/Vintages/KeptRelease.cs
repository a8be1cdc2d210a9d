using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Experiments.Vintages;

/// <summary>A release as it was kept: what was known, and what the rest of the year looked like.</summary>
/// <param name="Format">Name of the format.</param>
/// <param name="Number">Number among the releases of its folder, from 1.</param>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="PlanFingerprint">Fingerprint of the plan before anything was known.</param>
/// <param name="Figures">Published figures.</param>
/// <param name="Facts">What was known of projects.</param>
/// <param name="Answer">What followed.</param>
public sealed record KeptRelease(
    string Format, int Number, string Scenario, string PlanFingerprint,
    IReadOnlyList<KeptFigure> Figures, IReadOnlyList<KeptFact> Facts, ConditionAnswer Answer)
{
    /// <summary>The format that this program writes.</summary>
    public const string CurrentFormat = "beichen-release/1";

    /// <summary>A release as it is kept.</summary>
    public static KeptRelease Of(int number, CompiledPlan plan, KnownActuals actuals, ConditionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(actuals);
        return new KeptRelease(CurrentFormat, number, plan.Scenario.Id, plan.Fingerprint,
            [.. actuals.Observations.Select(KeptFigure.Of)], [.. actuals.Facts.Select(KeptFact.Of)], answer);
    }

    /// <summary>What was known, as a file states it.</summary>
    public KnownActuals Actuals() => new(At(Answer.DataDate), [.. Figures.Select(figure => figure.ToObservation())], [.. Facts.Select(fact => fact.ToFact())]);

    internal static Quarter At(string text) =>
        Quarter.TryParse(text, out Quarter quarter) ? quarter : throw new InvalidDataException($"'{text}' is no quarter");
}
