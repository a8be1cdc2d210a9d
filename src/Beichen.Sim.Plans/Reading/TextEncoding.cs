using System.Text;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Reading;

/// <summary>
/// Bytes to text, UTF-8 with or without its mark. Any other encoding is told by name, for text in the wrong one seldom fails to decode:
/// it turns into other words, which would then be compared with the report.
/// </summary>
internal static class TextEncoding
{
    private const int Gb18030 = 54936;
    private const string Expected = "text in UTF-8: save the file in that encoding";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null, with the problem noted, when the bytes are no text in UTF-8.</summary>
    public static string? Decode(byte[] bytes, Place start, ProblemList problems)
    {
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        // Without a mark, UTF-16 shows by the zero bytes of its Latin letters.
        if (content is [0xff, 0xfe, ..] or [0xfe, 0xff, ..] || content.Count((byte)0) > content.Length / 8)
        {
            problems.Add(start, "text in UTF-16", Expected);
            return null;
        }

        string text;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            Foreign(content, start, problems);
            return null;
        }

        int control = text.AsSpan().IndexOfAny(Controls);
        if (control < 0) return text;
        if (text[control] == '\0') problems.Add(Behind(start, text[..control]), "a zero byte", "text in UTF-8");
        else problems.Add(Behind(start, text[..control]), $"the control character '{text[control].ToString()}'", "text");
        return null;
    }

    private static readonly System.Buffers.SearchValues<char> Controls =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0xa0).Select(code => (char)code)
            .Where(code => char.IsControl(code) && code is not ('\t' or '\r' or '\n' or '\u0085'))]);

    private static void Foreign(ReadOnlySpan<byte> content, Place start, ProblemList problems)
    {
        string lenient = Encoding.UTF8.GetString(content);
        int first = lenient.IndexOf('\ufffd', StringComparison.Ordinal);
        Place place = Behind(start, lenient[..Math.Max(0, first)]);
        // A few bad bytes among good letters are damage; where hardly any letter is good, it is another encoding.
        int bad = lenient.Count(letter => letter == '\ufffd'), good = lenient.Count(letter => letter is > '\u007f' and not '\ufffd');
        if (bad > good && InGb18030(content) is { } chinese)
        {
            string[] lines = chinese.Split('\n');
            problems.Add(place, $"text in GB18030 (GBK): '{lines[Math.Min(place.Line, lines.Length) - 1].Trim()}'", Expected);
        }
        else
        {
            problems.Add(place, "bytes that are not UTF-8", Expected);
        }
    }

    private static string? InGb18030(ReadOnlySpan<byte> content)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)?.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Place Behind(Place start, string before) =>
        start with { Line = before.AsSpan().Count('\n') + 1, Column = before.Length - before.LastIndexOf('\n') };
}
