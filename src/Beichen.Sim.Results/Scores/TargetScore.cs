using System.Text.Json.Serialization;

namespace Beichen.Sim.Results.Scores;

/// <summary>A target against its outcomes. Rates are fractions, counts are counts.</summary>
public sealed record TargetScore
{
    /// <summary>Id of the target as in the manifest.</summary>
    public required string Id { get; init; }

    /// <summary>Target as a Chinese reader sees it, the plan's own words.</summary>
    public required string Zh { get; init; }

    /// <summary>Target as an English reader sees it.</summary>
    public required string En { get; init; }

    /// <summary>Unit as printed; a rate's % and pp are printed from fractions.</summary>
    public required string Unit { get; init; }

    /// <summary>Value to reach; null for an ambition without a number.</summary>
    [JsonPropertyName("target")]
    public required double? Value { get; init; }

    /// <summary>Tolerance below the value that still counts as met.</summary>
    public required double Tolerance { get; init; }

    /// <summary>Quarter at whose end it is due.</summary>
    public required string Due { get; init; }

    /// <summary>Quarter at whose end it was read: the due one, or the last of the run.</summary>
    public required string Quarter { get; init; }

    /// <summary>True when it is due beyond the run: <see cref="PaceValue"/> stands in for the value, and it has no part in the joint chance.</summary>
    public required bool IsPace { get; init; }

    /// <summary>What the outcome is held against on the way: a count that accumulates, by the share of its term that has passed; anything else whole.</summary>
    public required double? PaceValue { get; init; }

    /// <summary>Tenth percentile of the outcome (type 7).</summary>
    public required double P10 { get; init; }

    /// <summary>Median of the outcome (type 7).</summary>
    public required double P50 { get; init; }

    /// <summary>Ninetieth percentile of the outcome (type 7).</summary>
    public required double P90 { get; init; }

    /// <summary>True when an input was set from the target: the outcome is shown, and no chance is given.</summary>
    public bool SetFromTarget { get; init; }

    /// <summary>Share of draws that hit; null when unscored.</summary>
    public required double? Probability { get; init; }

    /// <summary>Lower end of Wilson's 95 % interval.</summary>
    public required double? Low { get; init; }

    /// <summary>Upper end of Wilson's 95 % interval.</summary>
    public required double? High { get; init; }

    /// <summary>The same share on the figure as published, rates rounded to 0.1 pp with halves away from zero; null when unscored.</summary>
    public required double? ProbabilityPublished { get; init; }

    /// <summary>
    /// Revenue: the share of draws that hit before value-added-tax credit refunds are taken out; null for other targets and where the run did not keep it.
    /// </summary>
    public double? ProbabilityBeforeRefunds { get; init; }

    /// <summary>Eaglets and gazelles: the other reading of the plan's words; null for other targets and where the run did not keep it.</summary>
    public OtherReading? OtherReading { get; init; }

    /// <summary>GDP: median growth that the rest of the year needs (model 1.6), at the last quarter read that is not a year's last; null elsewhere.</summary>
    public double? GrowthNeeded { get; init; }

    /// <summary>Quarter after which that growth is needed.</summary>
    public string? GrowthNeededAfter { get; init; }

    /// <summary>
    /// The least outcome that is a hit, the line that every reader is shown: the value, or
    /// the pace where it is due beyond the run, less the tolerance; null when unscored.
    /// </summary>
    [JsonIgnore]
    public double? Asked => (IsPace ? PaceValue : Value) - Tolerance;

    /// <summary>True when it has part in the joint chance.</summary>
    [JsonIgnore]
    public bool IsScored => Value is not null && !IsPace && !SetFromTarget;
}
