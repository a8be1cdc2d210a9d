namespace Beichen.Sim.Experiments.Explanation.Amounts;

/// <summary>A place in the tree behind a number, in the unit of the number.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Contribution">What it adds to the number.</param>
/// <param name="Rule">Section of docs/model.md.</param>
/// <param name="Sources">Paths in the ledger behind it; used where it is a leaf.</param>
/// <param name="Children">What it is made of; their contributions sum to its own.</param>
public sealed record Part(Bilingual Name, double Contribution, string Rule, IReadOnlyList<string> Sources, IReadOnlyList<Part> Children);
