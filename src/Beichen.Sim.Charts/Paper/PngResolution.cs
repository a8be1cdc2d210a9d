using System.Buffers.Binary;

namespace Beichen.Sim.Charts;

/// <summary>Writes the resolution into the header of a PNG (chunk pHYs, PNG 1.2 section 11.3.5.3), so that Word and layout programs place it in its true size.</summary>
internal static class PngResolution
{
    private const int AfterHeader = 33;
    private const double InchesPerMetre = 1 / 0.0254;

    /// <summary>The same picture with its resolution.</summary>
    public static byte[] With(ReadOnlySpan<byte> png, int dpi)
    {
        Span<byte> chunk = stackalloc byte[21];
        uint dots = (uint)Math.Round(dpi * InchesPerMetre);
        BinaryPrimitives.WriteUInt32BigEndian(chunk, 9);
        "pHYs"u8.CopyTo(chunk[4..]);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[8..], dots);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[12..], dots);
        chunk[16] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(chunk[17..], Crc(chunk[4..17]));
        return [.. png[..AfterHeader], .. chunk, .. png[AfterHeader..]];
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
