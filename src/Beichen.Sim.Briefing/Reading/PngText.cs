using System.Buffers.Binary;
using System.Text;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>The digest of its data that a PNG carries (chunk tEXt, keyword Data).</summary>
internal static class PngText
{
    private const int Signature = 8, Frame = 12;

    public static string Data(ReadOnlySpan<byte> png)
    {
        for (int at = Signature; at + Frame <= png.Length;)
        {
            int length = (int)BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            ReadOnlySpan<byte> body = png.Slice(at + 8, length);
            if (png.Slice(at + 4, 4).SequenceEqual("tEXt"u8) && body.StartsWith("Data\0"u8)) return Encoding.ASCII.GetString(body["Data\0"u8.Length..]);
            at += length + Frame;
        }

        return "";
    }
}
