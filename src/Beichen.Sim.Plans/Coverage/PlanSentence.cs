namespace Beichen.Sim.Plans.Coverage;

/// <summary>A sentence of the report, and what the model makes of it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Clauses">What is said of its words, in the order of the report.</param>
/// <param name="Open">Its clauses of which nothing is said.</param>
public sealed record PlanSentence(string Text, IReadOnlyList<PlanClause> Clauses, IReadOnlyList<string> Open);
