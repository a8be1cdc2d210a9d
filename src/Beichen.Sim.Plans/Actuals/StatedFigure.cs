namespace Beichen.Sim.Plans.Actuals;

/// <summary>A published figure, as a caller states it.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Value">The figure, year to date; a rate is a fraction.</param>
public sealed record StatedFigure(string Indicator, double Value)
{
    /// <summary>The quarter; null where a month is said.</summary>
    public string? Quarter { get; init; }

    /// <summary>The month; null where a quarter is said.</summary>
    public string? Month { get; init; }

    /// <summary>What it is rounded to; null for the indicator's usual rounding.</summary>
    public double? Rounding { get; init; }

    /// <summary>Standard deviation between it and the model's figure; null for the indicator's own.</summary>
    public double? Deviation { get; init; }

    /// <summary>Its values by the keys of a file of actuals; null where nothing is said.</summary>
    public IEnumerable<(string Key, string? Text)> Cells() =>
        [("indicator", Indicator), ("value", StatedActuals.Text(Value)), ("quarter", Quarter), ("month", Month),
            ("rounding", StatedActuals.Text(Rounding)), ("deviation", StatedActuals.Text(Deviation))];
}
