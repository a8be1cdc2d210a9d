using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>A flow between two heights that leaves and arrives level.</summary>
internal static class Alluvium
{
    /// <summary>Draws the flow.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="left">Where it leaves.</param>
    /// <param name="from">Upper edge there.</param>
    /// <param name="right">Where it arrives.</param>
    /// <param name="to">Upper edge there.</param>
    /// <param name="thick">Its thickness.</param>
    /// <param name="color">Its colour.</param>
    public static void Draw(Sheet sheet, double left, double from, double right, double to, double thick, SKColor color)
    {
        float middle = (float)((left + right) / 2);
        using SKPath path = new();
        path.MoveTo((float)left, (float)from);
        path.CubicTo(middle, (float)from, middle, (float)to, (float)right, (float)to);
        path.LineTo((float)right, (float)(to + thick));
        path.CubicTo(middle, (float)(to + thick), middle, (float)(from + thick), (float)left, (float)(from + thick));
        path.Close();
        using SKPaint paint = new() { Color = color, IsAntialias = true };
        sheet.Canvas.DrawPath(path, paint);
    }
}
