using System.Security.Cryptography;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Runs;

// Two quarters of three columns over two tiles, of which two columns count: the bytes are laid out here one by one and hashed whole.
public sealed class ResultFingerprintTests
{
    private static readonly LaneBlock[] Quarters =
        [.. Enumerable.Range(0, 2).Select(quarter => new LaneBlock(3, [.. Enumerable.Range(0, 3 * 2 * Tile.Draws).Select(i => (1000.0 * quarter) + i + 0.1)]))];

    [Theory]
    [InlineData(0, Tile.Draws)]
    [InlineData(1, Tile.Draws)]
    [InlineData(0, 1)]
    [InlineData(1, Tile.Draws - 5)]
    public void A_tile_is_hashed_quarter_by_quarter_column_by_column_draw_by_draw(int tile, int draws) =>
        Assert.Equal(SHA256.HashData(Bytes(tile, draws)), ResultFingerprint.OfTile(Quarters, 2, tile, draws));

    [Theory]
    [InlineData(2 * Tile.Draws, 2, Tile.Draws)]
    [InlineData((2 * Tile.Draws) - 5, 2, Tile.Draws - 5)]
    [InlineData(Tile.Draws + 1, 2, 1)]
    [InlineData(Tile.Draws, 1, Tile.Draws)]
    [InlineData(5, 1, 5)]
    public void The_last_tile_counts_with_the_draws_that_it_holds(int draws, int tiles, int last)
    {
        byte[][] hashes = ResultFingerprint.OfTiles(Quarters, 2, draws);
        Assert.Equal(tiles, hashes.Length);
        for (int tile = 0; tile < tiles; tile++) Assert.Equal(SHA256.HashData(Bytes(tile, tile == tiles - 1 ? last : Tile.Draws)), hashes[tile]);
    }

    [Fact]
    public void A_run_is_the_hash_of_its_tiles_hashes_in_their_order()
    {
        byte[][] hashes = ResultFingerprint.OfTiles(Quarters, 2, 2 * Tile.Draws);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([.. hashes[0], .. hashes[1]])), ResultFingerprint.OfRun(hashes));
        Assert.NotEqual(ResultFingerprint.OfRun(hashes), ResultFingerprint.OfRun(hashes.Reverse()), StringComparer.Ordinal);
    }

    private static byte[] Bytes(int tile, int draws) =>
    [
        .. Quarters.SelectMany(quarter => Enumerable.Range(0, 2).SelectMany(column => Enumerable.Range(0, draws).SelectMany(draw =>
        {
            byte[] bytes = BitConverter.GetBytes(quarter.Values[(tile * 3 * Tile.Draws) + (column * Tile.Draws) + draw]);
            if (!BitConverter.IsLittleEndian) Array.Reverse(bytes);
            return bytes;
        }))),
    ];
}
