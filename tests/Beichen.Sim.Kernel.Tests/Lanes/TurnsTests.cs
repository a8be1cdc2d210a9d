using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Lanes;

public sealed class TurnsTests
{
    [Fact]
    public void Packs_of_a_tile_begin_at_every_multiple_of_the_width()
    {
        Assert.Equal(Enumerable.Range(0, 16), Lanes<Lanes1>());
        Assert.Equal([0, 2, 4, 6, 8, 10, 12, 14], Lanes<Lanes2>());
        Assert.Equal([0, 4, 8, 12], Lanes<Lanes4>());
        Assert.Equal([0, 8], Lanes<Lanes8>());
        Assert.Equal([0, 8], Lanes<LanePair<Lanes4>>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(21)]
    public void Indices_go_up_to_the_count(int count)
    {
        var all = new List<int>();
        foreach (int i in new QuarterContext(0, 0, 0, 0).UpTo(count)) all.Add(i);
        Assert.Equal(Enumerable.Range(0, count), all);
    }

    // Every turn of the first and of the last tile, and more turns than there are lines.
    [Fact]
    public void Bringing_the_next_tile_near_changes_neither_the_turns_nor_a_value()
    {
        const int Tiles = 8;
        double[] values = [.. Enumerable.Range(0, 3 * Tiles * Tile.Draws).Select(i => (double)i)];
        var block = new LaneBlock(3, [.. values]);
        Ahead? ahead = Ahead.Of(Tiles)?.Add(block).Add([block, block], 1..2);
        for (int tile = 0; tile < Tiles; tile++)
        {
            ahead?.Begin(tile);
            var context = new QuarterContext(0, 0, 0, 0, ahead);
            var turns = new List<int>();
            foreach (int lane in context.Packs<Lanes4>())
            {
                turns.Add(lane);
                foreach (int i in context.UpTo(5)) turns.Add(i);
            }

            Assert.Equal([0, 0, 1, 2, 3, 4, 4, 0, 1, 2, 3, 4, 8, 0, 1, 2, 3, 4, 12, 0, 1, 2, 3, 4], turns);
        }

        Assert.Equal(values, block.Values);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Small_blocks_bring_nothing_near(int tiles, bool any) =>
        Assert.Equal(any && System.Runtime.Intrinsics.X86.Sse.IsSupported, Ahead.Of(tiles) is not null);

    private static List<int> Lanes<T>()
        where T : struct, ILanes<T>
    {
        var lanes = new List<int>();
        foreach (int lane in new QuarterContext(0, 0, 0, 0).Packs<T>()) lanes.Add(lane);
        return lanes;
    }
}
