using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>The colours of the figures. Blue is up, orange is down; red and green are never set against each other.</summary>
internal static class Palette
{
    public static readonly SKColor Ink = SKColor.Parse("1B2838");
    public static readonly SKColor Navy = SKColor.Parse("0B3C6F");
    public static readonly SKColor Blue = SKColor.Parse("0072B2");
    public static readonly SKColor Sky = SKColor.Parse("56B4E9");
    public static readonly SKColor Orange = SKColor.Parse("D97706");
    public static readonly SKColor Target = SKColor.Parse("B5121B");
    public static readonly SKColor Grey = SKColor.Parse("8A939B");

    /// <summary>Words of second rank.</summary>
    public static readonly SKColor Muted = SKColor.Parse("5A6673");

    /// <summary>Gridlines and other hairs.</summary>
    public static readonly SKColor Grid = SKColor.Parse("DEE2E6");

    /// <summary>The shade of a projection or a track.</summary>
    public static readonly SKColor Shade = SKColor.Parse("F3F4F7");

    /// <summary>The 90 % band, the 60 % band and the 30 % band.</summary>
    public static readonly SKColor Band90 = SKColor.Parse("CDE2F0");
    public static readonly SKColor Band60 = SKColor.Parse("93C1DF");
    public static readonly SKColor Band30 = SKColor.Parse("519ECC");

    /// <summary>A project that waits for its permits: the palest stage, so that no two of them are alike in grey.</summary>
    public static readonly SKColor Permits = SKColor.Parse("D3D7DB");

    /// <summary>A project that produces.</summary>
    public static readonly SKColor Producing = Blue;

    /// <summary>The colour of a probability: blue likely, ink near even, orange unlikely.</summary>
    public static SKColor Of(CertaintySide side) => side switch
    {
        CertaintySide.Unlikely => Orange,
        CertaintySide.NearEven => Ink,
        _ => Blue,
    };

    /// <summary>The fill of a heat-map cell: near white at 0, navy at 1.</summary>
    public static SKColor Heat(double probability)
    {
        (SKColor from, SKColor to, double part) = probability < 0.5
            ? (SKColor.Parse("EDF2F7"), SKColor.Parse("7FB2D6"), probability / 0.5)
            : (SKColor.Parse("4A8CC0"), SKColor.Parse("0F3F73"), (probability - 0.5) / 0.5);
        return new SKColor(Mix(from.Red, to.Red, part), Mix(from.Green, to.Green, part), Mix(from.Blue, to.Blue, part));
    }

    private static byte Mix(byte from, byte to, double part) => (byte)Math.Round(from + ((to - from) * part));
}
