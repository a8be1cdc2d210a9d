namespace Beichen.Sim.Charts;

/// <summary>The named projects over time.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="AxisStart">First quarter of the axis, counted from 2022Q1 = 0.</param>
/// <param name="AxisEnd">The quarter at whose start the axis ends: 8 shows 2022 and 2023.</param>
/// <param name="Rows">The projects, in plan order.</param>
/// <param name="YearEnd">The end of the target year on the same axis: 4 is the end of 2022.</param>
public sealed record ProjectGanttInput(
    FigureSource Source, int AxisStart, int AxisEnd, IReadOnlyList<ProjectGanttRow> Rows, double YearEnd = 4)
{
    /// <summary>The column of lights; null for none.</summary>
    public GanttLights? Lights { get; init; }
}
