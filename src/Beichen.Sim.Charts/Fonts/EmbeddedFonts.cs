using System.IO.Compression;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// The two typefaces of every figure, Noto Sans SC Regular and Bold (SIL OFL 1.1), cut to GB 2312 with Latin and Greek.
/// Each is unpacked from the assembly when it is first asked for, so no machine needs a font.
/// </summary>
public static class EmbeddedFonts
{
    private static readonly Lazy<SKTypeface> RegularFace = new(() => Unpack("NotoSansSC-Regular.gb2312.ttf.br"));
    private static readonly Lazy<SKTypeface> BoldFace = new(() => Unpack("NotoSansSC-Bold.gb2312.ttf.br"));

    /// <summary>Noto Sans SC Regular.</summary>
    public static SKTypeface Regular => RegularFace.Value;

    /// <summary>Noto Sans SC Bold.</summary>
    public static SKTypeface Bold => BoldFace.Value;

    /// <summary>The typeface of a weight.</summary>
    /// <param name="bold">Bold or regular.</param>
    public static SKTypeface Face(bool bold) => bold ? Bold : Regular;

    private static SKTypeface Unpack(string resource)
    {
        using Stream packed = typeof(EmbeddedFonts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly holds no font {resource}.");
        using BrotliStream brotli = new(packed, CompressionMode.Decompress);
        using MemoryStream bytes = new(2_600_000);
        brotli.CopyTo(bytes);
        using SKData font = SKData.CreateCopy(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return SKTypeface.FromData(font) ?? throw new InvalidOperationException($"{resource} is not a font.");
    }
}
