using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Grains.Runs;

/// <summary>The result of consecutive draws.</summary>
/// <param name="FirstDraw">Number of the first draw, a multiple of 16.</param>
/// <param name="Draws">Number of draws; lanes beyond them in the last tile mean nothing.</param>
/// <param name="Quarters">Columns of the result layout, one block a quarter.</param>
/// <param name="TileHashes">SHA-256 of the canonical columns of each tile, in draw order.</param>
/// <param name="Silo">The silo that computed them; of a block that was taken up again, the last.</param>
public sealed record RunBlock(ulong FirstDraw, int Draws, LaneBlock[] Quarters, byte[][] TileHashes, SiloAddress Silo);
