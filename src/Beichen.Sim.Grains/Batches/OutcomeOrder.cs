using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Grains.Batches;

/// <summary>
/// Asks for some columns alone, such as the outcomes of targets, under one plan or several that differ in their levers or in what is known of them.
/// </summary>
/// <param name="Seed">Seed of the experiment, or one a group of numbers.</param>
/// <param name="FirstDraw">Number of the first draw, a multiple of 16.</param>
/// <param name="Draws">Number of draws, 1 or more.</param>
/// <param name="Readings">What is read.</param>
public sealed record OutcomeOrder(Seeding Seed, ulong FirstDraw, int Draws, IReadOnlyList<Reading> Readings);
