using System.Text;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>Decodes text of unknown encoding: UTF-8, UTF-16, else GB18030, which holds all of Chinese.</summary>
public static class TextForm
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextForm() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text and the name of its encoding.</summary>
    /// <param name="bytes">The bytes, or the first of them.</param>
    /// <param name="cut">True when more bytes follow, so that the last letter may be broken.</param>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, bool cut = false)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe])) return (Encoding.Unicode.GetString(bytes[2..]), "UTF-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff])) return (Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16BE");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf])) bytes = bytes[3..];
        if (ZeroBytes(bytes, 1) > bytes.Length / 8) return (Encoding.Unicode.GetString(bytes), "UTF-16");
        if (ZeroBytes(bytes, 0) > bytes.Length / 8) return (Encoding.BigEndianUnicode.GetString(bytes), "UTF-16BE");
        for (int dropped = 0; dropped <= (cut ? 3 : 0); dropped++)
        {
            try
            {
                return (StrictUtf8.GetString(bytes[..^Math.Min(dropped, bytes.Length)]), "UTF-8");
            }
            catch (DecoderFallbackException)
            {
                // Not UTF-8, or a letter broken at the cut.
            }
        }

        return (Encoding.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\ufffd")).GetString(bytes), "GB18030");
    }

    private static int ZeroBytes(ReadOnlySpan<byte> bytes, int from)
    {
        int zeros = 0;
        for (int i = from; i < bytes.Length; i += 2) zeros += bytes[i] == 0 ? 1 : 0;
        return zeros;
    }
}
