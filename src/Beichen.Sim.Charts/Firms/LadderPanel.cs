namespace Beichen.Sim.Charts;

/// <summary>One class of firms: how many there are at the end of each quarter, or how many passed in the year so far where its target counts those.</summary>
/// <param name="Name">Name of the class, in English without a capital.</param>
/// <param name="Start">Central number on the first day, from the inputs; null where the year's passes are counted.</param>
/// <param name="Quarters">10 %, 50 % and 90 % quantiles at the end of each quarter.</param>
public sealed record LadderPanel(Bilingual Name, double? Start, IReadOnlyList<(double P10, double P50, double P90)> Quarters)
{
    /// <summary>Whether the year's passes are counted and not the firms on the list.</summary>
    public bool CountsPasses => Start is null;

    /// <summary>What is asked at the end of the year; null for no target.</summary>
    public double? Target { get; init; }

    /// <summary>Chance of the target with its 95 % interval; null for no target.</summary>
    public (double Chance, double Low, double High)? Chance { get; init; }

    /// <summary>Median of those that passed in the year; null where the run does not keep them.</summary>
    public double? Passed { get; init; }
}
