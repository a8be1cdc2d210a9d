namespace Beichen.Sim.Grains.Hosting;

/// <summary>How far a run has come.</summary>
/// <param name="Quarters">Quarters done, summed over blocks.</param>
/// <param name="AllQuarters">Quarters of the whole run, summed over blocks.</param>
/// <param name="Draws">Draws whose every quarter is done.</param>
/// <param name="AllDraws">Draws of the whole run.</param>
public readonly record struct RunProgress(int Quarters, int AllQuarters, int Draws, int AllDraws);
