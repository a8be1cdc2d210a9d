using System.Buffers.Binary;
using System.Text;

namespace Beichen.Sim.Charts;

/// <summary>
/// Writes into the header of a PNG its resolution (chunk pHYs, PNG 1.2 section 11.3.5.3), so that Word and layout programs place it in its true size, and the
/// digest of the data that it was drawn from (chunk tEXt, keyword Data), so that a picture that has gone stale beside its SVG can be told.
/// </summary>
internal static class PngHeader
{
    private const int AfterHeader = 33;
    private const double InchesPerMetre = 1 / 0.0254;

    /// <summary>The same picture with both.</summary>
    public static byte[] With(ReadOnlySpan<byte> png, int dpi, string? digest)
    {
        uint dots = (uint)Math.Round(dpi * InchesPerMetre);
        byte[] size = new byte[9];
        BinaryPrimitives.WriteUInt32BigEndian(size, dots);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(4), dots);
        size[8] = 1;
        byte[] data = digest is null ? [] : Chunk("tEXt", Encoding.ASCII.GetBytes("Data\0" + digest));
        return [.. png[..AfterHeader], .. Chunk("pHYs", size), .. data, .. png[AfterHeader..]];
    }

    private static byte[] Chunk(string name, ReadOnlySpan<byte> body)
    {
        byte[] chunk = new byte[body.Length + 12];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)body.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        body.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + body.Length), Crc(chunk.AsSpan(4, body.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
