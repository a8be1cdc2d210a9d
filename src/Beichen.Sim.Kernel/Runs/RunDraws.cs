using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>Which draws a block holds.</summary>
/// <param name="Seed">Seed of the experiment, or one a group of numbers.</param>
/// <param name="FirstDraw">Number of the first draw, a multiple of 16.</param>
/// <param name="Tiles">Number of tiles of 16 draws.</param>
public readonly record struct RunDraws(Seeding Seed, ulong FirstDraw, int Tiles);
