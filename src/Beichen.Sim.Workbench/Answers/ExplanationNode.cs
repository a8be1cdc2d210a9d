namespace Beichen.Sim.Workbench.Answers;

/// <summary>A node of what stands behind a number.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">Its value, what it adds, or its share.</param>
/// <param name="Rule">How it comes about, or how it is known.</param>
/// <param name="Source">Where it stands: file and line.</param>
/// <param name="Quote">The report's sentence that it comes from.</param>
/// <param name="Children">What stands behind it.</param>
public sealed record ExplanationNode(Bilingual Name, Bilingual Text, Bilingual? Rule, string? Source, Passage? Quote, IReadOnlyList<ExplanationNode> Children);
