using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Experiments.Vintages;

/// <summary>A step on the way from one release to the next: what is known after it.</summary>
/// <param name="Release">Index of the release that it belongs to.</param>
/// <param name="Name">What changed.</param>
/// <param name="IsRevision">Whether it had been known before.</param>
/// <param name="Figures">Figures known after it.</param>
/// <param name="Facts">Facts known after it.</param>
internal sealed record VintageStep(int Release, string Name, bool IsRevision, IReadOnlyList<Observation> Figures, IReadOnlyList<KnownFact> Facts);
