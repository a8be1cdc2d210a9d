using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Grains.Batches;

/// <summary>Asks for the outcomes of targets alone, under one plan or several that differ in their levers.</summary>
/// <param name="Seed">Seed of the experiment, or one a group of numbers.</param>
/// <param name="FirstDraw">Number of the first draw, a multiple of 16.</param>
/// <param name="Draws">Number of draws, 1 or more.</param>
/// <param name="Quarters">For each target of the plan, the index of the quarter at whose end it is read; −1 where it is not asked for.</param>
public sealed record OutcomeOrder(Seeding Seed, ulong FirstDraw, int Draws, IReadOnlyList<int> Quarters);
