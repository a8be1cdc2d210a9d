using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>The shapes of one project.</summary>
internal static class ProjectGanttMarks
{
    /// <summary>Draws the stages above the middle of the row.</summary>
    public static void Stages(PlotArea area, ProjectGanttRow row, double y)
    {
        foreach (ProjectStage stage in row.Stages)
        {
            double start = Math.Max(stage.Start, area.X0);
            double end = Math.Min(stage.End, area.X1);
            if (end > start)
                area.Box(start, end, y - 0.04, y + 0.38, Fill(stage.Kind));
        }
    }

    /// <summary>Draws range and plan below the middle of the row; what lies beyond the axis becomes an arrow at its end.</summary>
    public static void Dates(PlotArea area, ProjectGanttRow row, double y)
    {
        Range(area, row, y - 0.25);
        foreach (double due in row.Dues.Concat(row.Planned is { } planned ? [planned] : []).Distinct().Where(due => due >= area.X0 && due <= area.X1))
            area.Mark(due, y - 0.25, MarkerShape.FilledDiamond, 10, Palette.Target);
    }

    private static void Range(PlotArea area, ProjectGanttRow row, double y)
    {
        double pixels = (area.X1 - area.X0) / (area.Right - area.Left);
        double cap = Math.Min(4, 0.16 * (area.Bottom - area.Top) / (area.Y1 - area.Y0));
        double half = cap / (area.Bottom - area.Top) * (area.Y1 - area.Y0);
        double low = Math.Max(row.P10, area.X0);
        double high = Math.Min(row.P90, area.X1);
        if (row.P90 < area.X0)
            return;
        bool beyond = row.P90 > area.X1;
        if (row.P10 > area.X1)
            low = area.X1 - (16 * pixels);
        else if (row.P10 >= area.X0)
            area.Segment(low, y - half, low, y + half, Palette.Ink, 1.6f);
        area.Segment(low, y, high, y, Palette.Ink, 1.6f);
        if (!beyond)
        {
            area.Segment(high, y - half, high, y + half, Palette.Ink, 1.6f);
            return;
        }

        double tip = area.X1 + (5 * pixels);
        double back = area.X1 - (3 * pixels);
        area.Band([back, tip], [y - half, y], [y + half, y], Palette.Ink);
    }

    private static SKColor Fill(StageKind kind) => kind switch
    {
        StageKind.Permits => Palette.Permits,
        StageKind.Construction => Palette.Sky,
        StageKind.Commissioning => Palette.Navy,
        _ => Palette.Producing,
    };
}
