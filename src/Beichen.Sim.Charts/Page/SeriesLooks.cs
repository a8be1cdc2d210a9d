using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>How the lines of one figure are told apart: by colour, by the shape of their marks and by dashes, so that each does without the others.</summary>
internal static class SeriesLooks
{
    /// <summary>The looks in the order in which they are given out.</summary>
    public static readonly (SKColor Color, MarkerShape Shape, bool Dashed)[] All =
    [
        (Palette.Navy, MarkerShape.FilledCircle, false),
        (Palette.Orange, MarkerShape.FilledDiamond, true),
        (SKColor.Parse("2483BD"), MarkerShape.FilledTriangleUp, false),
        (Palette.Muted, MarkerShape.FilledSquare, true),
    ];
}
