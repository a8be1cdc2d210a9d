using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Beichen.Sim.Kernel.Lanes;
using Microsoft.Win32.SafeHandles;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>
/// The file of a batch: SHA-256 of every tile, then the place and length of every column (quarter after quarter), then the columns, each after
/// a byte that names its form. A column whose draws are all alike takes one number, one of whole numbers 0–255 (stages, most counts) a byte a draw, any other a double a draw;
/// all of them read back to the same bits. Little-endian, as are all machines that .NET 10 runs on.
/// </summary>
internal static class BatchFile
{
    private const int HashBytes = 32;
    private const int EntryBytes = 12;
    private const byte Alike = 0;
    private const byte Small = 1;
    private const byte Whole = 2;

    /// <summary>The file's bytes.</summary>
    public static byte[] Encode(int draws, IReadOnlyList<LaneBlock> quarters, IReadOnlyList<byte[]> tileHashes)
    {
        int columns = quarters[0].Columns;
        int start = (tileHashes.Count * HashBytes) + (quarters.Count * columns * EntryBytes);
        var bytes = new byte[start + (quarters.Count * columns * (1 + (draws * sizeof(double))))];
        for (int tile = 0; tile < tileHashes.Count; tile++) tileHashes[tile].CopyTo(bytes, tile * HashBytes);
        int entry = tileHashes.Count * HashBytes;
        int end = start;
        var values = new double[draws];
        foreach (LaneBlock block in quarters)
        {
            for (int column = 0; column < columns; column++)
            {
                for (int first = 0; first < draws; first += Tile.Draws) block.Tile(first / Tile.Draws).Column(column)[..Math.Min(Tile.Draws, draws - first)].CopyTo(values.AsSpan(first));
                int length = Encode(values, bytes.AsSpan(end));
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
        Span<double> target = destination[..draws];
        Span<byte> head = stackalloc byte[1 + sizeof(double)];
        Fill(file, head[..1], at);
        switch ((head[0], length))
        {
            case (Alike, 1 + sizeof(double)):
                Fill(file, head, at);
                target.Fill(BinaryPrimitives.ReadDoubleLittleEndian(head[1..]));
                break;
            case (Small, _) when length == 1 + draws:
                byte[] small = new byte[draws];
                Fill(file, small, at + 1);
                for (int draw = 0; draw < draws; draw++) target[draw] = small[draw];
                break;
            case (Whole, _) when length == 1 + (draws * sizeof(double)):
                Fill(file, MemoryMarshal.AsBytes(target), at + 1);
                break;
            default:
                throw new InvalidDataException($"a column of form {head[0]} and {length} bytes does not hold {draws} draws");
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

    private static int Encode(ReadOnlySpan<double> values, Span<byte> destination)
    {
        ReadOnlySpan<long> bits = MemoryMarshal.Cast<double, long>(values);
        if (bits.IndexOfAnyExcept(bits[0]) < 0)
        {
            destination[0] = Alike;
            BinaryPrimitives.WriteInt64LittleEndian(destination[1..], bits[0]);
            return 1 + sizeof(double);
        }

        if (AreSmall(values))
        {
            destination[0] = Small;
            for (int draw = 0; draw < values.Length; draw++) destination[1 + draw] = (byte)values[draw];
            return 1 + values.Length;
        }

        destination[0] = Whole;
        MemoryMarshal.AsBytes(values).CopyTo(destination[1..]);
        return 1 + (values.Length * sizeof(double));
    }

    // Minus zero is not a small whole number here: its bits would be lost.
    private static bool AreSmall(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (value is not (>= 0 and <= byte.MaxValue) || BitConverter.DoubleToInt64Bits((byte)value) != BitConverter.DoubleToInt64Bits(value)) return false;
        }

        return true;
    }

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
