using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>
/// The fingerprint of a result: SHA-256 a tile of 16 draws, over each quarter in order, each canonical column in order, the
/// little-endian bytes of the valid draws; then SHA-256 over the tiles' hashes in draw order. It depends on no batch, host or thread.
/// </summary>
public static class ResultFingerprint
{
    /// <summary>Hash of one tile, 32 bytes.</summary>
    /// <param name="quarters">Result columns, one block a quarter.</param>
    /// <param name="canonical">How many columns from the first are covered (<see cref="ResultLayout.Canonical"/>).</param>
    /// <param name="tile">Which tile of those blocks.</param>
    /// <param name="draws">Valid draws of the tile, 1 to 16.</param>
    public static byte[] OfTile(IReadOnlyList<LaneBlock> quarters, int canonical, int tile, int draws)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> reversed = stackalloc byte[Tile.Draws * sizeof(double)];
        for (int quarter = 0; quarter < quarters.Count; quarter++)
        {
            Tile values = quarters[quarter].Tile(tile);
            if (BitConverter.IsLittleEndian && draws == Tile.Draws)
            {
                // The canonical columns are the first of the tile, one after another.
                hash.AppendData(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref values[0, 0], canonical * Tile.Draws)));
                continue;
            }

            for (int column = 0; column < canonical; column++)
            {
                ReadOnlySpan<double> valid = values.Column(column)[..draws];
                for (int draw = 0; draw < draws; draw++) BinaryPrimitives.WriteDoubleLittleEndian(reversed[(draw * sizeof(double))..], valid[draw]);
                hash.AppendData(reversed[..(draws * sizeof(double))]);
            }
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Hashes of all tiles of a block that holds this many draws.</summary>
    public static byte[][] OfTiles(IReadOnlyList<LaneBlock> quarters, int canonical, int draws)
    {
        byte[][] hashes = new byte[(draws + Tile.Draws - 1) / Tile.Draws][];
        for (int tile = 0; tile < hashes.Length; tile++) hashes[tile] = OfTile(quarters, canonical, tile, Math.Min(Tile.Draws, draws - (tile * Tile.Draws)));
        return hashes;
    }

    /// <summary>Fingerprint of a run, 64 lower-case hexadecimal digits, from the hashes of its tiles in draw order.</summary>
    public static string OfRun(IEnumerable<byte[]> tileHashes)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[] tile in tileHashes) hash.AppendData(tile);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
