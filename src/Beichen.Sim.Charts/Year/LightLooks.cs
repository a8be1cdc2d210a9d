using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>How a light looks: told by its shape or its letter and by its ground, not by its colour alone; darker in grey as the light gets worse.</summary>
/// <param name="Mark">Its shape.</param>
/// <param name="Letter">Its letter.</param>
/// <param name="Ground">Ground behind it.</param>
/// <param name="Ink">Colour of the letter on the ground.</param>
internal sealed record LightLooks(string Mark, Bilingual Letter, SKColor Ground, SKColor Ink)
{
    /// <summary>Green, yellow and red.</summary>
    public static readonly LightLooks[] All =
    [
        new("●", new("绿", "G"), SKColor.Parse("E9F1F6"), Palette.Blue),
        new("▲", new("黄", "Y"), SKColor.Parse("EDBF62"), Palette.Ink),
        new("■", new("红", "R"), SKColor.Parse("9E1B22"), SKColors.White),
    ];

    /// <summary>Place of the likeliest light; the worse of two that are alike.</summary>
    public static int Likeliest((double Green, double Yellow, double Red) light) =>
        light.Red >= light.Yellow && light.Red >= light.Green ? 2 : light.Yellow >= light.Green ? 1 : 0;
}
