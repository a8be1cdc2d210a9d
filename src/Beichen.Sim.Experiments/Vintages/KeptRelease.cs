using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
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
public sealed record KeptRelease(string Format, int Number, string Scenario, string PlanFingerprint, IReadOnlyList<KeptFigure> Figures, IReadOnlyList<KeptFact> Facts, ConditionAnswer Answer)
{
    /// <summary>The format that this program writes.</summary>
    public const string CurrentFormat = "beichen-release/1";

    /// <summary>What was known, as a file states it.</summary>
    public KnownActuals Actuals() => new(At(Answer.DataDate), [.. Figures.Select(figure => figure.ToObservation())], [.. Facts.Select(fact => fact.ToFact())]);

    internal static Quarter At(string text) => Quarter.TryParse(text, out Quarter quarter) ? quarter : throw new InvalidDataException($"'{text}' is no quarter");
}

/// <summary>A published figure as a release keeps it (<see cref="Observation"/>).</summary>
public sealed record KeptFigure(string Indicator, string Quarter, int Month, double Value, double Rounding, double Deviation, string At)
{
    internal static KeptFigure Of(Observation seen) => new(seen.Indicator.Id, seen.Quarter.ToString(), seen.Month, seen.Value, seen.Rounding, seen.Deviation, seen.At);

    internal Observation ToObservation() => new(
        PublishedIndicator.All.FirstOrDefault(one => one.Id == Indicator) ?? throw new InvalidDataException($"unknown indicator '{Indicator}'"), KeptRelease.At(Quarter), Month, Value, Rounding, Deviation, At);
}

/// <summary>A fact as a release keeps it (<see cref="KnownFact"/>).</summary>
public sealed record KeptFact(string Project, int Quarter, ProjectStage Least, ProjectStage Most, double? Progress, double? Reached, bool MayBeLost, string Said, string At)
{
    internal static KeptFact Of(KnownFact fact) =>
        new(fact.Project, fact.Fact.Quarter, fact.Fact.Least, fact.Fact.Most, fact.Fact.Progress, fact.Fact.Reached, fact.Fact.MayBeLost, fact.Said, fact.At);

    internal KnownFact ToFact() => new(Project, new ProjectFact(Quarter, Least, Most) { Progress = Progress, Reached = Reached, MayBeLost = MayBeLost }, Said, At);
}
