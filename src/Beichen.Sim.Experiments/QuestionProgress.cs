namespace Beichen.Sim.Experiments;

/// <summary>How far a question has come that runs many plans.</summary>
/// <param name="Done">Plans done.</param>
/// <param name="All">Plans in all.</param>
public readonly record struct QuestionProgress(int Done, int All);
