namespace Beichen.Sim.Charts;

/// <summary>The column of lights to the right of the bars: by whose rules, and the quarters at whose ends they stand.</summary>
/// <param name="Rules">Name of the rules of lights.</param>
/// <param name="Quarters">The quarters, such as 2022Q1; a row has a light for each, or none.</param>
public sealed record GanttLights(Bilingual Rules, IReadOnlyList<string> Quarters)
{
    /// <summary>Most quarters that have room beside the bars.</summary>
    public const int MostQuarters = 4;
}
