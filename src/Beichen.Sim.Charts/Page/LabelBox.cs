namespace Beichen.Sim.Charts;

/// <summary>A text of a figure and the box it takes, in pixels of the figure, y downwards.</summary>
/// <param name="Text">The text.</param>
/// <param name="Size">Type size.</param>
/// <param name="Bold">Bold or regular.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
public readonly record struct LabelBox(string Text, double Size, bool Bold, double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether two boxes share more than half a pixel each way.</summary>
    /// <param name="other">The other box.</param>
    public bool Overlaps(LabelBox other) =>
        Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > 0.5
        && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > 0.5;
}
