namespace Beichen.Sim.Results.Runs;

/// <summary>What the manifest of an ensemble says beyond that of a run.</summary>
public sealed record EnsembleRecord
{
    /// <summary>Where the draws are kept, in words.</summary>
    public const string BatchesAreTheData = "no results.parquet: batches/*.bin hold every draw of every outcome, stage and production date";

    /// <summary>What the manifest of a run says and that of an ensemble does not, in words.</summary>
    public const string SayingsLeftOut = "no timingEffects, conditional, evenGrowth, margins, "
        + "conflicts or spread: an ensemble keeps outcomes alone; a plain run of at most 16384 draws has them";

    /// <summary>What is left out.</summary>
    public string LeftOut { get; init; } = SayingsLeftOut;

    /// <summary>Where the draws are kept.</summary>
    public required string Table { get; init; }

    /// <summary>Draws a batch file; the last may have fewer.</summary>
    public required int BatchDraws { get; init; }

    /// <summary>Most draws that the ensemble would have taken.</summary>
    public required int MostDraws { get; init; }

    /// <summary>Half-width that every interval had to come down to; null when the draws were given.</summary>
    public required double? Until { get; init; }

    /// <summary>Numbers of draws at which the intervals were looked at; fixed before the run. Empty without <see cref="Until"/>.</summary>
    public required IReadOnlyList<int> Looks { get; init; }

    /// <summary>Widest half-width of any chance on the scoreboard.</summary>
    public required double WidestHalfWidth { get; init; }

    /// <summary>The batch files, in draw order.</summary>
    public required IReadOnlyList<BatchEntry> Batches { get; init; }
}
