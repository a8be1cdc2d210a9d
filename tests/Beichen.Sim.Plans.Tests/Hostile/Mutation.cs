using System.Text;

namespace Beichen.Sim.Plans.Tests.Hostile;

/// <summary>Damages a file's bytes as editors, transfers and ill will do; the same number gives the same damage.</summary>
internal static class Mutation
{
    private static readonly string[] Tokens =
    [
        "*x", "&x ", "*", "&", "~", "null", "\t", "- ", ": ", "? ", "{", "}", "[", "]", "\"",
        "'", "|", ">", "%YAML 9.9\n", "---\n", "...\n", "!!", "!!binary ", "<<: ", "#", "@", "`",
        "\0", "\u0001", "\u001b[2J", "\u202e", "\ufeff", "\u2028", "\u0085", "\r", "\n", "\n\n", "  ",
        "\"\\x\"", "\"\\U99999999\"", "1e999", "-1e-400", "NaN", ".inf", "-0", "0x10", "99999999999999999999",
        "2022Q5", "0000Q1", "9999Q4", "../../..", "/etc/passwd", "😀", "滘", "亿元", "true", "false", "id: id",
        "value: ", "{zh: , en: }", "{value: 1}", "[[]]", "{{}: {}}", "distribution: {normal: [0, -1]}",
    ];

    public static byte[] Of(byte[] bytes, Random luck)
    {
        byte[] damaged = bytes;
        for (int times = 1 + luck.Next(3); times > 0; times--) damaged = Once(damaged, luck);
        return damaged;
    }

    private static byte[] Once(byte[] bytes, Random luck)
    {
        if (bytes.Length == 0) return Encoding.UTF8.GetBytes(Tokens[luck.Next(Tokens.Length)]);
        int at = luck.Next(bytes.Length), length = Math.Min(bytes.Length - at, 1 + luck.Next(luck.Next(4) == 0 ? 2000 : 12));
        ReadOnlySpan<byte> head = bytes.AsSpan(0, at), span = bytes.AsSpan(at, length), tail = bytes.AsSpan(at + length);
        switch (luck.Next(12))
        {
            case 0: return [.. head, (byte)luck.Next(256), .. bytes.AsSpan(at + 1)];
            case 1: return [.. head, .. tail];
            case 2: return [.. head, .. span, .. span, .. tail];
            case 3: return [.. head];
            case 4 or 5 or 6: return [.. head, .. Encoding.UTF8.GetBytes(Tokens[luck.Next(Tokens.Length)]), .. bytes.AsSpan(at)];
            case 7: return [.. head, .. Enumerable.Repeat(span.ToArray(), 1 + luck.Next(200)).SelectMany(piece => piece), .. tail];
            case 8: return Lines(bytes, luck);
            case 9: return Value(bytes, luck);
            case 10: return Value(bytes, luck);
            default:
                Encoding other =
                    luck.Next(3) switch { 0 => Encoding.Unicode, 1 => Encoding.Latin1, _ => CodePagesEncodingProvider.Instance.GetEncoding(54936)! };
                return luck.Next(6) > 0 ? [.. head, .. tail] : other.GetBytes(Encoding.UTF8.GetString(bytes));
        }
    }

    // Two lines change places, one is doubled, gone or indented.
    private static byte[] Lines(byte[] bytes, Random luck)
    {
        string[] lines = Encoding.UTF8.GetString(bytes).Split('\n');
        int one = luck.Next(lines.Length), other = luck.Next(lines.Length);
        switch (luck.Next(4))
        {
            case 0: (lines[one], lines[other]) = (lines[other], lines[one]); break;
            case 1: lines[one] = lines[one] + "\n" + lines[one]; break;
            case 2: lines[one] = string.Empty; break;
            default: lines[one] = new string(luck.Next(2) == 0 ? ' ' : '\t', 1 + luck.Next(5)) + lines[one]; break;
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    // What stands behind a colon becomes something else: the file stays YAML and means another thing.
    private static byte[] Value(byte[] bytes, Random luck)
    {
        string text = Encoding.UTF8.GetString(bytes);
        int colon = text.IndexOf(": ", luck.Next(text.Length), StringComparison.Ordinal);
        if (colon < 0) return bytes;
        int end = text.AsSpan(colon + 2).IndexOfAny(",}]\n");
        return Encoding.UTF8.GetBytes(text[..(colon + 2)] + Tokens[luck.Next(Tokens.Length)] + (end < 0 ? string.Empty : text[(colon + 2 + end)..]));
    }
}
