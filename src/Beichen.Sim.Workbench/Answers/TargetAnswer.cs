namespace Beichen.Sim.Workbench.Answers;

/// <summary>A target as a row of the page.</summary>
public sealed record TargetAnswer
{
    /// <summary>Id of the target as in the manifest.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the target in both languages.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Marks behind the name, e.g. the one most often missed alone.</summary>
    public required IReadOnlyList<Tag> Tags { get; init; }

    /// <summary>What is asked for.</summary>
    public required Bilingual AskedText { get; init; }

    /// <summary>Median outcome as printed, with its unit.</summary>
    public required Bilingual MedianText { get; init; }

    /// <summary>Outcomes from P10 to P90 as printed.</summary>
    public required Bilingual RangeText { get; init; }

    /// <summary>Where band, median and aim lie on the row's own scale, 0–1.</summary>
    public required Strip Strip { get; init; }

    /// <summary>The chance; null when unscored.</summary>
    public required double? Probability { get; init; }

    /// <summary>The chance as printed, or why there is none.</summary>
    public required Bilingual ProbabilityText { get; init; }

    /// <summary>Half its 95 % interval, in points.</summary>
    public required string ErrorText { get; init; }

    /// <summary>●, ◆, ▲; empty when unscored.</summary>
    public required string Mark { get; init; }

    /// <summary>The chance in a word.</summary>
    public required Bilingual Word { get; init; }

    /// <summary>up, down, even or none.</summary>
    public required string Tone { get; init; }

    /// <summary>Against the pinned run, on the same draws; null when nothing is pinned.</summary>
    public TargetChange? Change { get; init; }
}

/// <summary>A mark behind a name.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English; empty where the numbers beside it carry their unit.</param>
/// <param name="Kind">bind, or empty.</param>
public sealed record Tag(string Zh, string En, string Kind);

/// <summary>Places on a row's scale, 0–1; the aim in the middle.</summary>
/// <param name="Low">P10.</param>
/// <param name="Median">Median.</param>
/// <param name="High">P90.</param>
/// <param name="Asked">The aim; null without one.</param>
public sealed record Strip(double Low, double Median, double High, double? Asked);

/// <summary>How a chance differs from the pinned one.</summary>
/// <param name="Kind">none: the same in every draw; else differs.</param>
/// <param name="Told">Whether it is told from zero.</param>
/// <param name="Direction">1, 0 or −1.</param>
/// <param name="Size">Length of the arrow, −1 to 1 of the scale that all rows share.</param>
/// <param name="Text">The difference.</param>
/// <param name="ErrorText">Half its 95 % interval, in points.</param>
public sealed record TargetChange(string Kind, bool Told, int Direction, double Size, Bilingual Text, string ErrorText);
