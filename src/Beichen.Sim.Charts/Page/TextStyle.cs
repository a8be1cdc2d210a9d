using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>How a text is set.</summary>
/// <param name="Size">Size in pixels.</param>
/// <param name="Color">Colour.</param>
/// <param name="Bold">Bold or regular.</param>
/// <param name="Align">Which point of the text stands at x.</param>
internal readonly record struct TextStyle(float Size, SKColor Color, bool Bold = false, SKTextAlign Align = SKTextAlign.Left)
{
    public TextStyle Right => this with { Align = SKTextAlign.Right };

    public TextStyle Center => this with { Align = SKTextAlign.Center };
}
