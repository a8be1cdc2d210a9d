using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>What has happened so far, as a file states it and a plan can hold it.</summary>
/// <param name="DataDate">Last quarter of which anything is known.</param>
/// <param name="Observations">Published figures, by quarter and then in the order of the file.</param>
/// <param name="Facts">What is known of projects, likewise.</param>
public sealed record KnownActuals(Quarter DataDate, IReadOnlyList<Observation> Observations, IReadOnlyList<KnownFact> Facts)
{
    /// <summary>True when nothing is known.</summary>
    public bool IsEmpty => Observations.Count + Facts.Count == 0;
}
