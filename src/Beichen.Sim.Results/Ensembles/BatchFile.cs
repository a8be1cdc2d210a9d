using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Beichen.Sim.Kernel.Lanes;
using Microsoft.Win32.SafeHandles;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>
/// The file of a batch: SHA-256 of every tile, then the place and length of every column (quarter after quarter), then the columns, each as a
/// <see cref="PackedColumn"/>. Little-endian, as are all machines that .NET 10 runs on.
/// </summary>
internal static class BatchFile
{
    private const int HashBytes = 32;
    private const int EntryBytes = 12;

    /// <summary>The file's bytes.</summary>
    public static byte[] Encode(int draws, IReadOnlyList<LaneBlock> quarters, IReadOnlyList<byte[]> tileHashes)
    {
        int columns = quarters[0].Columns;
        int start = (tileHashes.Count * HashBytes) + (quarters.Count * columns * EntryBytes);
        var bytes = new byte[start + (quarters.Count * columns * PackedColumn.Most(draws))];
        for (int tile = 0; tile < tileHashes.Count; tile++) tileHashes[tile].CopyTo(bytes, tile * HashBytes);
        int entry = tileHashes.Count * HashBytes;
        int end = start;
        var values = new double[draws];
        foreach (LaneBlock block in quarters)
        {
            for (int column = 0; column < columns; column++)
            {
                for (int first = 0; first < draws; first += Tile.Draws)
                    block.Tile(first / Tile.Draws).Column(column)[..Math.Min(Tile.Draws, draws - first)].CopyTo(values.AsSpan(first));
                int length = PackedColumn.Write(values, bytes.AsSpan(end));
                BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(entry), end);
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(entry + 8), length);
                entry += EntryBytes;
                end += length;
            }
        }

        Array.Resize(ref bytes, end);
        return bytes;
    }

    /// <summary>Reads a column of so many draws.</summary>
    /// <exception cref="InvalidDataException">The file is not a batch of that shape.</exception>
    public static void Read(SafeFileHandle file, int draws, int columns, int quarter, int column, Span<double> destination)
    {
        long entryAt = (Tiles(draws) * (long)HashBytes) + (((quarter * columns) + column) * (long)EntryBytes);
        Span<byte> entry = stackalloc byte[EntryBytes];
        Fill(file, entry, entryAt);
        long at = BinaryPrimitives.ReadInt64LittleEndian(entry);
        int length = BinaryPrimitives.ReadInt32LittleEndian(entry[8..]);
        if (length <= 0 || length > PackedColumn.Most(draws)) throw new InvalidDataException($"a column of {length} bytes does not hold {draws} draws");
        byte[] packed = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Fill(file, packed.AsSpan(0, length), at);
            if (PackedColumn.Read(packed.AsSpan(0, length), destination[..draws]) != length)
                throw new InvalidDataException($"a column of form {packed[0]} and {length} bytes does not hold {draws} draws");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>Reads the hashes of all tiles, one after another.</summary>
    public static byte[] TileHashes(SafeFileHandle file, int draws)
    {
        var hashes = new byte[Tiles(draws) * HashBytes];
        Fill(file, hashes, 0);
        return hashes;
    }

    /// <summary>SHA-256 of a file in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Tiles that so many draws take.</summary>
    public static int Tiles(int draws) => (draws + Tile.Draws - 1) / Tile.Draws;

    private static void Fill(SafeFileHandle file, Span<byte> destination, long at)
    {
        for (int read = 0; read < destination.Length;)
        {
            int count = RandomAccess.Read(file, destination[read..], at + read);
            if (count == 0) throw new InvalidDataException($"the file ends {destination.Length - read} bytes too early");
            read += count;
        }
    }
}
