namespace Beichen.Sim.Results.Comparisons;

/// <summary>A target in a scenario against the same target in the reference, on the same draws.</summary>
public sealed record TargetDifference
{
    /// <summary>Id of the target as in the manifest.</summary>
    public required string Target { get; init; }

    /// <summary>Target as a Chinese reader sees it.</summary>
    public required string Zh { get; init; }

    /// <summary>Target as an English reader sees it.</summary>
    public required string En { get; init; }

    /// <summary>Unit as printed.</summary>
    public required string Unit { get; init; }

    /// <summary>Median outcome in the reference.</summary>
    public required double MedianBefore { get; init; }

    /// <summary>Median outcome in the scenario.</summary>
    public required double Median { get; init; }

    /// <summary>Median outcome less the reference's median.</summary>
    public required double MedianDifference { get; init; }

    /// <summary>Mean of the paired differences of outcomes.</summary>
    public required double MeanDifference { get; init; }

    /// <summary>Lower end of its 95 % interval.</summary>
    public required double MeanLow { get; init; }

    /// <summary>Upper end of its 95 % interval.</summary>
    public required double MeanHigh { get; init; }

    /// <summary>True when that interval leaves out zero.</summary>
    public required bool OutcomeDiffers { get; init; }

    /// <summary>
    /// Chance in the reference, its own; null when unscored in either. The scenario's less the difference is that only to the last bit, and a half of a per
    /// cent, which 200 draws can end in, may then be rounded the other way.
    /// </summary>
    public required double? ProbabilityBefore { get; init; }

    /// <summary>Chance in the scenario; null when unscored in either.</summary>
    public required double? Probability { get; init; }

    /// <summary>Chance less the reference's.</summary>
    public required double? ProbabilityDifference { get; init; }

    /// <summary>Lower end of its 95 % interval (model 12.4).</summary>
    public required double? ProbabilityLow { get; init; }

    /// <summary>Upper end of its 95 % interval.</summary>
    public required double? ProbabilityHigh { get; init; }

    /// <summary>McNemar's two-sided p.</summary>
    public required double? SignificanceLevel { get; init; }

    /// <summary>True when McNemar's p is below 0.05; false when unscored.</summary>
    public required bool ChanceDiffers { get; init; }
}
