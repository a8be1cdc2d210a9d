using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>
/// What each tile of a run begins with, kept from one plan to the next that differs in its levers and dates alone (<see cref="SettledStates"/>): half the
/// time of a run is the drawing of its luck, and a hand that moves a lever asks for the same luck again. Many runs at once.
/// </summary>
/// <param name="kernel">The kernel of one of the plans.</param>
/// <param name="order">Seed and draws of the runs.</param>
public sealed class SettledTiles(DistrictKernel kernel, BatchOrder order)
{
    /// <summary>Most draws for which it is worth its room: some 0.6 MB a tile of 16.</summary>
    public const int MostDraws = 1024;

    private readonly SettledStates?[] _tiles = new SettledStates?[(order.Draws + Tile.Draws - 1) / Tile.Draws];
    private readonly Lock[] _gates = [.. Enumerable.Range(0, (order.Draws + Tile.Draws - 1) / Tile.Draws).Select(_ => new Lock())];

    /// <summary>Whether it holds what runs of this kernel and order begin with.</summary>
    public bool Serves(DistrictKernel other, BatchOrder of) =>
        other.DiffersInLeversAlone(kernel) && (of.Seed, of.FirstDraw, of.Draws) == (order.Seed, order.FirstDraw, order.Draws);

    /// <summary>Settles the states of a tile.</summary>
    internal void Initialise(DistrictKernel wanted, DistrictBlocks blocks, int tile, RunDraws draws)
    {
        lock (_gates[tile]) (_tiles[tile] ??= new SettledStates(blocks)).Initialise(wanted, blocks, draws);
    }
}
