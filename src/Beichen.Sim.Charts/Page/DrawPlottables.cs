using ScottPlot;

namespace Beichen.Sim.Charts;

/// <summary>
/// Draws the shapes of a plot under the one clip of its area. ScottPlot's own action clips each shape anew,
/// which in SVG becomes a clip path and a group a shape.
/// </summary>
internal sealed class DrawPlottables : IRenderAction
{
    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        foreach (IPlottable plottable in rp.Plot.PlottableList)
        {
            plottable.Axes.DataRect = rp.DataRect;
            plottable.Render(rp);
        }
    }
}
