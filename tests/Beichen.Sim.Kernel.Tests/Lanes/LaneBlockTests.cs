using Beichen.Sim.Kernel.Lanes;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Lanes;

public sealed class LaneBlockTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(1, 4)]
    [InlineData(3, 5)]
    public void A_block_holds_as_many_tiles_as_it_was_made_for(int columns, int tiles)
    {
        Assert.Equal(tiles, LaneBlock.Create(columns, tiles).Tiles);
        Assert.Equal(columns * tiles * Tile.Draws, LaneBlock.Create(columns, tiles).Values.Length);
    }

    [Fact]
    public void A_block_without_columns_has_no_tiles() => Assert.Equal(0, LaneBlock.Create(0, 5).Tiles);
}
