namespace Beichen.Sim.Experiments.Explanation.Tracing;

/// <summary>Whose work or output stands at the beginning of a round of local orders.</summary>
/// <param name="Name">Who.</param>
/// <param name="Sources">Paths in the ledger behind it.</param>
public sealed record OrderOrigin(Bilingual Name, IReadOnlyList<string> Sources);
