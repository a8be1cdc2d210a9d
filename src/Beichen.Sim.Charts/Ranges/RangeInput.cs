namespace Beichen.Sim.Charts;

/// <summary>Ranges of fractions under each other on one axis, told in per cent: forecasts against a record.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Name">Name of the figure, fit for a file.</param>
/// <param name="Headline">The finding, computed from the same answer.</param>
/// <param name="Measure">What is measured, in which unit, and what the ranges are.</param>
/// <param name="Series">What each range of a row is, in the order of the rows' ranges; one to three.</param>
/// <param name="Dots">What the dots are; null where no row has any.</param>
/// <param name="Rows">The rows, as they are to stand.</param>
public sealed record RangeInput(
    FigureSource Source,
    string Name,
    Headline Headline,
    Bilingual Measure,
    IReadOnlyList<Bilingual> Series,
    Bilingual? Dots,
    IReadOnlyList<RangeRow> Rows);
